using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using static Chumchon.Domain.Producers.SalesChannel;
using static Chumchon.Tests.SmallWorld;

namespace Chumchon.Data.Tests.Returns;

public sealed class SyncReturnTests
{
    private static readonly SalesMonth February = MueangMonth.February;
    private static readonly SalesMonth March = MueangMonth.February.Next;

    [Theory, OnSqlite, OnPostgres]
    public async Task NoEarlierMonth_BringsTheRegistersActiveProducers(string provider)
    {
        await using var month = await MueangMonth.CreateAsync(provider);

        var done = await month.SyncAsync();

        done.Source.ShouldBeNull();
        done.Rows.ShouldBe(4);
        var amounts = await month.AmountsAsync();
        amounts.Keys.Order().ShouldBe(LinesOfMueang.Order());
        amounts.Values.ShouldAllBe(row => row.IsBlank);
        var stored = await month.ReturnAsync();
        (stored.State, stored.Version, stored.Rows, stored.Producers, stored.SavedAt)
            .ShouldBe((ReturnState.Synced, 1, 4, 3, null));
        await ShouldBeRightAsync(month);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task PreviousMonth_GivesItsProducersAndNeverAmounts(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.SaveAsync(1, new(Curry, DomesticOffline, 100), new(Cloth, OverseasOnline, 0));

        var done = await month.SyncAsync(March);

        done.Source.ShouldBe(February);
        (await month.AmountsAsync(March)).Values.ShouldAllBe(row => row.IsBlank);
        (await month.ReturnAsync(March)).RowsEntered.ShouldBe(0);
        await ShouldBeRightAsync(month);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Twice_DoesNoMoreThanOnceAndSaysTheSource(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.SyncAsync(March);
        var entries = await month.Database.CountAsync("audit_entry");

        var again = await month.SyncAsync(March);

        again.Rows.ShouldBe(0);
        again.Source.ShouldBe(February);
        (await month.ReturnAsync(March)).Version.ShouldBe(1);
        (await month.Database.CountAsync("audit_entry")).ShouldBe(entries);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task SomeRowsThere_AddsTheMissingAndKeepsTypedAmounts(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.SyncAsync(March);
        await month.SaveAsync(MueangMonth.Request(1, new TypedCell(Curry, DomesticOffline, 100)) with { Month = March });
        (await month.Rows.RemoveAsync(MueangMonth.ByOfficer, Mueang, March, Balm, CancellationToken.None)).Refusal.ShouldBeNull();

        var plan = await month.PlanAsync(March);
        var done = await month.SyncAsync(March);

        plan.Add.Select(line => line.Key).ShouldBe([Balm]);
        plan.AlreadyThere.ShouldBe(3);
        done.Rows.ShouldBe(1);
        (await month.AmountsAsync(March))[Curry].DomesticOffline.ShouldBe(100);
        (await month.ReturnAsync(March)).State.ShouldBe(ReturnState.Saved);
        await ShouldBeRightAsync(month);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ProducersThatLeft_AreNamedAndNotBrought(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.Database.ExecuteAsync("update producer set status = 3 where id = 2001");
        await month.Database.ExecuteAsync("update producer set status = 2 where id = 2002");
        await month.Database.ExecuteAsync("update producer set district_code = 9002 where id = 2003");

        var plan = await month.PlanAsync(March);
        var done = await month.SyncAsync(March);

        plan.Add.ShouldBeEmpty();
        plan.NotBrought.Select(line => (line.Key, line.Status, line.MovedTo)).ShouldBe(
        [
            (Curry, ProducerStatus.Ceased, null), (Juice, ProducerStatus.Ceased, null),
            (Cloth, ProducerStatus.Paused, null), (Balm, ProducerStatus.Active, Sathing),
        ], ignoreOrder: true);
        done.Rows.ShouldBe(0);
        (await month.Database.CountAsync("monthly_return")).ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ProducersThatLeft_ComeWhereTheyAreAskedForAndThoseThatMovedDoNot(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.Database.ExecuteAsync("update producer set status = 2 where id = 2002");
        await month.Database.ExecuteAsync("update producer set district_code = 9002 where id = 2003");

        var result = await month.Sync.ExecuteAsync(
            MueangMonth.ByOfficer, Mueang, March, alsoBring: [Cloth, Balm, SathingFood], CancellationToken.None);

        result.Value!.Rows.ShouldBe(3);
        (await month.AmountsAsync(March)).Keys.ShouldBe([Curry, Juice, Cloth], ignoreOrder: true);
        await ShouldBeRightAsync(month);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Plan_StandsInTheOrderOfTheGrid(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.Database.ExecuteAsync("update producer set subdistrict_code = 900101");
        await month.Database.ExecuteAsync("update producer set subdistrict_code = 900102 where id = 2001");

        var plan = await month.PlanAsync(March);

        plan.Add.Select(line => (line.Key, line.Subdistrict)).ShouldBe(
            [(Cloth, 900101), (Balm, 900101), (Curry, 900102), (Juice, 900102)]);
        plan.Producers.ShouldBe(3);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task LineGivenUpByItsProducer_IsNotBrought(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.Database.ExecuteAsync("update producer_line set active = (1 = 0) where producer_id = 2001 and product_type = 2");

        await month.SyncAsync(March);

        (await month.AmountsAsync(March)).Keys.ShouldBe([Curry, Cloth, Balm], ignoreOrder: true);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Kind_IsThatOfTheDayOfTheSync(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.Database.ExecuteAsync("update producer set kind = 3 where id = 2002");

        await month.SyncAsync(March);

        var kinds = await month.Database.ListAsync(
            "select month, kind from sales_entry where producer_id = 2002 order by month",
            static reader => (reader.GetInt32(0), (ProducerKind)reader.GetInt32(1)));
        kinds.ShouldBe([(February.Index, ProducerKind.SingleOwner), (March.Index, ProducerKind.Sme)]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task MonthsWithoutRowsBetween_AreStridden(string provider)
    {
        await using var month = await MueangMonth.CreateAsync(provider);
        await month.SyncAsync(February.AddYears(-1));

        (await month.PlanAsync()).Source.ShouldBe(February.AddYears(-1));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task MonthThirteenBack_IsTooOld(string provider)
    {
        await using var month = await MueangMonth.CreateAsync(provider);
        await month.SyncAsync(February.AddYears(-1).Previous);

        var plan = await month.PlanAsync();

        plan.Source.ShouldBeNull();
        plan.Add.Count.ShouldBe(4);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Plan_WritesNothing(string provider)
    {
        await using var month = await MueangMonth.CreateAsync(provider);

        var plan = await month.PlanAsync();

        plan.Add.Select(line => (line.Key, line.ProducerName)).ShouldBe(
        [
            (Curry, "กลุ่มแม่บ้านบ่อยาง"), (Juice, "กลุ่มแม่บ้านบ่อยาง"), (Cloth, "สมศรี ผ้าทอ"), (Balm, "สงขลาสมุนไพร"),
        ]);
        (await month.Database.CountAsync("monthly_return")).ShouldBe(0);
        (await month.Database.CountAsync("sales_entry")).ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Undo_TakesAwayOnlyBlankRowsIntoWhichNobodyTyped(string provider)
    {
        await using var month = await MueangMonth.CreateAsync(provider);
        var sync = await month.SyncAsync();
        await month.SaveAsync(1, new(Curry, DomesticOffline, 100), new(Cloth, DomesticOffline, 200));
        await month.SaveAsync(2, new TypedCell(Cloth, DomesticOffline, null));

        var undone = await month.Sync.UndoAsync(
            MueangMonth.ByOfficer, Mueang, February, sync.AuditNumber, CancellationToken.None);

        undone.Value!.Rows.ShouldBe(2);
        (await month.AmountsAsync()).Keys.ShouldBe([Curry, Cloth], ignoreOrder: true);
        (await month.ReturnAsync()).State.ShouldBe(ReturnState.Saved);
        await ShouldBeRightAsync(month);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task UndoOfAFreshSync_LeavesTheMonthNotStarted(string provider)
    {
        await using var month = await MueangMonth.CreateAsync(provider);
        var sync = await month.SyncAsync();

        await month.Sync.UndoAsync(MueangMonth.ByOfficer, Mueang, February, sync.AuditNumber, CancellationToken.None);
        var again = await month.Sync.UndoAsync(MueangMonth.ByOfficer, Mueang, February, sync.AuditNumber, CancellationToken.None);

        (await month.AmountsAsync()).ShouldBeEmpty();
        (await month.ReturnAsync()).State.ShouldBe(ReturnState.None);
        again.Value!.Rows.ShouldBe(0);
        (await month.ReturnAsync()).Version.ShouldBe(2);
        await ShouldBeRightAsync(month);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task UndoOfAnEarlierSync_LeavesRowsOfTheLater(string provider)
    {
        await using var month = await MueangMonth.CreateAsync(provider);
        var first = await month.SyncAsync();
        await month.Rows.RemoveAsync(MueangMonth.ByOfficer, Mueang, February, Balm, CancellationToken.None);
        var second = await month.SyncAsync();

        var undone = await month.Sync.UndoAsync(MueangMonth.ByOfficer, Mueang, February, second.AuditNumber, CancellationToken.None);

        second.AuditNumber.ShouldBeGreaterThan(first.AuditNumber);
        undone.Value!.Rows.ShouldBe(1);
        (await month.AmountsAsync()).Keys.ShouldBe([Curry, Juice, Cloth], ignoreOrder: true);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ClosedMonth_IsRefused(string provider)
    {
        await using var month = await MueangMonth.CreateAsync(provider);
        await month.SetWindowAsync(February, February.Begins, closes: month.Clock.GetUtcNow());

        var result = await month.Sync.ExecuteAsync(MueangMonth.ByOfficer, Mueang, February, CancellationToken.None);

        result.Refusal.ShouldBeOfType<MonthClosed>();
        (await month.Database.CountAsync("monthly_return")).ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ForeignScopes_AreRefused(string provider)
    {
        await using var month = await MueangMonth.CreateAsync(provider);

        (await Refusal(month, AreaScope.Of(Sathing))).ShouldBeOfType<OutsideArea>();
        (await Refusal(month, AreaScope.Of(Satun))).ShouldBeOfType<OutsideArea>();
        (await Refusal(month, AreaScope.Of(Songkhla))).ShouldBeOfType<DistrictRecordsItself>();
        (await Refusal(month, AreaScope.Country)).ShouldBeOfType<DistrictRecordsItself>();
        (await month.Database.CountAsync("sales_entry")).ShouldBe(0);
    }

    private static async Task<Domain.Refusal?> Refusal(MueangMonth month, AreaScope scope) =>
        (await month.Sync.ExecuteAsync(MueangMonth.ByOfficer with { Scope = scope }, Mueang, February, CancellationToken.None)).Refusal;

    private static async Task ShouldBeRightAsync(MueangMonth month) =>
        (await StoredLedger.ReadAsync(month.Database.Database)).ShouldBeRight();
}
