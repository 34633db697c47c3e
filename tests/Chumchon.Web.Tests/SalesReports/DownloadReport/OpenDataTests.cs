using System.Net;
using Chumchon.Web.Reports.Making;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.SalesReports.DownloadReport;

/// <summary>What is made for machines, and may be given to anybody, names no person: neither an officer nor a producer (docs/privacy.md).</summary>
public sealed class OpenDataTests(SoldSites sold) : IClassFixture<SoldSites>
{
    public static TheoryData<string> Files() =>
    [
        .. ReportCatalogue.All.SelectMany(static report => new[] { "csv?", "json?", "csv?shape=long&", "json?shape=long&" }.Select(form => $"{report.Slug}.{form}")),
    ];

    [Theory, MemberData(nameof(Files))]
    public async Task FilesForMachines_NameNobody(string file)
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");
        var names = await NamesAsync(site);

        foreach (var area in new[] { "", "&province=90", "&province=90&district=9001" })
        {
            var answer = await officer.GetAsync($"/reports/otop-sales/export/{file}fiscalYear=2567{area}");

            answer.Status.ShouldBe(HttpStatusCode.OK, area);
            names.ShouldAllBe(name => !answer.Body.Contains(name, StringComparison.Ordinal), area);
        }
    }

    [Fact]
    public async Task FileForTheOffice_NamesSomebodyAndIsFoundOut()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");
        var names = await NamesAsync(site);

        (await officer.GetAsync("/audit/entries.csv")).Body.ShouldSatisfyAllConditions(body => names.ShouldContain(name => body.Contains(name, StringComparison.Ordinal)));
    }

    private static Task<List<string>> NamesAsync(TestSite site) => site.World.ListAsync(
        "select name from producer union select person_name from account union select user_name from account", static reader => reader.GetString(0));
}
