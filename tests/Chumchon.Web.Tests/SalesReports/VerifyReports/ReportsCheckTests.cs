using Chumchon.Data.Areas;
using Chumchon.Data.Reports;
using Chumchon.Data.Verification;
using Chumchon.Documents.Tables;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Features.SalesReports.Reports;
using Chumchon.Web.Features.SalesReports.VerifyReports;

namespace Chumchon.Web.Tests.SalesReports.VerifyReports;

public sealed class ReportsCheckTests
{
    private static readonly FiscalYear Year = new(2567);

    private static readonly ReportTable Small = new(
        "small",
        ["ยอดจำหน่าย"],
        new(
            [new("name", ColumnKind.Text, "จังหวัด") { NamesRow = true }, new("surprise", ColumnKind.Satang, "บาท"), new("share", ColumnKind.Percent, "ร้อยละ")],
            [
                new(RowKind.Data, [ReportCell.OfText("สงขลา", "*"), ReportCell.OfSatang(123_450), ReportCell.OfPercent(10_000)], "90"),
                new(RowKind.Data, [ReportCell.OfText("สตูล"), ReportCell.Blank, ReportCell.NotComputable], "91"),
                new(RowKind.Total, [ReportCell.OfText("รวม"), ReportCell.OfSatang(123_450), ReportCell.OfPercent(10_000)]),
            ]))
    {
        AsOf = DateTimeOffset.UnixEpoch,
        Publisher = "ระบบ",
    };

    [Fact]
    public void EachForm_SaysWhatTheReportSays()
    {
        var found = new Differences();

        foreach (var form in ReportForm.All)
        {
            form.Check("small", "country", Small, found);
        }

        found.First.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("page", "1,234.51", "row 90, column surprise")]
    [InlineData("xlsx", "1234.5", null)]
    [InlineData("csv", "", "row 90, column surprise")]
    [InlineData("json", "123450", "row 90, column surprise")]
    public void FormThatSaysOtherwise_IsNamed(string form, string text, string? where)
    {
        var known = ReportForm.All.Single(known => known.Name == form);
        var found = new Differences();

        (known with
        {
            Read = table =>
            {
                var rows = known.Read(table);
                rows[0][1] = text;
                return rows;
            },
        }).Check("small", "country 2567", Small, found);

        found.First.Select(static difference => difference.Where).ShouldBe(where is null ? [] : [$"country 2567, {where}"]);
        found.First.ShouldAllBe(difference => difference.What == $"small {form}" && difference.Expected == "1,234.50");
    }

    [Fact]
    public void FormThatLosesARow_IsNamed()
    {
        var found = new Differences();

        (ReportForm.All[1] with { Read = static table => ReportForm.All[1].Read(table)[1..] }).Check("small", "country 2567", Small, found);

        found.First[0].ShouldBe(new("small xlsx", "country 2567, rows", "3", "2"));
    }

    /// <summary>A report that nobody has said the figures of is not passed over.</summary>
    [Theory, OnSqlite]
    public async Task ColumnThatIsNotKnown_Differs(string provider)
    {
        await using var world = await WorldAsync(provider);

        world.Reports.Check("surprise", Small, world.Expected(SalesMonth.Of(2024, 3)));

        world.Found.First.Select(static difference => difference.What).ShouldBe(["surprise", "surprise", "surprise"]);
    }

    [Theory, OnSqlite]
    public async Task FigureOfAnotherMonth_DiffersInEveryReport(string provider)
    {
        await using var world = await WorldAsync(provider);

        foreach (var entry in ReportCatalogue.All)
        {
            var table = await entry.MakeAsync(world.Source, new(AreaScope.Country, Year, SalesMonth.Of(2024, 2)), CancellationToken.None);
            var before = world.Found.Count;
            world.Reports.Check(entry.Slug, table, world.Expected(SalesMonth.Of(2024, 2)));
            world.Found.Count.ShouldBe(before, entry.Slug);

            world.Reports.Check(entry.Slug, table, world.Expected(SalesMonth.Of(2024, 3)));
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
        await using var context = database.Database.CreateContext();
        return new(database, new(new SalesTotals(database.Database), AreaDirectory.Load(context), IsDemo: false), facts, found);
    }

    private sealed record World(TestDatabase Database, ReportSource Source, FactSums Facts, Differences Found) : IAsyncDisposable
    {
        public ReportsCheck Reports => new(Source, Facts, Found);

        public ExpectedFigures Expected(SalesMonth through) => new(Facts, Source.Areas.Regions, AreaScope.Country, Year, through);

        public ValueTask DisposeAsync() => Database.DisposeAsync();
    }
}
