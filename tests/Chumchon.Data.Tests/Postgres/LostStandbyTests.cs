using Chumchon.Data.Returns;
using Chumchon.Data.Setup;
using Chumchon.Data.Tests.Returns;
using Chumchon.Domain.Returns;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using static Chumchon.Domain.Producers.SalesChannel;

namespace Chumchon.Data.Tests.Postgres;

/// <summary>
/// A real primary whose synchronous standby is taken away: what was answered as saved is there after whatever follows, once.
/// </summary>
public sealed class LostStandbyTests
{
    private static readonly int Rounds = TestRun.IsFull ? 20 : 2;

    [Theory, OnPostgres(OfItsOwn = true)]
    public async Task SavesWithoutTheStandby_AreAnsweredOnlyOnceTheyAreSafe(string provider)
    {
        provider.ShouldBe("postgres");
        await using var pair = await PostgresPair.StartAsync();
        await using var database = await TestDatabase.OnServerAsync(pair.Connection);
        await using var month = await MueangMonth.CreateSyncedAsync(database);
        var version = 1L;
        for (var round = 1; round <= Rounds; round++)
        {
            version = (await month.SaveAsync(version, new TypedCell(SmallWorld.Curry, DomesticOffline, round))).Version;
            var doubtful = await month.StampedAsync(MueangMonth.Request(version, new TypedCell(SmallWorld.Cloth, OverseasOnline, round)));
            await pair.LoseAsync();

            await ShouldStayUnknownAsync(month, doubtful);

            await (round % 2 == 0 ? pair.ReplaceAsync() : pair.ReturnAsync());
            var receipt = await month.SaveAsync(doubtful);
            (await month.SaveAsync(doubtful)).Version.ShouldBe(receipt.Version);
            receipt.Version.ShouldBe(version + 1);
            version = receipt.Version;
            (await database.CountAsync("return_save")).ShouldBe(2 * round);
        }

        (await month.AmountsAsync())[SmallWorld.Curry].DomesticOffline.ShouldBe(Rounds);
        (await month.AmountsAsync())[SmallWorld.Cloth].OverseasOnline.ShouldBe(Rounds);
        (await StoredLedger.ReadAsync(database.Database)).ShouldBeRight();
    }

    [Theory, OnPostgres(OfItsOwn = true)]
    public async Task SaveDuringAFailover_IsAnsweredByTheNewPrimary(string provider)
    {
        provider.ShouldBe("postgres");
        await using var pair = await PostgresPair.StartAsync();
        await using var database = await TestDatabase.OnServerAsync(pair.Connection);
        await using var month = await MueangMonth.CreateSyncedAsync(database);
        var request = await month.StampedAsync(MueangMonth.Request(1, new TypedCell(SmallWorld.Curry, DomesticOffline, 700)));
        await pair.LoseAsync();

        var saving = month.SaveAsync(request);
        await pair.ReplaceAsync();

        (await saving).Version.ShouldBe(2);
        (await database.CountAsync("return_save")).ShouldBe(1);
        (await StoredLedger.ReadAsync(database.Database)).ShouldBeRight();
    }

    /// <summary>The first time its commit waits in vain; the second time it finds its own row, which is no proof yet.</summary>
    private static async Task ShouldStayUnknownAsync(MueangMonth month, SaveRequest request)
    {
        month.Database.Database.Patience = TimeSpan.Zero;
        for (var time = 1; time <= 2; time++)
        {
            await Should.ThrowAsync<OutcomeUnknownException>(() => month.ExecuteAsync(request), $"time {time}");
        }

        month.Database.Database.Patience = TimeSpan.FromSeconds(30);
    }
}
