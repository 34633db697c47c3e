using System.Reflection;
using Xunit.Sdk;

namespace Chumchon.Tests.Databases;

/// <summary>
/// Runs the theory with <c>postgres</c>. Without a PostgreSQL on the machine the test is skipped and says so; in CI it
/// fails instead.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public class OnPostgresAttribute : DataAttribute
{
    public override string? Skip
    {
        get => (OfItsOwn ? PostgresServer.IsNotInstalled : PostgresServer.IsMissing) && !IsCi ? PostgresServer.Missing : null;
        set => throw new NotSupportedException();
    }

    /// <summary>Whether the test starts servers of its own, for which a named one is no help.</summary>
    public bool OfItsOwn { get; set; }

    private static bool IsCi => string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [["postgres"]];
}
