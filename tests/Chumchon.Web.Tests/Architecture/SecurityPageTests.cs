using System.Text.RegularExpressions;

namespace Chumchon.Web.Tests.Architecture;

/// <summary>docs/security.md: each requirement has its row, and what a row names is there.</summary>
public sealed partial class SecurityPageTests
{
    /// <summary>How many requirements of levels 1 and 2 each chapter of ASVS 5.0.0 has.</summary>
    private static readonly int[] OfChapter = [27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7];

    private static readonly string[] States = ["held", "not applicable", "not held"];

    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(SourceTree.Root, "docs", "security.md"));

    [Fact]
    public void EveryRequirement_HasOneRow()
    {
        var ids = Rows(Lines).Select(static row => row[0]).ToList();

        ids.ShouldBeUnique();
        ids.GroupBy(static id => id.Split('.')[0], StringComparer.Ordinal).Select(static chapter => chapter.Count()).ShouldBe(OfChapter);
    }

    [Fact]
    public void NoRow_IsEmptyOrNamesWhatIsNotThere() => Faults(Lines).ShouldBeEmpty();

    [Theory]
    [InlineData("| 1.1.1 | 2 | something | held |  |")]
    [InlineData("| 1.1.1 | 2 | something | held | by faith |")]
    [InlineData("| 1.1.1 | 2 | something | nearly | `DoorTests` |")]
    [InlineData("| 1.1.1 | 2 | something | held | `NobodyWroteThisTests` |")]
    [InlineData("| 1.1.1 | 2 | something | held | docs/nowhere.md |")]
    [InlineData("| 1.1.1 | 2 |  | not held | missing |")]
    public void Check_FindsARowThatSaysNothing(string row) => Faults([row]).ShouldHaveSingleItem();

    private static List<string[]> Rows(IEnumerable<string> lines) =>
        [.. lines.Where(static line => RowStart().IsMatch(line)).Select(static line => line.Trim('|').Split('|').Select(static cell => cell.Trim()).ToArray())];

    private static List<string> Faults(IEnumerable<string> lines) => [.. Rows(lines).SelectMany(FaultsOf)];

    private static IEnumerable<string> FaultsOf(string[] row)
    {
        if (row.Length != 5 || row.Any(string.IsNullOrEmpty) || !States.Contains(row[3], StringComparer.Ordinal))
        {
            yield return $"{row[0]} is not filled in.";
            yield break;
        }

        string[] files = [.. FileName().Matches(row[4]).Select(static name => name.Value)];
        string[] types = [.. TypeName().Matches(row[4]).Select(static name => name.Groups["type"].Value)];
        if (row[3] == "held" && files.Length + types.Length == 0 && !row[4].Contains("on this page", StringComparison.Ordinal))
        {
            yield return $"{row[0]} is held by nothing that is named.";
        }

        foreach (var missing in files.Where(static file => !File.Exists(Path.Combine(SourceTree.Root, file))).Concat(types.Where(static type => !IsThere(type))))
        {
            yield return $"{row[0]} names {missing}, which is not there.";
        }
    }

    private static bool IsThere(string type) => new[] { "src", "tests" }.SelectMany(static floor =>
        Directory.EnumerateFiles(Path.Combine(SourceTree.Root, floor), "*.cs", SearchOption.AllDirectories))
        .Any(file => Path.GetFileName(file) is var name && (name == $"{type}.cs" || name == $"{type}.cshtml.cs"));

    [GeneratedRegex(@"^\| \d+\.\d+\.\d+ \|", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RowStart();

    [GeneratedRegex(@"(docs|src)/[A-Za-z0-9./-]+\.(md|json)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FileName();

    [GeneratedRegex("`(?<type>[A-Z][A-Za-z]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TypeName();
}
