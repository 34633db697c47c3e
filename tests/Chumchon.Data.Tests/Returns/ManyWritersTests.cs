using Chumchon.Data.Returns;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Chumchon.Tests;
using Chumchon.Tests.Databases;

namespace Chumchon.Data.Tests.Returns;

/// <summary>Officers who save at the same time, all from the page that they opened in the morning.</summary>
public sealed class ManyWritersTests
{
    private const int Writers = 16;

    private static readonly SalesMonth[] Months = [MueangMonth.February, MueangMonth.February.Previous];

    [Theory, OnSqlite, OnPostgres]
    public async Task SixteenWritersOnTwoMonths_AllSaveAndTheChainIsWhole(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.SyncAsync(Months[1]);

        var receipts = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => SaveOwnCellAsync(month, writer))));

        foreach (var saves in receipts.GroupBy(save => save.Month))
        {
            saves.Select(save => save.Receipt.Version).Order().ShouldBe(Enumerable.Range(2, Writers / 2).Select(version => (long)version));
            var amounts = await month.AmountsAsync(saves.Key);
            amounts.Values.Sum(row => row.TotalSatang).ShouldBe(saves.Sum(save => save.Satang));
        }

        (await month.Database.CountAsync("return_save")).ShouldBe(Writers);
        (await StoredLedger.ReadAsync(month.Database.Database)).ShouldBeRight();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task WritersOfSeveralDistricts_DoNotMeet(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.Sync.ExecuteAsync(
            SmallWorld.At(SmallWorld.Sathing, SmallWorld.SathingOfficer), SmallWorld.Sathing, MueangMonth.February, CancellationToken.None);

        var version = await month.Database.VersionAsync(SmallWorld.Sathing, MueangMonth.February);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => writer % 2 == 0
            ? month.ExecuteAsync(MueangMonth.Request(1, Cell(writer / 2, writer)))
            : month.Save.ExecuteAsync(
                SmallWorld.At(SmallWorld.Sathing, SmallWorld.SathingOfficer),
                new(SmallWorld.Sathing, MueangMonth.February, version, Guid.NewGuid(), []),
                CancellationToken.None))));

        outcomes.ShouldAllBe(outcome => outcome is SaveAccepted);
        (await StoredLedger.ReadAsync(month.Database.Database)).ShouldBeRight();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task SyncsAndSavesTogether_LoseNothing(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => writer % 2 == 0
            ? month.SaveAsync(1, Cell(writer / 2, writer))
            : (Task)month.SyncAsync())));

        (await month.AmountsAsync()).Count.ShouldBe(SmallWorld.LinesOfMueang.Count);
        (await StoredLedger.ReadAsync(month.Database.Database)).ShouldBeRight();
    }

    private static async Task<(SalesMonth Month, long Satang, SaveReceipt Receipt)> SaveOwnCellAsync(MueangMonth month, int writer)
    {
        var satang = 100 + writer;
        var request = MueangMonth.Request(1, Cell(writer / 2, satang)) with { Month = Months[writer % 2] };
        return (request.Month, satang, await month.SaveAsync(request));
    }

    /// <summary>A cell of its own for each of sixteen numbers.</summary>
    private static TypedCell Cell(int number, long satang) =>
        new(SmallWorld.LinesOfMueang[number % 4], (SalesChannel)(1 + (number / 4 % 4)), satang);
}
