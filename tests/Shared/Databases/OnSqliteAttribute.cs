using System.Reflection;
using Xunit.Sdk;

namespace Chumchon.Tests.Databases;

/// <summary>Runs the theory with <c>sqlite</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnSqliteAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [["sqlite"]];
}
