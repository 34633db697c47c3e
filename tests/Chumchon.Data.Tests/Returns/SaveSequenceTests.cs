using Chumchon.Data.Returns;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using FsCheck;
using FsCheck.Fluent;
using static Chumchon.Tests.SmallWorld;

namespace Chumchon.Data.Tests.Returns;

/// <summary>
/// Random saves of two officers, from fresh and from old pages, checked after each against a model that knows what every
/// version looked like: what is stored is what was typed, totals and rollup are the sums of the facts, the chain is whole.
/// </summary>
public sealed class SaveSequenceTests
{
    private static readonly (LineKey Line, SalesChannel Channel)[] Cells =
        [.. from line in LinesOfMueang from channel in SalesChannels.All select (line, channel)];

    private static readonly Gen<long?> Amount = Gen.Frequency(
        (2, Gen.Constant<long?>(null)),
        (2, Gen.Constant<long?>(0)),
        (4, Gen.Choose(1, 3).Select(static satang => (long?)satang)),
        (1, Gen.Constant<long?>(999_999_999_999)));

    private static readonly Gen<Step> Steps =
        from officer in Gen.Elements(Officer, Colleague)
        from versionsBehind in Gen.Frequency((3, Gen.Constant(0)), (2, Gen.Choose(0, 4)))
        from cells in Gen.SubListOf(Cells)
        from amounts in Gen.ListOf(Amount, cells.Count)
        select new Step(
            officer, versionsBehind, [.. cells.Zip(amounts, static (cell, satang) => new TypedCell(cell.Line, cell.Channel, satang))]);

    [Theory, OnSqlite, OnPostgres]
    public void RandomSaves_StoreWhatWasTypedAndAddUp(string provider) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(TestRun.IsFull ? 200 : 8).WithEndSize(12),
        Prop.ForAll(Steps.ListOf().ToArbitrary(), steps => ReplayAsync(provider, steps)));

    private static async Task ReplayAsync(string provider, IEnumerable<Step> steps)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        var versions = new List<Dictionary<(LineKey, SalesChannel), long?>> { new(), Cells.ToDictionary(cell => cell, _ => (long?)null) };
        foreach (var step in steps)
        {
            await SaveAsync(month, versions, step);
            (await StoredLedger.ReadAsync(month.Database.Database)).ShouldBeRight();
        }
    }

    private static async Task SaveAsync(
        MueangMonth month, List<Dictionary<(LineKey, SalesChannel), long?>> versions, Step step)
    {
        var now = versions[^1];
        var drawn = Math.Max(1, versions.Count - 1 - step.VersionsBehind);
        var seen = versions[drawn];
        var mine = step.Cells.Where(cell =>
            cell.Satang != seen[(cell.Key, cell.Channel)] && cell.Satang != now[(cell.Key, cell.Channel)]).ToList();
        var collisions = mine.Where(cell => seen[(cell.Key, cell.Channel)] != now[(cell.Key, cell.Channel)]).ToList();

        var outcome = await month.ExecuteAsync(MueangMonth.Request(drawn, step.Cells), SmallWorld.At(SmallWorld.Mueang, step.Officer));

        if (collisions.Count > 0)
        {
            outcome.ShouldBeOfType<SaveCollided>().Clashes.Select(clash => clash.Cell).ShouldBe(
                collisions.Select(cell => new CellCollision(
                    cell.Key, cell.Channel, seen[(cell.Key, cell.Channel)], cell.Satang, now[(cell.Key, cell.Channel)])),
                ignoreOrder: true);
        }
        else
        {
            outcome.ShouldBeOfType<SaveAccepted>().Receipt.CellsChanged.ShouldBe(mine.Count);
            var next = new Dictionary<(LineKey, SalesChannel), long?>(now);
            mine.ForEach(cell => next[(cell.Key, cell.Channel)] = cell.Satang);
            versions.Add(next);
        }

        (await month.ReturnAsync()).Version.ShouldBe(versions.Count - 1);
        var stored = await month.AmountsAsync();
        Cells.ToDictionary(static cell => cell, cell => stored[cell.Line][cell.Channel]).ShouldBe(versions[^1], ignoreOrder: true);
    }

    private sealed record Step(long Officer, int VersionsBehind, TypedCell[] Cells);
}
