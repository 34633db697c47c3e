using Chumchon.Data.Returns;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using static Chumchon.Domain.Producers.SalesChannel;
using static Chumchon.Tests.SmallWorld;

namespace Chumchon.Data.Tests.Returns;

/// <summary>Two officers of one district on one month, both having opened it at version 1.</summary>
public sealed class SaveReturnConflictTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task DifferentCells_AreBothKept(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.SaveAsync(MueangMonth.Request(1, new(Cloth, DomesticOffline, 200), new(Curry, DomesticOnline, 300)), MueangMonth.ByColleague);

        var receipt = await month.SaveAsync(1, new TypedCell(Curry, DomesticOffline, 100));

        receipt.Version.ShouldBe(3);
        receipt.CellsChanged.ShouldBe(1);
        receipt.CellsMerged.ShouldBe(2);
        var amounts = await month.AmountsAsync();
        amounts[Curry].ShouldBe(new ChannelAmounts(100, 300, null, null));
        amounts[Cloth].ShouldBe(new ChannelAmounts(200, null, null, null));
        await ShouldBeRightAsync(month);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task WholePagePosted_KeepsWhatTheOtherTypedMeanwhile(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.SaveAsync(MueangMonth.Request(1, new TypedCell(Cloth, DomesticOffline, 200)), MueangMonth.ByColleague);

        var receipt = await month.SaveAsync(1, [.. WholePage(new TypedCell(Curry, DomesticOffline, 100))]);

        receipt.CellsChanged.ShouldBe(1);
        (await month.AmountsAsync())[Cloth].DomesticOffline.ShouldBe(200);
        await ShouldBeRightAsync(month);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task SameCellToTheSameValue_NeedsNoQuestion(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.SaveAsync(MueangMonth.Request(1, new TypedCell(Curry, DomesticOffline, 100)), MueangMonth.ByColleague);

        var receipt = await month.SaveAsync(1, new TypedCell(Curry, DomesticOffline, 100));

        receipt.Version.ShouldBe(3);
        receipt.CellsChanged.ShouldBe(0);
        await ShouldBeRightAsync(month);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task SameCellToDifferentValues_IsAskedAndNothingIsWritten(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.SaveAsync(1, new TypedCell(Curry, DomesticOffline, 100));
        month.Clock.Advance(TimeSpan.FromMinutes(7));
        var theirTime = month.Clock.GetUtcNow();
        await month.SaveAsync(MueangMonth.Request(2, new TypedCell(Curry, DomesticOffline, 150)), MueangMonth.ByColleague);
        month.Clock.Advance(TimeSpan.FromMinutes(7));
        var entries = await month.Database.CountAsync("audit_entry");

        var outcome = await month.ExecuteAsync(MueangMonth.Request(
            2, new(Curry, DomesticOffline, 120), new(Balm, DomesticOffline, 900), new(Balm, DomesticOnline, 901)));

        var collided = outcome.ShouldBeOfType<SaveCollided>();
        collided.Version.ShouldBe(await month.VersionAsync(3));
        collided.Mine.ShouldBe(new Dictionary<LineKey, ChannelAmounts> { [Balm] = new(900, 901, null, null) });
        collided.Clashes.ShouldBe([new CellClash(new(Curry, DomesticOffline, 100, 120, 150), new("สมชาย ตัวอย่าง", theirTime))]);
        (await month.ReturnAsync()).Version.ShouldBe(3);
        (await month.AmountsAsync())[Balm].ShouldBe(ChannelAmounts.Blank);
        (await month.Database.CountAsync("audit_entry")).ShouldBe(entries);
        await ShouldBeRightAsync(month);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task BothFilledABlankDifferently_IsAsked(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.SaveAsync(MueangMonth.Request(1, new TypedCell(Curry, DomesticOffline, 0)), MueangMonth.ByColleague);

        var outcome = await month.ExecuteAsync(MueangMonth.Request(1, new TypedCell(Curry, DomesticOffline, 120)));

        outcome.ShouldBeOfType<SaveCollided>().Clashes.Single().Cell
            .ShouldBe(new CellCollision(Curry, DomesticOffline, Before: null, Mine: 120, Theirs: 0));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ChangedSeveralTimesMeanwhile_NamesTheFirstBeforeAndTheLastOfficer(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.SaveAsync(1, new TypedCell(Curry, DomesticOffline, 1));
        await month.SaveAsync(2, new TypedCell(Curry, DomesticOffline, 2));
        await month.SaveAsync(MueangMonth.Request(3, new TypedCell(Curry, DomesticOffline, 3)), MueangMonth.ByColleague);

        var outcome = await month.ExecuteAsync(MueangMonth.Request(2, new TypedCell(Curry, DomesticOffline, 9)));

        var clash = outcome.ShouldBeOfType<SaveCollided>().Clashes.Single();
        clash.Cell.ShouldBe(new CellCollision(Curry, DomesticOffline, Before: 1, Mine: 9, Theirs: 3));
        clash.Other!.Officer.ShouldBe("สมชาย ตัวอย่าง");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ChangedAndChangedBackMeanwhile_TakesMine(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.SaveAsync(MueangMonth.Request(1, new TypedCell(Curry, DomesticOffline, 5)), MueangMonth.ByColleague);
        await month.SaveAsync(MueangMonth.Request(2, new TypedCell(Curry, DomesticOffline, null)), MueangMonth.ByColleague);

        var receipt = await month.SaveAsync(1, new TypedCell(Curry, DomesticOffline, 9));

        receipt.CellsChanged.ShouldBe(1);
        (await month.AmountsAsync())[Curry].DomesticOffline.ShouldBe(9);
        await ShouldBeRightAsync(month);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Answer_IsSavedAgainstTheVersionOfTheQuestion(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.SaveAsync(MueangMonth.Request(1, new TypedCell(Curry, DomesticOffline, 150)), MueangMonth.ByColleague);
        var mine = MueangMonth.Request(1, new(Curry, DomesticOffline, 120), new(Balm, DomesticOffline, 900));
        var question = (await month.ExecuteAsync(mine)).ShouldBeOfType<SaveCollided>();

        var receipt = await month.SaveAsync(mine with { Version = question.Version });

        receipt.Version.ShouldBe(3);
        var amounts = await month.AmountsAsync();
        amounts[Curry].DomesticOffline.ShouldBe(120);
        amounts[Balm].DomesticOffline.ShouldBe(900);
        (await month.ChangesAsync(3)).ShouldBe(
            [new(Curry, DomesticOffline, 150, 120), new(Balm, DomesticOffline, null, 900)]);
        await ShouldBeRightAsync(month);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task AnswerToKeepTheirs_SavesTheRest(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.SaveAsync(MueangMonth.Request(1, new TypedCell(Curry, DomesticOffline, 150)), MueangMonth.ByColleague);
        var question = (await month.ExecuteAsync(MueangMonth.Request(1, new TypedCell(Curry, DomesticOffline, 120))))
            .ShouldBeOfType<SaveCollided>();

        await month.SaveAsync(question.Version, new(Curry, DomesticOffline, 150), new(Balm, DomesticOffline, 900));

        (await month.AmountsAsync())[Curry].DomesticOffline.ShouldBe(150);
        await ShouldBeRightAsync(month);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task RowTakenAwayMeanwhileButRegistered_ComesBackWithItsFigure(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        var removed = await month.Rows.RemoveAsync(
            MueangMonth.ByColleague, Mueang, MueangMonth.February, Balm, CancellationToken.None);
        removed.Refusal.ShouldBeNull();

        var receipt = await month.SaveAsync(1, new TypedCell(Balm, DomesticOffline, 700));

        receipt.Totals.Rows.ShouldBe(4);
        (await month.AmountsAsync())[Balm].DomesticOffline.ShouldBe(700);
        (await month.ChangesAsync(3)).ShouldBe(
            [new(Balm, Channel: null, Before: null, After: 0), new(Balm, DomesticOffline, null, 700)]);
        await ShouldBeRightAsync(month);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task RowTakenAwayMeanwhileAndLeftBlank_StaysAway(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.Rows.RemoveAsync(MueangMonth.ByColleague, Mueang, MueangMonth.February, Balm, CancellationToken.None);

        var receipt = await month.SaveAsync(1, [.. WholePage(new TypedCell(Curry, DomesticOffline, 100))]);

        receipt.Totals.Rows.ShouldBe(3);
        (await month.AmountsAsync()).Keys.ShouldNotContain(Balm);
        await ShouldBeRightAsync(month);
    }

    /// <summary>Every cell of the synced month as the page posts it without script: blank but for the one named.</summary>
    private static IEnumerable<TypedCell> WholePage(TypedCell typed) =>
        from line in LinesOfMueang
        from channel in SalesChannels.All
        select (line, channel) == (typed.Key, typed.Channel) ? typed : new TypedCell(line, channel, Satang: null);

    private static async Task ShouldBeRightAsync(MueangMonth month) =>
        (await StoredLedger.ReadAsync(month.Database.Database)).ShouldBeRight();
}
