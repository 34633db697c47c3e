using System.Text.RegularExpressions;

namespace Chumchon.Web.Tests.Architecture;

/// <summary>Nothing is written but by the one door: transactions and statements of EF's own begin nowhere else.</summary>
public sealed partial class DoorTests
{
    [Fact]
    public void Writes_GoByTheDoor() => Violations(SourceTree.Sources(SourceTree.Of("src"))).ShouldBeEmpty();

    [Fact]
    public void Check_LooksAtTheDoor() =>
        SourceTree.Sources(SourceTree.Of("src")).Count(static source => IsDoor(source.Path) && Beside().IsMatch(source.Text)).ShouldBeGreaterThan(1);

    [Theory]
    [InlineData("await using var transaction = await context.Database.BeginTransactionAsync(cancellation);")]
    [InlineData("await context.Database.ExecuteSqlAsync($\"delete from session\");")]
    [InlineData("await context.Users.Where(user => user.Id == 1).ExecuteUpdateAsync(set => set);")]
    [InlineData("context.Users.ExecuteDelete();")]
    public void Check_FindsWhatIsForbidden(string text) => Violations([("Chumchon.Web/Verbs/UserVerbs.cs", text)]).ShouldNotBeEmpty();

    private static List<string> Violations(IEnumerable<(string Path, string Text)> sources) =>
        [.. sources.Where(static source => !IsDoor(source.Path) && Beside().IsMatch(source.Text)).Select(static source => source.Path)];

    private static bool IsDoor(string path) =>
        path.StartsWith("Chumchon.Data/Sqlite/", StringComparison.Ordinal) || path.StartsWith("Chumchon.Data/Postgres/", StringComparison.Ordinal);

    [GeneratedRegex(@"\.(BeginTransaction|ExecuteSql|ExecuteUpdate|ExecuteDelete)\w*\(", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Beside();
}
