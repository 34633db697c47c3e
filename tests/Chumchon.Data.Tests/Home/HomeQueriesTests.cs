using Chumchon.Data.Areas;
using Chumchon.Data.Home;
using Chumchon.Data.Model;
using Chumchon.Data.Reports;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Months;
using Chumchon.Domain.Returns;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Microsoft.Extensions.Time.Testing;

namespace Chumchon.Data.Tests.Home;

/// <summary>The world of <see cref="SmallWorldSales"/> on 5 December 2566, when November is due in five days.</summary>
public sealed class HomeQueriesTests
{
    private static readonly SalesMonth October = SmallWorldSales.October;
    private static readonly SalesMonth November = SmallWorldSales.November;

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2023, 12, 5, 9, 0, 0, BangkokTime.Offset));

    [Theory, OnSqlite, OnPostgres]
    public async Task District_HasItsTasksInOrderAndItsTrend(string provider)
    {
        await using var database = await WorldAsync(provider);

        var home = (await (await OfAsync(database)).OfDistrictAsync(AreaScope.Of(SmallWorld.Mueang), SmallWorld.Mueang, CancellationToken.None)).ShouldNotBeNull();

        home.Tasks.Months.Select(static month => (month.Month, month.Stage))
            .ShouldBe([(November, MonthStage.Incomplete), (November.Next, MonthStage.NotStarted)]);
        home.Trend.Month.ShouldBe(November);
        home.Trend.Months.Count.ShouldBe(13);
        home.Trend.Months.TakeLast(3).ShouldBe(
        [
            new(October.Previous, 999_999, IsWhole: true), new(October, 12_340, IsWhole: true), new(November, 20_001, IsWhole: false),
        ]);
        home.Trend.OnMonth.ShouldBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task District_OutsideTheScope_IsNotTold(string provider)
    {
        await using var database = await WorldAsync(provider);

        (await (await OfAsync(database)).OfDistrictAsync(AreaScope.Of(SmallWorld.Sathing), SmallWorld.Mueang, CancellationToken.None)).ShouldBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Province_FollowsTheFirstMonthThatIsNotComplete(string provider)
    {
        await using var database = await WorldAsync(provider);

        var home = await (await OfAsync(database)).OfAreaAsync(AreaScope.Of(SmallWorld.Songkhla), asked: null, CancellationToken.None);

        home.Months.Select(static month => (month.Month, month.Saved, month.Complete)).ShouldBe([(October, 2, 2), (November, 1, 0), (November.Next, 0, 0)]);
        home.Figures.Month.ShouldBe(October);
        home.Followed.Month.ShouldBe(November);
        home.Followed.Districts.Select(static district => (district.District, district.TotalSatang, district.UsualSatang, district.ExpectedSatang)).ShouldBe(
        [
            (SmallWorld.Mueang, 20_001, 12_340, 0), (SmallWorld.Sathing, null, 0, 0),
        ]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Expected_IsTheMonthBeforeElseTheYearBeforeLessWhatIsSaved(string provider)
    {
        await using var database = await WorldAsync(provider);
        await database.AddAsync(
            SmallWorldSales.Saved(SmallWorld.MueangSatun, November.AddYears(-1), SmallWorldSales.LastSave.AddYears(-1), 2, 2, 7_000, 0, 0, 0),
            SmallWorldSales.Saved(SmallWorld.MueangSatun, November, SmallWorldSales.LastSave, 2, 1, 1_500, 0, 0, 0));
        await database.ExecuteAsync($"update monthly_return set rows_entered = 1 where district_code = 9101 and month = {October.Index}");

        var followed = (await (await OfAsync(database)).OfAreaAsync(AreaScope.Country, November, CancellationToken.None)).Followed;

        followed.Districts.Single(static district => district.District == SmallWorld.MueangSatun).ExpectedSatang.ShouldBe(5_500);
        followed.ExpectedSatang.ShouldBe(5_500);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Trend_ComparesDistrictsThatAreCompleteInBothMonths(string provider)
    {
        await using var database = await WorldAsync(provider);

        var trend = (await (await OfAsync(database)).OfAreaAsync(AreaScope.Country, October, CancellationToken.None)).Trend;

        trend.OnMonth.ShouldBe(new(12_340, 999_999, Districts: 1) { LeftOut = 2, LeftOutMonths = 2 });
        trend.OnYear.ShouldBeNull();
        trend.Districts.ShouldBe(3);
        trend.Months[^1].ShouldBe(new(October, 17_445, IsWhole: true));
    }

    /// <summary>
    /// Home compares as the overview and the reports do: by one rule, whether a month is whole, half full, saved by nobody, or the
    /// installation's first.
    /// </summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Trend_ComparesAsReportsDo(string provider)
    {
        await using var database = await WorldAsync(provider);
        var year = SmallWorld.First.AddYears(1);
        await database.AddAsync(
            SmallWorldSales.Saved(SmallWorld.Mueang, SmallWorld.First, SmallWorldSales.LastSave.AddYears(-3), 4, 4, 50_000, 0, 0, 0),
            SmallWorldSales.Saved(SmallWorld.Sathing, SmallWorld.First, SmallWorldSales.LastSave.AddYears(-3), 4, 2, 900, 0, 0, 0),
            SmallWorldSales.Saved(SmallWorld.Mueang, year, SmallWorldSales.LastSave.AddYears(-2), 4, 4, 60_000, 0, 0, 0),
            SmallWorldSales.Saved(SmallWorld.Sathing, year, SmallWorldSales.LastSave.AddYears(-2), 4, 4, 800_000, 0, 0, 0));
        var totals = new SalesTotals(database.Database);
        var queries = await OfAsync(database);

        foreach (var month in new[] { SmallWorld.First, year, October.Previous, October, November })
        {
            foreach (var (scope, districts) in new[]
            {
                (AreaScope.Country, new[] { SmallWorld.Mueang, SmallWorld.Sathing, SmallWorld.MueangSatun }),
                (AreaScope.Of(SmallWorld.Songkhla), [SmallWorld.Mueang, SmallWorld.Sathing]),
                (AreaScope.Of(SmallWorld.Satun), [SmallWorld.MueangSatun]),
            })
            {
                var trend = (await queries.OfAreaAsync(scope, month, CancellationToken.None)).Trend;
                var told = await totals.ProgressAsync(scope, new(month.FiscalYear, month) { MonthAlone = true }, CancellationToken.None);

                trend.OnMonth.ShouldBe(told.OnMonth.WithBefore(districts), $"{scope} {month}");
                trend.OnYear.ShouldBe(told.OnYear.WithBefore(districts), $"{scope} {month}");
            }
        }

        var first = (await queries.OfAreaAsync(AreaScope.Country, SmallWorld.First, CancellationToken.None)).Trend;
        (first.OnMonth, first.OnYear).ShouldBe((null, null), "nothing is recorded before the first month");
        var half = (await queries.OfAreaAsync(AreaScope.Of(SmallWorld.Songkhla), year, CancellationToken.None)).Trend;
        half.OnYear.ShouldBe(new(60_000, 50_000, Districts: 1) { LeftOut = 1, LeftOutMonths = 1 }, "Sathing had two of four rows the year before");
        var nobody = (await queries.OfAreaAsync(AreaScope.Of(SmallWorld.Satun), year, CancellationToken.None)).Trend;
        (nobody.OnYear, nobody.Months[^1].TotalSatang).ShouldBe((null, null), "it saved nothing");
    }

    /// <summary>Its half-full November is compared with nothing, and its October with a September of which half is missing neither.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task DistrictsTrend_ComparesCompleteMonthsAlone(string provider)
    {
        await using var database = await WorldAsync(provider);
        await database.ExecuteAsync($"update monthly_return set rows_entered = 2 where district_code = 9001 and month = {October.Previous.Index}");
        await database.AddAsync(
            SmallWorldSales.Saved(SmallWorld.Mueang, October.AddYears(-1), SmallWorldSales.LastSave.AddYears(-1), 4, 4, 10_000, 0, 0, 0));
        await database.ExecuteAsync($"delete from monthly_return where district_code = 9001 and month = {November.Index}");

        var trend = (await (await OfAsync(database)).OfDistrictAsync(AreaScope.Of(SmallWorld.Mueang), SmallWorld.Mueang, CancellationToken.None))!.Trend;

        trend.Month.ShouldBe(October);
        trend.OnMonth.ShouldBeNull();
        trend.OnYear.ShouldBe(new(12_340, 10_000, Districts: 1));
        trend.Months[^2].ShouldBe(new(October.Previous, 999_999, IsWhole: false));
    }

    /// <summary>Nothing was ever saved, and a district has no producers.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task NothingSaved_IsTheRunningMonthWithoutFigures(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await SmallWorld.AddToAsync(database);
        var queries = await OfAsync(database);

        var country = await queries.OfAreaAsync(AreaScope.Country, asked: null, CancellationToken.None);
        var satun = (await queries.OfDistrictAsync(AreaScope.Of(SmallWorld.MueangSatun), SmallWorld.MueangSatun, CancellationToken.None)).ShouldNotBeNull();

        country.Followed.Month.ShouldBe(November.Next);
        country.Followed.TotalSatang.ShouldBeNull();
        country.Followed.ExpectedSatang.ShouldBeNull();
        country.Trend.Months.ShouldAllBe(static month => month.TotalSatang == null && !month.IsWhole);
        satun.Tasks.Months.Select(static month => month.Month).ShouldBe([November.Next, November]);
        satun.Figures.Producers.ShouldBe(0);
    }

    private async Task<HomeQueries> OfAsync(TestDatabase database) =>
        new(database.Database, new SalesTotals(database.Database), await AreaDirectory.LoadAsync(database.Database, CancellationToken.None), clock);

    private static async Task<TestDatabase> WorldAsync(string provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await SmallWorld.AddToAsync(database);
        await SmallWorldSales.AddToAsync(database);
        return database;
    }
}
