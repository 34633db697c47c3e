using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Chumchon.Data.Areas;
using Chumchon.Data.Months;
using Chumchon.Data.Reports;
using Chumchon.Data.Verification;
using Chumchon.Documents.Tables;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Reports.Asking;
using Chumchon.Web.Reports.Making;
using Chumchon.Web.Reports.Verification;
using Chumchon.Web.Tests.TestSites;
using Microsoft.Extensions.DependencyInjection;

namespace Chumchon.Web.Tests.Reports.Verification;

public sealed class ReportsCheckTests
{
    private static readonly FiscalYear Year = new(2567);

    private static readonly ReportTable Small = SmallReport(123_450);

    private static readonly MadeReport Made = MadeOf(Small);

    [Fact]
    public async Task EachForm_SaysWhatTheReportSays()
    {
        await using var site = await TestSite.StartAsync();
        var found = new Differences();

        foreach (var form in FormsOf(site))
        {
            await form.CheckAsync(Made, found);
        }

        found.First.ShouldBeEmpty();
    }

    /// <summary>One that is given out of another report than the one it is held against, by its own writer or view.</summary>
    [Theory]
    [InlineData("page", 4)]
    [InlineData("xlsx", 4)]
    [InlineData("csv", 1)]
    [InlineData("json", 2)]
    [InlineData("long csv", 1)]
    [InlineData("long json", 1)]
    public async Task FormThatShowsAnotherFigure_IsNamed(string name, int places)
    {
        await using var site = await TestSite.StartAsync();
        var form = FormsOf(site).Single(form => form.Name == name);
        var found = new Differences();

        await (form with { Read = _ => form.Read(MadeOf(SmallReport(123_451))) }).CheckAsync(Made, found);

        found.Count.ShouldBe(places);
        found.First[0].What.ShouldBe($"small {name}");
        found.First[0].Where.ShouldBe("country 2567, row 90, column surprise");
        found.First.ShouldAllBe(static difference => difference.Expected == "1,234.50" && (difference.Found == "1234.51" || difference.Found == "1,234.51"));
    }

    [Theory]
    [InlineData("another figure", "row 90, column surprise", "1,234.51")]
    [InlineData("a cell more", "row 90, column surprise", "")]
    [InlineData("a cell less", "row 90, column surprise", "100.00")]
    [InlineData("nought for blank", "row 91, column surprise", "0.00")]
    [InlineData("no mark", "row 90, column name", "สงขลา")]
    [InlineData("a row more", "rows", "4")]
    public async Task PageThatIsDrawnWrong_IsNamed(string fault, string where, string shown)
    {
        await using var site = await TestSite.StartAsync();
        var page = site.Services.GetRequiredService<PageForm>();
        using var drawn = new HtmlParser().ParseDocument(await site.Services.GetRequiredService<DrawReport>()(Made));
        Break(drawn, fault);
        var found = new Differences();

        await (page.Form with { Read = made => Task.FromResult(PageForm.Read(drawn.Body!.InnerHtml, made.Table)) }).CheckAsync(Made, found);

        found.First[0].What.ShouldBe("small page");
        found.First[0].Where.ShouldBe($"country 2567, {where}");
        found.First[0].Found.ShouldBe(shown);
    }

    [Theory]
    [InlineData("</tr>", "", "markup that is not well formed: ")]
    [InlineData("<tbody>", "<tbody>1,234.51", "1,234.51 in <tbody>")]
    [InlineData("<th scope=\"row\">", "<td /><th scope=\"row\">", "<td />, which a browser takes for an opening one")]
    [InlineData("<tbody>", "<tbody><form></form>", "<form></form> in <tbody>")]
    public async Task PageThatABrowserWouldMend_IsNamed(string written, string instead, string fault)
    {
        await using var site = await TestSite.StartAsync();
        var markup = await site.Services.GetRequiredService<DrawReport>()(Made);
        markup.ShouldContain(written);
        var found = new Differences();

        await new PageForm(_ => Task.FromResult(markup.Replace(written, instead, StringComparison.Ordinal))).Form.CheckAsync(Made, found);

        found.First.ShouldHaveSingleItem().What.ShouldBe("small page");
        found.First[0].Found.Trim().ShouldStartWith(fault);
    }

    [Fact]
    public async Task FormThatLosesARow_IsNamed()
    {
        var found = new Differences();
        var form = FileForms.All[0];

        await (form with { Read = async made => [(await form.Read(made))[0][1..]] }).CheckAsync(Made with { Table = Small with { Supplement = null } }, found);

        found.First[0].ShouldBe(new("small xlsx", "country 2567, rows", "3", "2"));
    }

    [Fact]
    public void LongFigureWithoutACell_IsARowMore()
    {
        LongFigure[] figures = [new("90", "สงขลา", "", "บาท", "1234.50", "THB"), new("90", "สงขลา", "", "บาท", "1.00", "THB"), new("99", "", "", "บาท", "2.00", "THB")];

        LongShape.Read(Small, figures).Select(static row => row[2]).ShouldBe(["1234.50", "", "1.00", "2.00"]);
    }

