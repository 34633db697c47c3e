using Chumchon.Data.Areas;
using Chumchon.Data.Demo;
using Chumchon.Data.Months;
using Chumchon.Data.Returns;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Months;
using Chumchon.Domain.Offices;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Microsoft.Extensions.Time.Testing;

namespace Chumchon.Data.Tests.Demo;

/// <summary>The demonstration as whoever starts it finds it: in the month after the published year, in the middle of a month, three years later.</summary>
public sealed class DemoClockTests
{
    private static readonly DistrictCode Middle = new(DemoCountry.MiddleDistrict);

    /// <summary>The approved content by day. A change of the demo or the model changes these on purpose; an hour, a machine or a database never does.</summary>
    private static readonly (string Day, string Content)[] Approved =
    [
        ("2024-10-15", "70fcb1b7669ca748dd92d68b60f575de97f3900e92eb15870fdd4a1a3dfc40eb"),
        ("2026-11-14", "bd5812b48c2a536b3d70e044ddf1eafd81f10097e6b64530a9b4544a8bd03a88"),
        ("2027-10-05", "e1591ead5039024ebe64dbf365c66a95a00677adefc15afcaf4358ba2aa39979"),
    ];

    [Theory, OnSqlite, OnPostgres]
    public async Task Day_GivesItsBytesAndItsWork(string provider)
    {
        var found = new List<(string Day, string Content)>();
        foreach (var (day, _) in Approved)
        {
            var now = At(day, provider == "sqlite" ? 1 : 23);
            await using var database = await LoadedAsync(provider, now);

            found.Add((day, await DatabaseContent.ChecksumAsync(database)));
            await ShouldHaveThisMonthsWorkAsync(database, now);
        }

        found.ShouldBe(Approved);
    }

    [Theory, OnSqlite]
    public async Task SameDay_GivesTheSameBytesTwice(string provider)
    {
        await using var morning = await LoadedAsync(provider, At("2026-11-14", 0));
        await using var night = await LoadedAsync(provider, At("2026-11-14", 23));

        (await DatabaseContent.ChecksumAsync(night)).ShouldBe(await DatabaseContent.ChecksumAsync(morning));
    }

    /// <summary>Nothing is saved after the midnight before, on the first days of a month too.</summary>
    [Theory]
    [InlineData("2026-11-01")]
    [InlineData("2026-11-02")]
    [InlineData("2026-11-05")]
    public void FirstDaysOfAMonth_SaveInTheDaysBefore(string day)
    {
        var today = At(day, 0);
        var months = Enumerable.Range(0, 200).Select(district => MadeChain.SavedAt(district, SalesMonth.At(today).Previous, today)).ToList();

        months.ShouldAllBe(at => at < today && at > today.AddDays(-7) && at.DayOfWeek != DayOfWeek.Saturday && at.DayOfWeek != DayOfWeek.Sunday);
    }

    /// <summary>Loaded in the month after the published year and started again two years later.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task StartedAgain_HasTheMonthsBetweenAndLeavesWhatWasSaved(string provider)
    {
        await using var database = await LoadedAsync(provider, At("2024-11-05", 9));
        var october = SalesMonth.Of(2024, 10);
        var line = (await database.ListAsync(
            $"select producer_id, product_type from sales_entry where district_code = 9001 and month = {october.Index} and domestic_offline is null order by 1, 2",
            static reader => new LineKey(reader.GetInt64(0), (ProductType)reader.GetInt32(1))))[0];
        var clock = new FakeTimeProvider(At("2024-11-06", 10));
        await SaveAsync(database, clock, october, line);
        var before = await FactsAsync(database, october);

        var later = At("2026-11-14", 9);
        (await AddAsync(database, later)).ShouldBeGreaterThan(20_000);

        (await FactsAsync(database, october)).ShouldBe(before);
        (await database.ListAsync("select version from monthly_return where district_code = 9001 and month = 24297", static reader => reader.GetInt64(0))).ShouldBe([2]);
        (await StoredLedger.ReadAsync(database.Database)).ShouldBeRight();
        await ShouldHaveThisMonthsWorkAsync(database, later);
        (await AddAsync(database, later)).ShouldBe(0, "they are there");
    }

