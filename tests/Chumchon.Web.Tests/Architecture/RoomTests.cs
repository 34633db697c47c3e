using System.Text.RegularExpressions;

namespace Chumchon.Web.Tests.Architecture;

/// <summary>
/// A room of Features sees another only through its Links. A room's own namespace holds its Links and its front door, so
/// that importing it is allowed and naming anything else of it is not; its slices' namespaces are not to be imported at all.
/// </summary>
public sealed partial class RoomTests
{
    private static readonly string Web = SourceTree.Of("src", "Chumchon.Web");

    [Fact]
    public void Rooms_SeeEachOtherOnlyThroughLinks() =>
        Violations([.. SourceTree.Sources(Path.Combine(Web, "Features"))]).ShouldBeEmpty();

    [Fact]
    public void Check_LooksAtTheRoomsThereAre() =>
        SourceTree.Sources(Path.Combine(Web, "Features")).Select(static source => RoomOf(source.Path)).Distinct().Count()
            .ShouldBeGreaterThan(3);

    [Theory]
    [InlineData("using Chumchon.Web.Features.SalesReports.Sorting;")]
    [InlineData("@using Chumchon.Web.Features.SalesReports.Reports")]
    [InlineData("var page = new Chumchon.Web.Features.SalesReports.Sorting.TableSort();")]
    [InlineData("using Chumchon.Web.Features.SalesReports;\nSalesReportsFeature.AddSalesReports(services);")]
    [InlineData("using Chumchon.Web.Features.SalesReports;\nRowLinks links;")]
    public void Check_FindsWhatIsForbidden(string text) => Violations([.. Reports, ("Home/ShowHome/HomePage.cs", text)]).ShouldNotBeEmpty();

    [Theory]
    [InlineData("Home/ShowHome/HomePage.cs", "using Chumchon.Web.Features.SalesReports;\nSalesReportsLinks.Overview")]
    [InlineData("Home/ShowHome/HomePage.cshtml", "@Chumchon.Web.Features.SalesReports.SalesReportsLinks.Overview")]
    [InlineData("Home/ShowHome/HomePage.cs", "namespace Chumchon.Web.Features.Home.ShowHome;")]
    [InlineData("SalesReports/ShowOverview/OverviewPage.cs", "using Chumchon.Web.Features.SalesReports.Sorting; RowLinks")]
    public void Check_PassesWhatIsAllowed(string path, string text) => Violations([.. Reports, (path, text)]).ShouldBeEmpty();

    private static (string Path, string Text)[] Reports =>
    [
        ("SalesReports/SalesReportsLinks.cs", "public static class SalesReportsLinks {}"),
        ("SalesReports/SalesReportsFeature.cs", "public static class SalesReportsFeature {}"),
        ("SalesReports/RowLinks.cs", "public sealed record RowLinks(int Year);"),
    ];

    private static List<string> Violations(IReadOnlyList<(string Path, string Text)> sources)
    {
        var kept = sources.Where(static source => IsRoomsOwn(source.Path))
            .ToLookup(static source => RoomOf(source.Path), static source => Declaration().Matches(source.Text).Select(static match => match.Groups["name"].Value));
        return
        [
            .. from source in sources
               from room in ImportedRooms(source.Text)
               where room.Name != RoomOf(source.Path)
               let named = kept[room.Name].SelectMany(static names => names).Where(name => name != $"{room.Name}Links")
                   .Where(name => Regex.IsMatch(source.Text, $@"\b{name}\b", RegexOptions.None, TimeSpan.FromSeconds(1)))
               where (room.Inside is not "" && room.Inside != $"{room.Name}Links") || named.Any()
               select $"{source.Path} sees {room.Name}.{room.Inside} {string.Join(", ", named)}",
        ];
    }

    private static IEnumerable<(string Name, string Inside)> ImportedRooms(string text) =>
        RoomName().Matches(text).Select(static match => (match.Groups["room"].Value, match.Groups["rest"].Value));

    private static string RoomOf(string path) => path.Contains('/', StringComparison.Ordinal) ? path[..path.IndexOf('/', StringComparison.Ordinal)] : "";

    /// <summary>Whether a file stands in the room's own folder and not in a slice's.</summary>
    private static bool IsRoomsOwn(string path) => path.Count(static c => c == '/') == 1;

    [GeneratedRegex(@"Chumchon\.Web\.Features\.(?<room>\w+)(\.(?<rest>\w+))?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RoomName();

    [GeneratedRegex(@"\b(class|record|struct|interface|enum)\s+(struct\s+)?(?<name>[A-Z]\w*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Declaration();
}