    /// <summary>A report that nobody has said the figures of is not passed over.</summary>
    [Theory, OnSqlite]
    public async Task ColumnThatIsNotKnown_Differs(string provider)
    {
        await using var world = await WorldAsync(provider);

        await world.Reports.CheckAsync(Made with { Slug = "surprise" }, world.Expected(SalesMonth.Of(2024, 3)));

        world.Found.First.Select(static difference => difference.What)
            .ShouldBe(["surprise", "surprise", "surprise", "surprise supplement", "surprise supplement"]);
    }

    [Theory, OnSqlite]
    public async Task FigureOfAnotherMonth_DiffersInEveryReport(string provider)
    {
        await using var world = await WorldAsync(provider);

        foreach (var entry in ReportCatalogue.All)
        {
            var criteria = new ReportCriteria(AreaScope.Country, Year, SalesMonth.Of(2024, 2));
            var made = new MadeReport(entry.Slug, criteria, await entry.MakeAsync(world.Source, criteria, CancellationToken.None));
            var before = world.Found.Count;
            await world.Reports.CheckAsync(made, world.Expected(SalesMonth.Of(2024, 2)));
            world.Found.Count.ShouldBe(before, entry.Slug);

            await world.Reports.CheckAsync(made, world.Expected(SalesMonth.Of(2024, 3)));
            world.Found.Count.ShouldBeGreaterThan(before, entry.Slug);
        }
    }

    private static async Task<World> WorldAsync(string provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await RandomSaves.RunAsync(database, saves: 60);
        var found = new Differences();
        var facts = await new LedgerCheck(database.Database).ExecuteAsync(
            AreaScope.Country, new(0), new(99_999), found, progress: null, CancellationToken.None);
        return new(
            database, new(new SalesTotals(database.Database), await AreaDirectory.LoadAsync(database.Database, CancellationToken.None), IsDemo: false), facts, found, await TestSite.StartAsync());
    }

    private static void Break(IDocument page, string fault)
    {
        var rows = page.QuerySelectorAll("tbody tr");
        var (name, figure, blank) = (rows[0].Children[0], rows[0].Children[1], rows[1].Children[1]);
        switch (fault)
        {
            case "another figure":
                figure.TextContent = "1,234.51";
                break;
            case "a cell more":
                figure.Before(page.CreateElement("td"));
                break;
            case "a cell less":
                figure.Remove();
                break;
            case "nought for blank":
                blank.TextContent = "0.00";
                break;
            case "no mark":
                name.TextContent = "สงขลา";
                break;
            default:
                rows[0].Before(rows[0].Clone());
                break;
        }
    }

    private static IEnumerable<ReportForm> FormsOf(TestSite site) => [site.Services.GetRequiredService<PageForm>().Form, .. FileForms.All];

    private static MadeReport MadeOf(ReportTable table) => new("small", new(AreaScope.Country, Year, Year.Last), table);

    /// <summary>Two provinces, one of them without a figure, and below them the same figure once more.</summary>
    private static ReportTable SmallReport(long satang)
    {
        IReadOnlyList<ReportColumn> columns =
        [
            new("code", ColumnKind.Code, "รหัส") { NamesRow = true, Outputs = ReportOutputs.Machine },
            new("name", ColumnKind.Text, "จังหวัด") { NamesRow = true },
            new("surprise", ColumnKind.Satang, "บาท"),
            new("share", ColumnKind.Percent, "ร้อยละ"),
        ];
        ReportRow total = new(RowKind.Total, [ReportCell.Blank, ReportCell.OfText("รวม"), ReportCell.OfSatang(satang), ReportCell.OfPercent(10_000)]);
        return new(
            "small",
            ["ยอดจำหน่าย"],
            new(
                columns,
                [
                    new(RowKind.Data, [ReportCell.OfText("90"), ReportCell.OfText("สงขลา", "*"), ReportCell.OfSatang(satang), ReportCell.OfPercent(10_000)], "90"),
                    new(RowKind.Data, [ReportCell.OfText("91"), ReportCell.OfText("สตูล"), ReportCell.Blank, ReportCell.NotComputable], "91"),
                    total,
                ]))
        {
            AsOf = DateTimeOffset.UnixEpoch,
            Publisher = "ระบบ",
            Supplement = new(
                "สรุปรายภาค",
                new(columns, [new(RowKind.Data, [ReportCell.OfText("south"), ReportCell.OfText("ภาคใต้"), ReportCell.OfSatang(satang), ReportCell.OfPercent(10_000)], "south"), total])),
        };
    }

    private sealed record World(TestDatabase Database, ReportSource Source, FactSums Facts, Differences Found, TestSite Site) : IAsyncDisposable
    {
        public ReportsCheck Reports => new(Source, Site.Services.GetRequiredService<ShownMonths>(), Site.Services.GetRequiredService<PageForm>(), Facts, Found);

        public ExpectedFigures Expected(SalesMonth through) => new(Facts, Source.Areas.Regions, AreaScope.Country, Year, through);

        public async ValueTask DisposeAsync()
        {
            await Site.DisposeAsync();
            await Database.DisposeAsync();
        }
    }
}
