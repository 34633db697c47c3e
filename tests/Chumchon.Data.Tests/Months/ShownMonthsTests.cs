using Chumchon.Data.Model;
using Chumchon.Data.Months;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Months;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Microsoft.Extensions.Time.Testing;
using static Chumchon.Tests.SmallWorld;

namespace Chumchon.Data.Tests.Months;

public sealed class ShownMonthsTests
{
    private static readonly SalesMonth January = SalesMonth.Of(2024, 1);
    private static readonly SalesMonth February = January.Next;
    private static readonly SalesMonth March = February.Next;

    /// <summary>February is due, March runs.</summary>
    private static readonly DateTimeOffset TwentiethOfMarch = new(2024, 3, 20, 10, 0, 0, BangkokTime.Offset);

    [Theory, OnSqlite, OnPostgres]
    public async Task NothingSaved_IsTheRunningMonth(string provider)
    {
        await using var database = await WorldAsync(provider);

        (await OfAsync(database, AreaScope.Country)).Month.ShouldBe(March);
        (await OfAsync(database, AreaScope.Country, year: new(2566))).Month.ShouldBe(new FiscalYear(2566).Last, "within the year asked for");
        (await OfAsync(database, AreaScope.Country, year: new(2570))).Month.ShouldBe(new FiscalYear(2570).First);
    }

    /// <summary>Of three districts one has saved March, and it is the only one of its province.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task RunningMonth_IsShownWhereMostOfTheAreaHasSavedItAndStandsBesideElse(string provider)
    {
        await using var database = await WorldAsync(
            provider, Saved(Mueang, January), Saved(Sathing, February), Saved(MueangSatun, February), Saved(MueangSatun, March));

        var country = await OfAsync(database, AreaScope.Country);
        (country.Month, country.Districts).ShouldBe((February, 3));
        country.Later.ShouldBe([new MonthSaves(March, 1)]);
        var songkhla = await OfAsync(database, AreaScope.Of(Songkhla));
        (songkhla.Month, songkhla.Districts).ShouldBe((February, 2));
        songkhla.Later.ShouldBe([new MonthSaves(March, 0)]);
        (await OfAsync(database, AreaScope.Of(Satun))).Month.ShouldBe(March);
        (await OfAsync(database, AreaScope.Country, [Satun])).Month.ShouldBe(March);
        (await OfAsync(database, AreaScope.Country, [Songkhla])).Later.ShouldBe([new MonthSaves(March, 0)]);
        (await OfAsync(database, AreaScope.Of(Mueang))).Month.ShouldBe(January);
        (await OfAsync(database, AreaScope.Of(Mueang))).Later.ShouldBe([new MonthSaves(February, 0), new MonthSaves(March, 0)]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task YearAskedFor_IsShownAsFarAsItHasCome(string provider)
    {
        await using var database = await WorldAsync(
            provider, Saved(Mueang, February.AddYears(-1)), Saved(Sathing, February), Saved(MueangSatun, March));

        var before = await OfAsync(database, AreaScope.Country, year: new(2566));
        before.Month.ShouldBe(new FiscalYear(2566).Last, "it is finished, though nobody saved its September");
        before.Later.ShouldBeEmpty("a year long past has no running month");
        (await OfAsync(database, AreaScope.Country, year: new(2567))).Month.ShouldBe(February);
    }

    /// <summary>Mueang stopped in February; the night in which September is due its year is finished, for every area alike.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task FinishedYearAskedFor_GoesToSeptember(string provider)
    {
        var september = new FiscalYear(2567).Last;
        await using var database = await WorldAsync(provider, Saved(Mueang, February), Saved(Sathing, september), Saved(MueangSatun, september.Next));
        var due = september.Next.Begins.AddDays(10);

        foreach (var area in new[] { AreaScope.Of(Mueang), AreaScope.Of(Sathing), AreaScope.Of(Satun), AreaScope.Country })
        {
            (await OfAsync(database, area, year: new(2567), now: due)).Month.ShouldBe(september, $"{area}");
        }

        (await OfAsync(database, AreaScope.Of(Mueang), year: new(2567), now: due.AddHours(-1))).Month.ShouldBe(February, "its September may still come");
        (await OfAsync(database, AreaScope.Of(Mueang), now: due)).Month.ShouldBe(February, "no year is asked for");
    }

    /// <summary>The query counts as little as it can: it must come to what all counts come to.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Query_ComesToTheRuleOverEverySave(string provider)
    {
        var draw = new Random(20671127);
        var saved = Enumerable.Range(0, 40)
            .Select(_ => (District: draw.Next(3) switch { 0 => Mueang, 1 => Sathing, _ => MueangSatun }, Month: new SalesMonth(March.Index - draw.Next(20))))
            .Distinct().ToList();
        await using var database = await WorldAsync(
            provider,
            [.. saved.Select(static one => Saved(one.District, one.Month)), new ReportingMonth { Month = January.Index, DueAt = TwentiethOfMarch.AddDays(30).ToUnixTimeMilliseconds() }]);
        var windows = new MonthWindows(
            First, MonthWindows.DefaultDueDay, new SetWindow(January, Opens: null, Due: TwentiethOfMarch.AddDays(30), Closes: null));

        foreach (var (area, districts) in new[] { (AreaScope.Country, 3), (AreaScope.Of(Songkhla), 2), (AreaScope.Of(Satun), 1), (AreaScope.Of(Sathing), 1) })
        {
            for (var day = -600; day < 30; day += 7)
            {
                var now = TwentiethOfMarch.AddDays(day);
                var saves = saved.Where(one => area.Includes(one.District)).GroupBy(static one => one.Month)
                    .Select(static month => new MonthSaves(month.Key, month.Count()));

                (await OfAsync(database, area, now: now)).Month.ShouldBe(ShownMonth.Of(saves, districts, windows, now), $"{area} at {now}");
            }
        }
    }

    private static Task<ShownPeriod> OfAsync(
        TestDatabase database, AreaScope area, IReadOnlyList<ProvinceCode>? provinces = null, FiscalYear? year = null, DateTimeOffset? now = null) =>
        new ShownMonths(database.Database, new FakeTimeProvider(now ?? TwentiethOfMarch)).OfAsync(area, provinces, year, CancellationToken.None);

    private static MonthlyReturn Saved(DistrictCode district, SalesMonth month) =>
        SmallWorldSales.Saved(district, month, month.Next.Begins.AddDays(3), 4, 1, 100, 0, 0, 0);

    private static async Task<TestDatabase> WorldAsync(string provider, params object[] rows)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await SmallWorld.AddToAsync(database);
        await database.AddAsync(rows);
        return database;
    }
}
