using Chumchon.Data.Returns;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using static Chumchon.Domain.Producers.SalesChannel;
using static Chumchon.Tests.SmallWorld;

namespace Chumchon.Data.Tests.Returns;

/// <summary>
/// Saves from pages that were drawn from what the database no longer holds: a backup was put back, or a failover lost the write. Under the
/// same number may stand something else by now.
/// </summary>
public sealed class SaveReturnPutBackTests
{
    private static readonly TypedCell Lost = new(Curry, DomesticOffline, 100), Others = new(Curry, DomesticOffline, 777);

    [Theory, OnSqlite, OnPostgres]
    public async Task SameNumberOfOtherContent_IsAskedAndNothingIsWritten(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        var lost = await LoseAsync(month, Lost);
        await month.SaveAsync(MueangMonth.Request(2, Others), MueangMonth.ByColleague);
        var now = await month.VersionAsync(3);

        var outcome = await month.ExecuteAsync(MueangMonth.Request(
            lost, new(Curry, DomesticOffline, 120), new(Cloth, DomesticOffline, 200), new(Balm, DomesticOffline, 50)));

        lost.Number.ShouldBe(now.Number);
        var asked = outcome.ShouldBeOfType<SaveCollided>();
        (asked.Version, asked.Unknown).ShouldBe((now, lost));
        asked.Mine.ShouldBeEmpty();
        asked.Clashes.ShouldBe(
        [
            new(new(Curry, DomesticOffline, Before: null, 120, 777), Other: null),
            new(new(Cloth, DomesticOffline, Before: null, 200, null), Other: null),
        ]);
        (await month.VersionAsync(3)).ShouldBe(now);
        (await month.AmountsAsync())[Curry].DomesticOffline.ShouldBe(777);
        await ShouldBeRightAsync(month);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task NumberThatIsNotReachedAgain_IsAsked(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        var lost = await LoseAsync(month, Lost);

        var asked = (await month.ExecuteAsync(MueangMonth.Request(lost, new TypedCell(Curry, DomesticOffline, 120)))).ShouldBeOfType<SaveCollided>();

        (asked.Version, asked.Unknown).ShouldBe((await month.VersionAsync(2), lost));
        (await month.ReturnAsync()).Version.ShouldBe(2);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task NumberThatWasPassed_IsAsked(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        var lost = await LoseAsync(month, Lost);
        await month.SaveAsync(MueangMonth.Request(2, Others), MueangMonth.ByColleague);
        await month.SaveAsync(MueangMonth.Request(3, new TypedCell(Cloth, DomesticOffline, 5)), MueangMonth.ByColleague);

        var asked = (await month.ExecuteAsync(MueangMonth.Request(lost, new TypedCell(Curry, DomesticOffline, 120)))).ShouldBeOfType<SaveCollided>();

        asked.Clashes.Single().Cell.Theirs.ShouldBe(777);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task NumberWithoutAStamp_IsAsked(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.SaveAsync(1, Lost);
        var request = MueangMonth.Request(new MonthVersion(2, 0), new TypedCell(Curry, DomesticOffline, 120));

        var outcome = await month.Save.ExecuteAsync(MueangMonth.ByOfficer, request, CancellationToken.None);

        outcome.ShouldBeOfType<SaveCollided>().Unknown.ShouldBe(new MonthVersion(2, 0));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Answer_IsSavedAgainstTheVersionOfTheQuestion(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        var lost = await LoseAsync(month, Lost);
        await month.SaveAsync(MueangMonth.Request(2, Others), MueangMonth.ByColleague);
        var mine = MueangMonth.Request(lost, new(Curry, DomesticOffline, 120), new(Cloth, DomesticOffline, 200));
        var asked = (await month.ExecuteAsync(mine)).ShouldBeOfType<SaveCollided>();

        (await month.SaveAsync(mine with { Version = asked.Version })).Version.ShouldBe(4);

        (await month.AmountsAsync())[Curry].DomesticOffline.ShouldBe(120);
        await ShouldBeRightAsync(month);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task OwnWriteThatWasLost_IsNotTakenForWhatStandsUnderItsNumber(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.SaveAsync(MueangMonth.Request(1, new TypedCell(Cloth, DomesticOffline, 1)), MueangMonth.ByColleague);
        var own = await LoseAsync(month, Lost, number: 2);
        await month.SaveAsync(MueangMonth.Request(2, Others), MueangMonth.ByColleague);

        var outcome = await month.ExecuteAsync(MueangMonth.Request(1, new TypedCell(Curry, DomesticOffline, 120)) with { Own = [own] });

        outcome.ShouldBeOfType<SaveCollided>().Clashes.Single().Cell.Theirs.ShouldBe(777);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task WholePageThatIsAsStored_NeedsNoQuestion(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        var lost = await LoseAsync(month, Lost);
        await month.SaveAsync(MueangMonth.Request(2, Others), MueangMonth.ByColleague);

        (await month.SaveAsync(MueangMonth.Request(lost, Others, new TypedCell(Balm, DomesticOffline, 50)))).CellsChanged.ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task MonthWithoutRows_TakesWhatWasTyped(string provider)
    {
        await using var month = await MueangMonth.CreateAsync(provider);
        using var copy = await DatabaseCopy.TakeAsync(month.Database);
        await month.SyncAsync();
        var lost = await month.VersionAsync(1);
        await copy.PutBackAsync();

        (await month.SaveAsync(MueangMonth.Request(lost, Lost))).CellsChanged.ShouldBe(1);

        (await month.AmountsAsync())[Curry].DomesticOffline.ShouldBe(100);
        await ShouldBeRightAsync(month);
    }

    /// <summary>What came to the database before the copy is known as before.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task VersionBeforeTheCopy_IsMergedWithoutAQuestion(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await LoseAsync(month, Lost);
        await month.SaveAsync(MueangMonth.Request(2, Others), MueangMonth.ByColleague);

        (await month.SaveAsync(1, new TypedCell(Cloth, DomesticOffline, 200))).CellsMerged.ShouldBe(2);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task SaveThatWasLost_IsSavedWhenItIsSentAgain(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        var request = await month.StampedAsync(MueangMonth.Request(1, Lost));
        using var copy = await DatabaseCopy.TakeAsync(month.Database);
        await month.SaveAsync(request);
        await copy.PutBackAsync();

        (await month.SaveAsync(request)).Version.ShouldBe(2);
        (await month.SaveAsync(request)).Version.ShouldBe(2);
    }

    /// <summary>Saves version 2 where it is missing, then one more that is lost. Returns the lost one.</summary>
    private static async Task<MonthVersion> LoseAsync(MueangMonth month, TypedCell cell, long number = 1)
    {
        if (number == 1)
        {
            await month.SaveAsync(1, new TypedCell(Balm, DomesticOffline, 50));
        }

        using var copy = await DatabaseCopy.TakeAsync(month.Database);
        await month.SaveAsync(2, cell);
        var lost = await month.VersionAsync(3);
        await copy.PutBackAsync();
        month.Clock.Advance(TimeSpan.FromMinutes(3));
        return lost;
    }

    private static async Task ShouldBeRightAsync(MueangMonth month) =>
        (await StoredLedger.ReadAsync(month.Database.Database)).ShouldBeRight();
}
