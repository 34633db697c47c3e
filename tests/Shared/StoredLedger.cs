using Chumchon.Data;
using Chumchon.Data.Model;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Microsoft.EntityFrameworkCore;

namespace Chumchon.Tests;

/// <summary>
/// All that the saves of a database left behind, reckoned again from the facts by other means than the save's own:
/// totals, rollup, completeness and the chain of audit entries.
/// </summary>
internal sealed class StoredLedger
{
    private readonly ILookup<(int District, int Month), SalesEntry> facts;
    private readonly List<MonthlyReturn> returns;
    private readonly ILookup<(int District, int Month), SalesRollup> rollups;
    private readonly List<ReturnSave> saves;
    private readonly List<AuditHead> heads;
    private readonly ILookup<string, AuditEntryRow> entries;
    private readonly ILookup<(int District, long Number), AuditChange> changes;

    private StoredLedger(
        List<SalesEntry> facts, List<MonthlyReturn> returns, List<SalesRollup> rollups, List<ReturnSave> saves,
        List<AuditHead> heads, List<AuditEntryRow> entries, List<AuditChange> changes)
    {
        this.facts = facts.ToLookup(static fact => (fact.DistrictCode, fact.Month));
        this.returns = returns;
        this.rollups = rollups.ToLookup(static rollup => (rollup.DistrictCode, rollup.Month));
        this.saves = saves;
        this.heads = heads;
        this.entries = entries.ToLookup(static entry => entry.Stream);
        this.changes = changes.ToLookup(static change => (change.DistrictCode, change.Number));
    }

    public static async Task<StoredLedger> ReadAsync(ChumchonDatabase database)
    {
        await using var context = database.CreateContext();
        return new(
            await context.SalesEntries.AsNoTracking().ToListAsync(),
            await context.MonthlyReturns.AsNoTracking().ToListAsync(),
            await context.SalesRollups.AsNoTracking().ToListAsync(),
            await context.ReturnSaves.AsNoTracking().ToListAsync(),
            await context.AuditHeads.AsNoTracking().ToListAsync(),
            await context.AuditEntries.AsNoTracking().ToListAsync(),
            await context.AuditChanges.AsNoTracking().ToListAsync());
    }

    public List<CellChange> ChangesOf(int district, long number) =>
    [
        .. changes[(district, number)].Where(change => change.Channel != AuditChange.RemarkChannel).OrderBy(change => change.ProducerId).ThenBy(change => change.ProductType).ThenBy(change => change.Channel)
            .Select(change => new CellChange(
                new LineKey(change.ProducerId, (ProductType)change.ProductType),
                change.Channel == 0 ? null : (SalesChannel)change.Channel, change.Before, change.After)),
    ];

    /// <summary>The changed remarks of an entry, by their marks.</summary>
    public List<RemarkChange> RemarksOf(int district, long number) =>
    [
        .. changes[(district, number)].Where(change => change.Channel == AuditChange.RemarkChannel)
            .OrderBy(change => change.ProducerId).ThenBy(change => change.ProductType)
            .Select(change => new RemarkChange(
                new LineKey(change.ProducerId, (ProductType)change.ProductType), change.Before, change.After)),
    ];

    /// <summary>Every stored sum and count is that of the facts, and every chain is whole.</summary>
    public void ShouldBeRight()
    {
        foreach (var stored in returns)
        {
            var rows = facts[(stored.DistrictCode, stored.Month)].ToList();
            ReturnShouldBeThatOf(stored, rows);
            RollupShouldBeThatOf(stored, rows);
        }

        facts.Select(static month => month.Key).Except(returns.Select(static stored => (stored.DistrictCode, stored.Month))).ShouldBeEmpty();
        foreach (var head in heads)
        {
            ChainShouldBeWhole(head);
        }

        entries.Select(static stream => stream.Key).ToHashSet().SetEquals(heads.Select(static head => head.Stream)).ShouldBeTrue();
        saves.ShouldAllBe(save => entries[$"d{save.DistrictCode}"].Any(entry =>
            entry.Number == save.AuditNumber && entry.Version == save.Version
            && entry.Month == save.Month && entry.Hash.SequenceEqual(save.Hash)));
    }

    private static void ReturnShouldBeThatOf(MonthlyReturn stored, List<SalesEntry> rows)
    {
        var entered = rows.Where(IsEntered).ToList();
        stored.Rows.ShouldBe(rows.Count);
        stored.RowsEntered.ShouldBe(entered.Count);
        stored.Producers.ShouldBe(rows.DistinctBy(row => row.ProducerId).Count());
        stored.ProducersReported.ShouldBe(entered.DistinctBy(row => row.ProducerId).Count());
        (stored.DomesticOffline, stored.DomesticOnline, stored.OverseasOffline, stored.OverseasOnline).ShouldBe(Sums(rows));
    }

    private void RollupShouldBeThatOf(MonthlyReturn stored, List<SalesEntry> rows)
    {
        var expected = rows.Where(IsEntered).GroupBy(row => (row.ProductType, row.Kind))
            .Select(group => (group.Key, group.Count(), Sums([.. group])));
        var actual = rollups[(stored.DistrictCode, stored.Month)]
            .Select(rollup => ((rollup.ProductType, rollup.Kind), rollup.RowsEntered,
                (rollup.DomesticOffline, rollup.DomesticOnline, rollup.OverseasOffline, rollup.OverseasOnline)));
        actual.ShouldBe(expected, ignoreOrder: true);
    }

    private void ChainShouldBeWhole(AuditHead head)
    {
        byte[] last = [];
        long number = 0;
        foreach (var row in entries[head.Stream].OrderBy(entry => entry.Number))
        {
            row.Number.ShouldBe(++number);
            var entry = new AuditEntry(
                row.Stream, row.Number, row.At, row.AccountId, row.Kind, row.DistrictCode, row.Month, row.Version,
                ChangesOf(row.DistrictCode, row.Number))
            {
                Remarks = RemarksOf(row.DistrictCode, row.Number),
            };
            last = entry.Hash(last);
            row.Hash.ShouldBe(last);
        }

        head.Number.ShouldBe(number);
        head.Hash.ShouldBe(last);
    }

    private static bool IsEntered(SalesEntry row) =>
        row.DomesticOffline is not null || row.DomesticOnline is not null
        || row.OverseasOffline is not null || row.OverseasOnline is not null;

    private static (long, long, long, long) Sums(List<SalesEntry> rows) =>
        (rows.Sum(row => row.DomesticOffline ?? 0), rows.Sum(row => row.DomesticOnline ?? 0),
            rows.Sum(row => row.OverseasOffline ?? 0), rows.Sum(row => row.OverseasOnline ?? 0));
}
