using System.Reflection;

namespace Chumchon.Tests.Databases;

/// <summary>Runs the theory on PostgreSQL, once for each place where the line can break.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnCutsAttribute : OnPostgresAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[Cut.BeforeCommit], [Cut.AfterCommit]];
}
