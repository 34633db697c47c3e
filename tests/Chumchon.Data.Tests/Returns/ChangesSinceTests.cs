using Chumchon.Data.Returns;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Returns;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using static Chumchon.Domain.Producers.SalesChannel;
using static Chumchon.Tests.SmallWorld;

namespace Chumchon.Data.Tests.Returns;

public sealed class ChangesSinceTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Version_IsFollowedByTheCellsSavedAfterIt(string provider)
    {
        await using var month = await ThreeSavesAsync(provider);

        (await ReadAsync(month, 2)).ShouldBe(
        [
            (3, new(Curry, DomesticOffline, 100, 200)), (3, new(Cloth, OverseasOnline, null, 0)), (4, new(Curry, DomesticOffline, 200, null)),
        ]);
        (await ReadAsync(month, 3)).ShouldBe([(4, new(Curry, DomesticOffline, 200, null))]);
        (await ReadAsync(month, 4)).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task FromTheBeginning_RowsThatCameAreToldToo(string provider)
    {
        await using var month = await ThreeSavesAsync(provider);

        (await ReadAsync(month, 0)).Count(change => change.Cell.Channel is null).ShouldBe(LinesOfMueang.Count);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task OtherMonthAndOtherArea_TellNothing(string provider)
    {
        await using var month = await ThreeSavesAsync(provider);
        var changes = new ChangesSince(month.Database.Database);

        (await changes.ReadAsync(MueangMonth.Scope, Mueang, MueangMonth.February.Next, default, own: [], CancellationToken.None)).ShouldBeEmpty();
        (await changes.ReadAsync(AreaScope.Of(Sathing), Mueang, MueangMonth.February, default, own: [], CancellationToken.None)).ShouldBeEmpty();
    }

    private static async Task<MueangMonth> ThreeSavesAsync(string provider)
    {
        var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.SaveAsync(1, new TypedCell(Curry, DomesticOffline, 100));
        await month.SaveAsync(2, new(Curry, DomesticOffline, 200), new(Cloth, OverseasOnline, 0));
        await month.SaveAsync(3, new TypedCell(Curry, DomesticOffline, null));
        return month;
    }

    private static async Task<IEnumerable<(long Version, CellChange Cell)>> ReadAsync(MueangMonth month, long version) =>
        (await new ChangesSince(month.Database.Database).ReadAsync(
            MueangMonth.Scope, Mueang, MueangMonth.February, await month.VersionAsync(version), own: [], CancellationToken.None))!
            .Select(static change => (change.Version, change.Cell)).OrderBy(static change => (change.Version, change.Cell.Key));
}
