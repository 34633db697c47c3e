using Chumchon.Data.Returns;
using Chumchon.Data.Setup;
using Chumchon.Domain.Returns;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using static Chumchon.Domain.Producers.SalesChannel;
using static Chumchon.Tests.SmallWorld;

namespace Chumchon.Data.Tests.Returns;

/// <summary>A save whose answer was lost is sent again: it is one save, however often it comes.</summary>
public sealed class SaveReturnRepetitionTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task SameSaveTwice_IsOneSaveWithOneReceipt(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        var request = MueangMonth.Request(1, new TypedCell(Curry, DomesticOffline, 100));

        var first = await month.SaveAsync(request);
        month.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await month.SaveAsync(request);

        ShouldBeTheSame(second, first);
        (await month.ReturnAsync()).Version.ShouldBe(2);
        (await month.Database.CountAsync("return_save")).ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task RepeatedAfterAnotherSave_AnswersTheFirstReceipt(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        var request = MueangMonth.Request(1, new TypedCell(Curry, DomesticOffline, 100));
        var first = await month.SaveAsync(request);
        await month.SaveAsync(2, new TypedCell(Curry, DomesticOffline, 200));

        var again = await month.SaveAsync(request);

        ShouldBeTheSame(again, first);
        (await month.AmountsAsync())[Curry].DomesticOffline.ShouldBe(200);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task RepeatedAfterTheMonthClosed_AnswersTheReceipt(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        var request = MueangMonth.Request(1, new TypedCell(Curry, DomesticOffline, 100));
        var first = await month.SaveAsync(request);
        await month.SetWindowAsync(MueangMonth.February, MueangMonth.February.Begins, closes: month.Clock.GetUtcNow());

        ShouldBeTheSame(await month.SaveAsync(request), first);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task RepeatedAfterTheMonthClosedOnANewerSchema_IsNotTouched(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        var request = await month.StampedAsync(MueangMonth.Request(1, new TypedCell(Curry, DomesticOffline, 100)));
        await month.SaveAsync(request);
        await month.SetWindowAsync(MueangMonth.February, MueangMonth.February.Begins, closes: month.Clock.GetUtcNow());
        await month.Database.ExecuteAsync(
            """insert into "__EFMigrationsHistory" ("MigrationId", "ProductVersion") values ('29991231000000_Later', '99.0.0')""");

        await Should.ThrowAsync<NewerSchemaException>(() => month.ExecuteAsync(request));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task SameSaveManyTimesAtOnce_IsOneSave(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        var request = MueangMonth.Request(1, new TypedCell(Curry, DomesticOffline, 100));

        var receipts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => month.SaveAsync(request))));

        receipts.ShouldAllBe(receipt => receipt.Version == 2);
        (await month.Database.CountAsync("return_save")).ShouldBe(1);
        (await StoredLedger.ReadAsync(month.Database.Database)).ShouldBeRight();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task SameIdForOtherFigures_IsRefused(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        var request = MueangMonth.Request(1, new TypedCell(Curry, DomesticOffline, 100));
        await month.SaveAsync(request);

        await month.RefusedAsync<SaveIdReused>(request with { Cells = [new(Curry, DomesticOffline, 101)] });

        (await month.AmountsAsync())[Curry].DomesticOffline.ShouldBe(100);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task SameIdForOtherFiguresOnTheNewVersion_IsRefused(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        var request = MueangMonth.Request(1, new TypedCell(Curry, DomesticOffline, 100));
        await month.SaveAsync(request);

        await month.RefusedAsync<SaveIdReused>(request with { Version = new(2, 0), Cells = [new(Curry, DomesticOffline, 101)] });

        (await month.ReturnAsync()).Version.ShouldBe(2);
        (await StoredLedger.ReadAsync(month.Database.Database)).ShouldBeRight();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task SameIdInAnotherMonthOfTheDistrict_IsRefused(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.SyncAsync(MueangMonth.February.Previous);
        var request = MueangMonth.Request(1, new TypedCell(Curry, DomesticOffline, 100));
        await month.SaveAsync(request);

        await month.RefusedAsync<SaveIdReused>(request with { Month = MueangMonth.February.Previous });

        (await month.ReturnAsync(MueangMonth.February.Previous)).State.ShouldBe(ReturnState.Synced);
    }

    private static void ShouldBeTheSame(SaveReceipt actual, SaveReceipt expected)
    {
        actual.Hash.ShouldBe(expected.Hash);
        (actual with { Hash = [] }).ShouldBe(expected with { Hash = [] });
    }
}
