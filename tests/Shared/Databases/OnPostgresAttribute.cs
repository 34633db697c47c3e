using System.Reflection;
using Xunit.Sdk;

namespace Chumchon.Tests.Databases;

/// <summary>
/// Runs the theory with <c>postgres</c>. Without a PostgreSQL on the machine the test is skipped and says so; in CI it
/// fails instead.
/// </summary>
/// <param name="more">What the theory takes beside it.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public class OnPostgresAttribute(params object[] more) : DataAttribute
{
    public override string? Skip
    {
        get => IsCi ? null : Lacking;
        set => throw new NotSupportedException();
    }

    /// <summary>Whether the test starts servers of its own, for which a named one is no help.</summary>
    public bool OfItsOwn { get; set; }

    /// <summary>What the machine lacks for it, in words.</summary>
    protected virtual string? Lacking => (OfItsOwn ? PostgresServer.IsNotInstalled : PostgresServer.IsMissing) ? PostgresServer.Missing : null;

    private static bool IsCi => string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [["postgres", .. more]];
}

/// <summary>As <see cref="OnPostgresAttribute"/>, where a PgBouncer can be put before it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnPgBouncerAttribute : OnPostgresAttribute
{
    protected override string? Lacking => base.Lacking ?? (PgBouncer.IsMissing ? PgBouncer.Missing : null);
}