    /// <summary>
    /// Loaded in the middle of November and started again in February: what nobody wrote comes to the figures of a demonstration
    /// loaded then, and what somebody did stays hers, though it is overdue.
    /// </summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task StartedAgain_CompletesWhatItLeftHalfEntered(string provider)
    {
        var october = SalesMonth.Of(2026, 10);
        await using var database = await LoadedAsync(provider, At("2026-11-14", 9));
        var line = (await database.ListAsync(
            $"select producer_id, product_type from sales_entry where district_code = 9001 and month = {october.Index} and domestic_offline is null order by 1, 2",
            static reader => new LineKey(reader.GetInt64(0), (ProductType)reader.GetInt32(1))))[0];
        await SaveAsync(database, new FakeTimeProvider(At("2026-11-14", 10)), october, line);
        var hers = await FactsAsync(database, october);
        var later = At("2027-02-12", 9);

        (await AddAsync(database, later)).ShouldBeGreaterThan(0);

        await using var fresh = await LoadedAsync(provider, later);
        (await FiguresAsync(database)).ShouldBe(await FiguresAsync(fresh));
        (await FactsAsync(database, october)).ShouldBe(hers);
        (await database.ListAsync(
            $"select district_code, month from monthly_return where month < {SalesMonth.At(later).Index - 2} and rows_entered < rows",
            static reader => (reader.GetInt32(0), reader.GetInt32(1)))).ShouldBe([(9001, october.Index)]);
        (await StoredLedger.ReadAsync(database.Database)).ShouldBeRight();
        (await AddAsync(database, later)).ShouldBe(0, "nothing is left behind");

        static async Task<string> FiguresAsync(TestDatabase database) => string.Join('\n', (await database.ListAsync(
            """
            select district_code, month, state, rows, rows_entered, domestic_offline, domestic_online, overseas_offline, overseas_online
            from monthly_return where not (district_code = 9001 and month = 24321)
            """,
            static reader => string.Join(' ', Enumerable.Range(0, 9).Select(reader.GetValue)))).Order(StringComparer.Ordinal));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task DatabaseOfAnotherKind_GetsNoMonths(string provider)
    {
        await using var database = await DemoDatabase.CreateWithAreasAsync(provider);

        (await AddAsync(database, At("2026-11-14", 9))).ShouldBe(0);

        (await database.CountAsync("monthly_return")).ShouldBe(0);
    }

    private static async Task ShouldHaveThisMonthsWorkAsync(TestDatabase database, DateTimeOffset now)
    {
        var clock = new FakeTimeProvider(now);
        var running = SalesMonth.At(now);
        var month = (await new WorkMonths(database.Database, clock).OfAsync(AreaScope.Of(Middle), Middle, CancellationToken.None)).Value;
        var work = (await new YearQueries(database.Database, clock).MonthsAsync(AreaScope.Of(Middle), Middle, month.FiscalYear, CancellationToken.None))!
            .Single(standing => standing.Month == month);
        if (running.Index == DemoCountry.FirstMadeUpMonth)
        {
            // The published year is whole: what is to do is the month that runs.
            (work.Month, work.Stage).ShouldBe((running, MonthStage.NotStarted));
            return;
        }

        (work.Month, work.Stage, work.Rows, work.RowsEntered).ShouldBe((running.Previous, MonthStage.Incomplete, 300, 150));
        var shown = await new ShownMonths(database.Database, clock).OfAsync(AreaScope.Country, provinces: null, year: null, CancellationToken.None);
        shown.Month.ShouldBe(running.Previous, "of which most districts have saved");
    }

    private static async Task<TestDatabase> LoadedAsync(string provider, DateTimeOffset now)
    {
        var database = await DemoDatabase.CreateWithAreasAsync(provider);
        (await new DemoLoad(database.Database, new FakeTimeProvider(now)).ExecuteAsync(
            Actor.System, CountryAt(now), DemoDatabase.PasswordHash, progress: null, CancellationToken.None)).ShouldBeTrue();
        return database;
    }

    private static Task<int> AddAsync(TestDatabase database, DateTimeOffset now) =>
        new DemoMonths(database.Database, new FakeTimeProvider(now)).AddAsync(Actor.System, CountryAt, CancellationToken.None);

    private static DemoCountry CountryAt(DateTimeOffset now) =>
        DemoCountry.Make(AreaFiles.Read(ShippedData.Folder), PublishedSales.Read(ShippedData.Folder), now);

    private static async Task SaveAsync(TestDatabase database, TimeProvider clock, SalesMonth month, LineKey line)
    {
        var saved = await new SaveReturn(database.Database, clock).ExecuteAsync(
            new Actor(1, 1, OfficeRole.DistrictOfficer, AreaScope.Of(Middle), WriteWay.Page),
            new SaveRequest(Middle, month, await database.VersionAsync(Middle, month), Guid.NewGuid(), [new TypedCell(line, SalesChannel.DomesticOffline, 123_45)]),
            CancellationToken.None);
        saved.ShouldBeOfType<SaveAccepted>();
    }

    private static Task<List<string>> FactsAsync(TestDatabase database, SalesMonth month) => database.ListAsync(
        $"select producer_id, product_type, domestic_offline from sales_entry where district_code = 9001 and month = {month.Index} order by 1, 2",
        static reader => $"{reader.GetInt64(0)} {reader.GetInt32(1)} {(reader.IsDBNull(2) ? "" : reader.GetInt64(2))}");

    private static DateTimeOffset At(string day, int hour) =>
        new(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture).ToDateTime(new TimeOnly(hour, 0)), BangkokTime.Offset);
}
