using Chumchon.Data.Areas;
using Chumchon.Data.Demo;
using Chumchon.Data.Generate;
using Chumchon.Data.Model;
using Chumchon.Data.Returns;
using Chumchon.Data.Setup;
using Chumchon.Data.Tests.Returns;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Microsoft.Extensions.Time.Testing;

namespace Chumchon.Data.Tests.Setup;

/// <summary>The first month of the installation: how it comes into the database, and that no write passes it.</summary>
public sealed class FirstMonthTests
{
    private static readonly SalesMonth Before = SmallWorld.First.Previous;

    [Theory, OnSqlite, OnPostgres]
    public async Task FirstDayOfAMonth_DrawsTheFiscalYearOfTheMonthThatIsRecordedThen(string provider)
    {
        foreach (var (year, month, day, first) in new[]
        {
            (2026, 10, 1, SalesMonth.Of(2025, 10)), (2026, 11, 1, SalesMonth.Of(2026, 10)), (2026, 9, 30, SalesMonth.Of(2025, 10)),
            (2027, 1, 1, SalesMonth.Of(2026, 10)),
        })
        {
            await using var database = await TestDatabase.CreateAsync(provider);
            await DrawAsync(database, new(year, month, day, 0, 0, 0, BangkokTime.Offset));
            (await FirstMonth.OfAsync(database.Database, default)).ShouldBe(first);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task DrawnOnce_StaysWhateverTheClockSaysLater(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await DrawAsync(database, SalesMonth.Of(2026, 3).Begins);

        await DrawAsync(database, SalesMonth.Of(2031, 3).Begins);

        (await FirstMonth.OfAsync(database.Database, default)).ShouldBe(SalesMonth.Of(2025, 10));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task InstallationFromBefore_BeginsWithItsEarliestWrite(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.Database.ExecuteAsync($"delete from system_setting where name = '{FirstMonth.Setting}'");

        await DrawAsync(month.Database, SalesMonth.Of(2026, 3).Begins);

        (await FirstMonth.OfAsync(month.Database.Database, default)).ShouldBe(MueangMonth.February);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Set_GoesEarlierButNotPastWhatIsRecorded(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        var database = month.Database.Database;

        (await FirstMonth.SetAsync(Actor.ByVerb, database, month.Clock, MueangMonth.February.Next, default)).ShouldBeFalse();
        (await FirstMonth.OfAsync(database, default)).ShouldBe(SmallWorld.First);
        (await FirstMonth.SetAsync(Actor.ByVerb, database, month.Clock, MueangMonth.February, default)).ShouldBeTrue();
        (await FirstMonth.SetAsync(Actor.ByVerb, database, month.Clock, SalesMonth.Of(2001, 1), default)).ShouldBeTrue();
        (await FirstMonth.OfAsync(database, default)).ShouldBe(SalesMonth.Of(2001, 1));
        (await month.Database.ListAsync(
            "select account_id, subject from audit_entry where district_code = 0 and stream = 0 order by number",
            static row => (row.GetInt64(0), row.GetInt64(1)))).ShouldBe([(-1, MueangMonth.February.Index), (-1, SalesMonth.Of(2001, 1).Index)]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task MonthBefore_TakesNoWriteOfAnyKind(string provider)
    {
        await using var month = await MueangMonth.CreateAsync(provider);
        foreach (var early in new[] { Before, SalesMonth.Of(1957, 3), FiscalYear.Earliest.First })
        {
            var refusal = new MonthBeforeFirst(early, SmallWorld.First);
            var cell = new TypedCell(SmallWorld.Curry, SalesChannel.DomesticOffline, 100);

            (await month.RefusedAsync<MonthBeforeFirst>(MueangMonth.Request(0, cell) with { Month = early })).ShouldBe(refusal);
            (await month.Sync.PlanAsync(SmallWorld.At(SmallWorld.Mueang), SmallWorld.Mueang, early, default)).Refusal.ShouldBe(refusal);
            (await month.Sync.ExecuteAsync(MueangMonth.ByOfficer, SmallWorld.Mueang, early, default)).Refusal.ShouldBe(refusal);
            (await month.Sync.UndoAsync(MueangMonth.ByOfficer, SmallWorld.Mueang, early, 1, default)).Refusal.ShouldBe(refusal);
            (await month.Rows.AddProductTypeAsync(
                MueangMonth.ByOfficer, SmallWorld.Mueang, early, SmallWorld.Balm, default)).Refusal.ShouldBe(refusal);
            (await month.Rows.RemoveAsync(
                MueangMonth.ByOfficer, SmallWorld.Mueang, early, SmallWorld.Balm, default)).Refusal.ShouldBe(refusal);
            (await new PastFigures(month.Database.Database).OfAsync(MueangMonth.Scope, SmallWorld.Mueang, early, default)).ShouldBeNull();
        }

        (await month.Database.CountAsync("monthly_return")).ShouldBe(0);
        (await month.Database.CountAsync("audit_entry")).ShouldBe(0);
        (await month.SyncAsync(SmallWorld.First)).Rows.ShouldBe(SmallWorld.LinesOfMueang.Count);
    }

    /// <summary>A window that was set does not open it.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task MonthBeforeWithAWindowOfItsOwn_IsShutAllTheSame(string provider)
    {
        await using var month = await MueangMonth.CreateAsync(provider);
        await month.SetWindowAsync(Before, Before.Begins);

        var done = await month.Sync.ExecuteAsync(MueangMonth.ByOfficer, SmallWorld.Mueang, Before, default);

        done.Refusal.ShouldBe(new MonthBeforeFirst(Before, SmallWorld.First));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task YearsToChooseFrom_BeginWithTheFirstMonthAlsoWhereNothingIsSaved(string provider)
    {
        await using var month = await MueangMonth.CreateAsync(provider);

        var years = await FirstMonth.YearsAsync(month.Database.Database, month.Clock.GetUtcNow(), default);

        years.ShouldBe([new(2567), new(2566), new(2565), new(2564)]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task YearsToChooseFrom_UnderAClockSetBackBeforeTheFirstMonth_AreItsYear(string provider)
    {
        await using var month = await MueangMonth.CreateAsync(provider);

        var years = await FirstMonth.YearsAsync(month.Database.Database, SalesMonth.Of(2015, 3).Begins, default);

        years.ShouldBe([SmallWorld.First.FiscalYear]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task GeneratedCountry_BeginsWithItsFirstMonth(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await new AreaLoad(database.Database, TimeProvider.System).ExecuteAsync(Actor.System, ShippedData.Folder, default);
        await DrawAsync(database, SalesMonth.Of(2026, 11).Begins);

        await new GenerateCountry(database.Database, TimeProvider.System).BeginAsync(Actor.ByVerb, new(Producers: 10, Years: 7, Seed: 3, SalesMonth.Of(2025, 9)), "", default);

        (await FirstMonth.OfAsync(database.Database, default)).ShouldBe(SalesMonth.Of(2018, 10));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task DemonstrationFromBefore_BeginsWithItsPublishedYear(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await database.AddAsync(new SystemSetting { Name = Installation.DemoSetting, Value = DemoLoad.Mark });

        await DrawAsync(database, SalesMonth.Of(2026, 11).Begins);

        (await FirstMonth.OfAsync(database.Database, default)).ShouldBe(SalesMonth.Of(2023, 10));
    }

    private static Task DrawAsync(TestDatabase database, DateTimeOffset now) =>
        FirstMonth.DrawAsync(Actor.System, database.Database, new FakeTimeProvider(now), default);
}
