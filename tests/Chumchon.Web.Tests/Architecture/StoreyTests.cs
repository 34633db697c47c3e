using System.Text.RegularExpressions;

namespace Chumchon.Web.Tests.Architecture;

/// <summary>Inside Web a folder sees only those below it: verbs and rooms see what is shared of reports, all see Platform.</summary>
public sealed partial class StoreyTests
{
    private static readonly string Web = SourceTree.Of("src", "Chumchon.Web");

    private static readonly Dictionary<string, string[]> Below = new()
    {
        ["Platform"] = [],
        ["Reports"] = ["Platform"],
        ["Reports/Asking"] = ["Platform"],
        ["Reports/Making"] = ["Platform", "Reports.Asking"],
        ["Reports/Verification"] = ["Platform", "Reports.Asking", "Reports.Making"],
        ["Importing"] = ["Platform"],
        ["Features"] = ["Platform", "Reports", "Importing"],
        ["Verbs"] = ["Platform", "Reports", "Importing"],
    };

    [Fact]
    public void Folders_SeeOnlyThoseBelow() =>
        Below.Keys.SelectMany(folder => Violations(folder, SourceTree.Sources(Path.Combine(Web, folder)))).ShouldBeEmpty();

    [Fact]
    public void FoldersOfCode_StandInTheList() =>
        SourceTree.Sources(Web).Select(static source => FolderOf(source.Path)).Where(static folder => folder.Length > 0)
            .Distinct().ShouldBe(Below.Keys, ignoreOrder: true);

    [Theory]
    [InlineData("Platform", "using Chumchon.Web.Features.Home;")]
    [InlineData("Platform", "using Chumchon.Web.Reports.Making;")]
    [InlineData("Reports", "using Chumchon.Web.Features.SalesReports;")]
    [InlineData("Reports/Asking", "using Chumchon.Web.Reports.Making;")]
    [InlineData("Reports/Making", "using Chumchon.Web.Reports.Verification;")]
    [InlineData("Reports/Making", "@Chumchon.Web.Features.SalesReports.SalesReportsLinks.Overview")]
    [InlineData("Reports/Verification", "var sheet = new Features.SalesReports.PrintReport.ReportSheet();")]
    [InlineData("Importing", "using Chumchon.Web.Reports.Making;")]
    [InlineData("Importing", "using Chumchon.Web.Features.Imports;")]
    [InlineData("Reports/Making", "using Chumchon.Web.Importing;")]
    [InlineData("Features", "using Chumchon.Web.Verbs;")]
    [InlineData("Verbs", "using Chumchon.Web.Features.SalesReports;")]
    public void Check_FindsWhatIsForbidden(string folder, string text) => Violations(folder, [("Some.cs", text)]).ShouldHaveSingleItem();

    [Theory]
    [InlineData("Reports/Making", "namespace Chumchon.Web.Reports.Making; using Chumchon.Web.Reports.Asking;")]
    [InlineData("Verbs", "using Chumchon.Web.Reports.Verification; using Chumchon.Data.Reports;")]
    [InlineData("Features", "using Chumchon.Web.Reports.Making; using Chumchon.Web.Features.Home;")]
    [InlineData("Reports/Verification", "world.Features.Count; \"/Features/SalesReports/Sorting/SortForm.cshtml\"")]
    public void Check_PassesWhatIsAllowed(string folder, string text) => Violations(folder, [("Some.cs", text)]).ShouldBeEmpty();

    private static IEnumerable<string> Violations(string folder, IEnumerable<(string Path, string Text)> sources)
    {
        string[] allowed = [.. Below[folder], folder.Replace('/', '.')];
        return from source in sources
               from seen in Named().Matches(source.Text).Select(static match => match.Groups["folder"].Value).Distinct()
               where !allowed.Any(name => seen == name || seen.StartsWith($"{name}.", StringComparison.Ordinal))
               select $"{folder}/{source.Path} sees {seen}";
    }

    /// <summary>The folder of a file that the list must have; what stands beside Program.cs is in none.</summary>
    private static string FolderOf(string path) => path.Split('/') switch
    {
        ["Reports", var part, _, ..] => $"Reports/{part}",
        [var folder, _, ..] => folder,
        _ => "",
    };

    [GeneratedRegex(
        @"(?<![\w.])(Chumchon\.Web\.)?(?<folder>Reports\.(Asking|Making|Verification)|(Platform|Importing|Features|Verbs)(?=\.[A-Z])|(?<=Chumchon\.Web\.)(Platform|Reports|Importing|Features|Verbs)\b)",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();
}
