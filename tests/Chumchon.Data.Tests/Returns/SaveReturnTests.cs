using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Returns;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using static Chumchon.Domain.Producers.SalesChannel;
using static Chumchon.Tests.SmallWorld;

namespace Chumchon.Data.Tests.Returns;

public sealed class SaveReturnTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task FigureIntoBlank_IsStoredAndCounted(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);

        var receipt = await month.SaveAsync(1, new(Curry, DomesticOffline, 125_050), new(Curry, OverseasOnline, 100));

        receipt.Version.ShouldBe(2);
        receipt.SavedAt.ShouldBe(month.Clock.GetUtcNow());
        receipt.Officer.ShouldBe(Officer);
        receipt.CellsChanged.ShouldBe(2);
        receipt.CellsMerged.ShouldBe(0);
        receipt.Totals.ShouldBe(new ReturnTotals(4, 1, 3, 1, new(125_050, 0, 0, 100)));
        receipt.Totals.IsComplete.ShouldBeFalse();
        (await month.AmountsAsync())[Curry].ShouldBe(new ChannelAmounts(125_050, null, null, 100));
        var stored = await month.ReturnAsync();
        (stored.State, stored.SavedBy, stored.SavedAt)
            .ShouldBe((ReturnState.Saved, Officer, month.Clock.GetUtcNow().ToUnixTimeMilliseconds()));
        (await month.ChangesAsync(2)).ShouldBe(
            [new(Curry, DomesticOffline, null, 125_050), new(Curry, OverseasOnline, null, 100)]);
        await ShouldBeRightAsync(month);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task FigureIntoBlankAndBack_LeavesARowNotEntered(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.SaveAsync(1, new TypedCell(Cloth, DomesticOnline, 5_000));

        var receipt = await month.SaveAsync(2, new TypedCell(Cloth, DomesticOnline, null));

        receipt.Totals.ShouldBe(new ReturnTotals(4, 0, 3, 0, default));
        (await month.AmountsAsync())[Cloth].ShouldBe(ChannelAmounts.Blank);
        (await month.ChangesAsync(3)).ShouldBe([new(Cloth, DomesticOnline, 5_000, null)]);
        (await month.Database.CountAsync("sales_rollup")).ShouldBe(0);
        await ShouldBeRightAsync(month);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task NoughtIntoBlank_IsAFigure(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);

        var receipt = await month.SaveAsync(1, new TypedCell(Balm, DomesticOffline, 0));

        receipt.CellsChanged.ShouldBe(1);
        receipt.Totals.ShouldBe(new ReturnTotals(4, 1, 3, 1, default));
        (await month.ChangesAsync(2)).ShouldBe([new(Balm, DomesticOffline, null, 0)]);
        await ShouldBeRightAsync(month);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task BlankIntoNought_IsNoFigureAnyMore(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.SaveAsync(1, new TypedCell(Balm, DomesticOffline, 0));

        var receipt = await month.SaveAsync(2, new TypedCell(Balm, DomesticOffline, null));

        receipt.CellsChanged.ShouldBe(1);
        receipt.Totals.RowsEntered.ShouldBe(0);
        (await month.ChangesAsync(3)).ShouldBe([new(Balm, DomesticOffline, 0, null)]);
        await ShouldBeRightAsync(month);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task EveryRowEntered_IsComplete(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);

        var receipt = await month.SaveAsync(1, [.. LinesOfMueang.Select(line => new TypedCell(line, DomesticOffline, 1_00))]);

        receipt.Totals.ShouldBe(new ReturnTotals(4, 4, 3, 3, new(4_00, 0, 0, 0)));
        receipt.Totals.IsComplete.ShouldBeTrue();
        await ShouldBeRightAsync(month);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task PartOfTheRows_LeavesTheOthersAsTheyWere(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.SaveAsync(1, new TypedCell(Curry, DomesticOffline, 100), new TypedCell(Cloth, DomesticOffline, 200));

        var receipt = await month.SaveAsync(2, new TypedCell(Cloth, DomesticOffline, 300));

        receipt.CellsChanged.ShouldBe(1);
        (await month.AmountsAsync())[Curry].DomesticOffline.ShouldBe(100);
        (await month.ChangesAsync(3)).ShouldBe([new(Cloth, DomesticOffline, 200, 300)]);
        await ShouldBeRightAsync(month);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task AllCellsPosted_RecordsOnlyTheChangedOnes(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.SaveAsync(1, new TypedCell(Curry, DomesticOffline, 100));

        var receipt = await month.SaveAsync(2, AllCells(Curry, DomesticOffline, 100, (Juice, OverseasOffline, 7)));

        receipt.CellsChanged.ShouldBe(1);
        (await month.ChangesAsync(3)).ShouldBe([new(Juice, OverseasOffline, null, 7)]);
        await ShouldBeRightAsync(month);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task NothingChanged_StillConfirms(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.SaveAsync(1, new TypedCell(Curry, DomesticOffline, 100));
        month.Clock.Advance(TimeSpan.FromHours(1));

        var receipt = await month.SaveAsync(2);

        receipt.Version.ShouldBe(3);
        receipt.CellsChanged.ShouldBe(0);
        receipt.Totals.Sums.DomesticOffline.ShouldBe(100);
        (await month.ChangesAsync(3)).ShouldBeEmpty();
        (await month.ReturnAsync()).SavedAt.ShouldBe(month.Clock.GetUtcNow().ToUnixTimeMilliseconds());
        (await month.Database.CountAsync("return_save")).ShouldBe(2);
        await ShouldBeRightAsync(month);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task FirstSaveOfASyncedMonthWithoutFigures_Confirms(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);

        var receipt = await month.SaveAsync(1);

        receipt.Totals.RowsNotEntered.ShouldBe(4);
        (await month.ReturnAsync()).State.ShouldBe(ReturnState.Saved);
        await ShouldBeRightAsync(month);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task LargestAmounts_AreKeptToTheSatang(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);

        var receipt = await month.SaveAsync(
            1, [.. LinesOfMueang.Select(line => new TypedCell(line, OverseasOffline, 999_999_999_999))]);

        receipt.Totals.Sums.OverseasOffline.ShouldBe(3_999_999_999_996);
        await ShouldBeRightAsync(month);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task MonthWithoutRows_HasNothingToConfirm(string provider)
    {
        await using var month = await MueangMonth.CreateAsync(provider);

        await month.RefusedAsync<NoRowsToConfirm>(MueangMonth.Request(0));

        (await month.Database.CountAsync("monthly_return")).ShouldBe(0);
        (await month.Database.CountAsync("audit_entry")).ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task AuditEntry_NamesWhoAndWhen(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.SaveAsync(1, new TypedCell(Curry, DomesticOffline, 100));

        var entries = await month.Database.ListAsync(
            "select number, kind, account_id, at, subject, version, body from audit_entry where district_code = 9001 and stream = 1 order by number",
            static reader => (reader.GetInt64(0), (AuditKind)reader.GetInt32(1), reader.GetInt64(2), reader.GetInt64(3),
                new SalesMonth(reader.GetInt32(4)), reader.GetInt64(5), AuditBody.Read(reader.GetFieldValue<byte[]>(6)).By));

        var at = month.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        entries.ShouldBe(
        [
            (1, AuditKind.ReturnSynced, Officer, at, MueangMonth.February, 1, MueangMonth.ByOfficer.Author),
            (2, AuditKind.ReturnSaved, Officer, at, MueangMonth.February, 2, MueangMonth.ByOfficer.Author),
        ]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task OtherDistrictsAndMonths_StayUntouched(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.SyncAsync(MueangMonth.February.Previous);

        await month.SaveAsync(1, new TypedCell(Curry, DomesticOffline, 100));

        (await month.AmountsAsync(MueangMonth.February.Previous)).Values.ShouldAllBe(amounts => amounts.IsBlank);
        (await month.ReturnAsync(MueangMonth.February.Previous)).Version.ShouldBe(1);
        await ShouldBeRightAsync(month);
    }

    private static async Task ShouldBeRightAsync(MueangMonth month) =>
        (await StoredLedger.ReadAsync(month.Database.Database)).ShouldBeRight();

    /// <summary>A page posted without script: every cell, blank but for those named.</summary>
    private static TypedCell[] AllCells(
        Domain.Producers.LineKey line, Domain.Producers.SalesChannel channel, long satang,
        (Domain.Producers.LineKey Line, Domain.Producers.SalesChannel Channel, long Satang) other) =>
    [
        .. from key in LinesOfMueang
           from each in SalesChannels.All
           select new TypedCell(key, each,
               (key, each) == (line, channel) ? satang
               : (key, each) == (other.Line, other.Channel) ? other.Satang
               : null),
    ];
}
