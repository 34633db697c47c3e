using System.Net;
using AngleSharp.Dom;
using Chumchon.Web.Reports.Making;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.SalesReports.PrintReport;

public sealed class FigureLinksTests(SoldSites sold) : IClassFixture<SoldSites>
{
    private const string Export = "/reports/otop-sales/export";

    [Theory]
    [InlineData("by-province?province=", "สงขลา*", "200.01", $"{Export}/by-province?fiscalYear=2567&province=90&through=2023-11")]
    [InlineData("by-province?province=", "สงขลา*", "123.40", $"{Export}/by-province?fiscalYear=2567&province=90&through=2023-10")]
    [InlineData("by-province?province=", "สงขลา*", "323.41", $"{Export}/by-province?fiscalYear=2567&province=90&through=2023-11")]
    [InlineData("by-province?province=", "ภาคใต้*", "374.46", $"{Export}/by-province?fiscalYear=2567&province=&through=2023-11&region=south")]
    [InlineData("by-province?province=", "รวมทั้งสิ้น", "374.46", null)]
    [InlineData("by-province?province=&region=south&unit=million", "สตูล*", "0.00", $"{Export}/by-province?fiscalYear=2567&province=91&through=2023-11&unit=million")]
    [InlineData("rt5-by-district?province=", "สทิงพระ*", "0.00", $"{Export}/monthly-by-channel?fiscalYear=2567&province=90&through=2023-11&district=9002")]
    [InlineData("rt5-by-district?province=", "รวมจังหวัดสงขลา", "323.41", null)]
    [InlineData("rt3-by-product-type?province=90", "สทิงพระ*", "0.00", $"{Export}/monthly-by-product-type?fiscalYear=2567&province=90&through=2023-11&district=9002")]
    [InlineData("monthly-by-product-type?province=", "ตุลาคม 2566", "40.00", $"{Export}/rt3-by-product-type?fiscalYear=2567&province=&through=2023-10")]
    [InlineData("monthly-by-channel?province=90", "ตุลาคม 2566", "3.00", $"{Export}/domestic-overseas-by-province?fiscalYear=2567&province=90&through=2023-10&only=1")]
    public async Task Figure_LeadsToItsAreaAndMonth(string report, string row, string figure, string? link)
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");

        var page = await officer.GetAsync($"{Export}/{report}&fiscalYear=2567");

        LinkOf(page, row, figure).ShouldBe(link);
    }

    [Theory]
    [InlineData("d9001", "/entry/otop-sales/2023-10?district=9001")]
    [InlineData("p90", "/entry/otop-sales/2023-10?district=9001")]
    [InlineData("central", "/entry/otop-sales/2023-10?district=9001")]
    [InlineData("d9002", $"{Export}/monthly-by-channel?fiscalYear=2567&province=90&through=2023-10&district=9001")]
    public async Task DistrictsMonth_LeadsToItsRowsOnlyWithinOnesOwnArea(string userName, string link)
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync(userName);

        var page = await officer.GetAsync($"{Export}/by-province?fiscalYear=2567&province=90");

        LinkOf(page, "เมืองสงขลา*", "123.40").ShouldBe(link);
    }

    [Fact]
    public async Task Figures_AreFoundWhereTheyLeadAndNeverToTheRowsOfAnotherArea()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9002");
        var followed = 0;

        foreach (var report in ReportCatalogue.All.Select(static entry => entry.Slug))
        {
            foreach (var query in new[] { "province=", "province=90", "province=&kind=1", "province=91&through=2023-10&only=1" })
            {
                var page = await officer.GetAsync($"{Export}/{report}?fiscalYear=2567&{query}");
                foreach (var (link, figures) in LinksOn(page).Where(static links => !links.Key.StartsWith("/entry", StringComparison.Ordinal)))
                {
                    var target = await officer.GetAsync(link);
                    target.Status.ShouldBe(HttpStatusCode.OK, link);
                    figures.ShouldBeSubsetOf(target.Texts("article td"), $"{report}?{query} → {link}");
                    followed++;
                }

                LinksOn(page).Keys.Where(static link => link.StartsWith("/entry", StringComparison.Ordinal))
                    .ShouldAllBe(static link => link.EndsWith("?district=9002", StringComparison.Ordinal), $"{report}?{query}");
            }
        }

        followed.ShouldBeGreaterThan(50);
    }

    [Fact]
    public async Task Figures_ArePassedByTheTabKeyWhereTheirRowsNameIsNot()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");

        foreach (var report in ReportCatalogue.All.Select(static entry => entry.Slug))
        {
            var page = await officer.GetAsync($"{Export}/{report}?fiscalYear=2567&province=90");

            var figures = page.Document.QuerySelectorAll("article td a");
            figures.ShouldNotBeEmpty(report);
            figures.ShouldAllBe(static link => link.GetAttribute("tabindex") == "-1", report);
            figures.Select(static link => link.Closest("tr")!.QuerySelector("th a"))
                .ShouldAllBe(static name => name != null && !name.HasAttribute("tabindex"), report);
        }
    }

    [Fact]
    public async Task HintOfFigures_StandsOnlyWhereTheyLeadOn()
    {
        var site = await sold.OfAsync();
        var officer = await site.SignInAsync("d9001");

        (await HintAsync("9001")).ShouldBeTrue();
        (await HintAsync("9002")).ShouldBeFalse();

        async Task<bool> HintAsync(string district) =>
            (await officer.GetAsync($"{Export}/monthly-by-channel?fiscalYear=2567&province=90&district={district}"))
            .Text.Contains("กดที่ตัวเลข", StringComparison.Ordinal);
    }

    private static string? LinkOf(SeenPage page, string row, string figure)
    {
        var cells = page.Document.QuerySelectorAll("article tr")
            .Where(line => line.QuerySelector("th") is { } name && SeenPage.TextOf(name) == row)
            .SelectMany(static line => line.QuerySelectorAll("td"))
            .Where(cell => SeenPage.TextOf(cell) == figure)
            .ToList();
        cells.ShouldNotBeEmpty();
        return cells[^1].QuerySelector("a")?.GetAttribute("href");
    }

    private static Dictionary<string, List<string>> LinksOn(SeenPage page) => page.Document.QuerySelectorAll("article td a")
        .GroupBy(static link => link.GetAttribute("href")!)
        .ToDictionary(static group => group.Key, static group => group.Select(SeenPage.TextOf).Distinct().ToList());
}
