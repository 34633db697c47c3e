using Chumchon.Data.Returns;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using static Chumchon.Domain.Producers.SalesChannel;
using static Chumchon.Tests.SmallWorld;

namespace Chumchon.Data.Tests.Returns;

public sealed class SaveReturnRemarksTests
{
    private const string Moved = "ย้ายร้านไปตลาดใหม่";

    [Theory, OnSqlite, OnPostgres]
    public async Task RemarkAlone_IsASave(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);

        var receipt = await month.SaveAsync(Remarked(1, new TypedRemark(Curry, "", Moved)));

        (receipt.Version, receipt.CellsChanged, receipt.RemarksChanged).ShouldBe((2, 0, 1));
        (await ShownAsync(month)).ShouldBe(new() { [Curry] = Moved });
        (await month.Database.ListAsync(
            "select account_id, at from entry_remark", static reader => (reader.GetInt64(0), reader.GetInt64(1))))
            .ShouldBe([(Officer, month.Clock.GetUtcNow().ToUnixTimeMilliseconds())]);
        await ShouldBeRightAsync(month, 2);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Remark_IsInTheChainByItsMarkAlone(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.SaveAsync(Remarked(1, new TypedRemark(Curry, "", Moved)));
        await month.SaveAsync(Remarked(2, new TypedRemark(Curry, Moved, "")));

        var ledger = await StoredLedger.ReadAsync(month.Database.Database);

        var came = ledger.RemarksOf(9001, 2).ShouldHaveSingleItem();
        came.Before.ShouldBeNull();
        came.After.ShouldNotBeNull();
        ledger.RemarksOf(9001, 3).ShouldBe([new RemarkChange(Curry, came.After, After: null)]);
        ledger.ChangesOf(9001, 2).ShouldBeEmpty();
        await ShouldBeRightAsync(month, 2);
        await ShouldBeRightAsync(month, 3);
    }

    /// <summary>Two producers with the same words: the marks tell nobody so.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task SameTextTwice_HasTwoMarks(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);

        await month.SaveAsync(Remarked(1, new(Curry, "", Moved), new(Cloth, "", Moved)));

        (await StoredLedger.ReadAsync(month.Database.Database)).RemarksOf(9001, 2)
            .Select(static remark => remark.After).ShouldBeUnique();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task RemarkErased_LeavesTheChainWhole(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.SaveAsync(Remarked(1, new TypedRemark(Curry, "", Moved)));

        await month.Database.ExecuteAsync("delete from entry_remark");

        await ShouldBeRightAsync(month, 2);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task PostedAsItWasDrawn_ChangesNothing(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.SaveAsync(Remarked(1, new TypedRemark(Curry, "", Moved)));
        await month.SaveAsync(Remarked(2, new TypedRemark(Curry, Moved, "ปิดร้าน")), MueangMonth.ByColleague);

        var receipt = await month.SaveAsync(Remarked(2, new TypedRemark(Curry, Moved, Moved)));

        receipt.RemarksChanged.ShouldBe(0);
        (await ShownAsync(month)).ShouldBe(new() { [Curry] = "ปิดร้าน" });
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ChangedMeanwhile_IsToldAndNothingIsWritten(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.SaveAsync(Remarked(1, new TypedRemark(Curry, "", Moved)));

        var refusal = await month.RefusedAsync<RemarksChangedMeanwhile>(
            Remarked(1, new TypedRemark(Curry, "", "ปิดร้าน"), new TypedRemark(Cloth, "", "ใหม่")) with { Cells = [new(Cloth, DomesticOffline, 5)] });

        refusal.Theirs.ShouldBe(new Dictionary<LineKey, string> { [Curry] = Moved });
        (await month.ReturnAsync()).Version.ShouldBe(2);
        (await month.AmountsAsync())[Cloth].ShouldBe(ChannelAmounts.Blank);

        await month.SaveAsync(Remarked(1, new TypedRemark(Curry, Moved, "ปิดร้าน")));
        (await ShownAsync(month)).ShouldBe(new() { [Curry] = "ปิดร้าน" });
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task BothToTheSameText_NeedsNoQuestion(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.SaveAsync(Remarked(1, new TypedRemark(Curry, "", Moved)));

        (await month.SaveAsync(Remarked(1, new TypedRemark(Curry, "", Moved)))).RemarksChanged.ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task OtherRemarkUnderTheSameSaveId_IsRefused(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        var request = Remarked(1, new TypedRemark(Curry, "", Moved));
        var first = await month.SaveAsync(request);

        (await month.SaveAsync(request)).RemarksChanged.ShouldBe(first.RemarksChanged);
        await month.RefusedAsync<SaveIdReused>(request with { Remarks = [new(Curry, "", "ปิดร้าน")] });
        await month.RefusedAsync<SaveIdReused>(request with { Remarks = [] });
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task TooLong_IsRefused(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);

        (await month.RefusedAsync<RemarkTooLong>(Remarked(1, new TypedRemark(Curry, "", new string('ก', 201))))).Most.ShouldBe(200);
        await month.SaveAsync(Remarked(1, new TypedRemark(Curry, "", new string('ก', 200))));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task RowOfAnotherDistrict_IsRefused(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);

        (await month.RefusedAsync<RowUnknown>(Remarked(1, new TypedRemark(SathingFood, "", Moved)))).Row.ShouldBe(SathingFood.Number);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task RowTakenAwayMeanwhile_ComesBackWithItsRemark(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        (await month.Rows.RemoveAsync(MueangMonth.ByColleague, Mueang, MueangMonth.February, Balm, default)).IsOk.ShouldBeTrue();

        var receipt = await month.SaveAsync(Remarked(1, new TypedRemark(Balm, "", Moved)));

        receipt.Totals.Rows.ShouldBe(4);
        (await ShownAsync(month)).ShouldBe(new() { [Balm] = Moved });
        await ShouldBeRightAsync(month, 3);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task RowWithARemark_IsNotTakenAway(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.SaveAsync(Remarked(1, new TypedRemark(Balm, "", Moved)));

        (await month.Rows.RemoveAsync(MueangMonth.ByOfficer, Mueang, MueangMonth.February, Balm, default))
            .Refusal.ShouldBeOfType<RowHoldsFigures>();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task RemarkOfAColleague_IsNoClashWithFigures(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.SaveAsync(Remarked(1, new TypedRemark(Curry, "", Moved)), MueangMonth.ByColleague);

        var receipt = await month.SaveAsync(1, new TypedCell(Curry, DomesticOffline, 5));

        (receipt.CellsMerged, receipt.CellsChanged).ShouldBe((0, 1));
        await ShouldBeRightAsync(month, 3);
    }

    private static SaveRequest Remarked(long version, params TypedRemark[] remarks) => MueangMonth.Request(version) with { Remarks = remarks };

    private static async Task<Dictionary<LineKey, string>> ShownAsync(MueangMonth month)
    {
        var shown = await new EntryQueries(month.Database.Database).ReturnAsync(MueangMonth.Scope, Mueang, MueangMonth.February, default);
        return shown!.Rows.Where(static row => row.Remark.Length > 0).ToDictionary(static row => row.Key, static row => row.Remark);
    }

    private static async Task ShouldBeRightAsync(MueangMonth month, long version)
    {
        (await StoredLedger.ReadAsync(month.Database.Database)).ShouldBeRight();
        (await new ReceiptCheck(month.Database.Database).OfAsync(MueangMonth.Scope, Mueang, MueangMonth.February, version, default))!
            .Faults.ShouldBeEmpty();
    }
}
