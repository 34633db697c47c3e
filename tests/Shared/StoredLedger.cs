using Chumchon.Data;
using Chumchon.Data.Model;
using Chumchon.Domain.Audit;
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
    private readonly ILookup<AuditStream, AuditEntryRow> entries;

    private StoredLedger(
        List<SalesEntry> facts, List<MonthlyReturn> returns, List<SalesRollup> rollups, List<ReturnSave> saves,
        List<AuditHead> heads, List<AuditEntryRow> entries)
    {
        this.facts = facts.ToLookup(static fact => (fact.DistrictCode, fact.Month));
        this.returns = returns;
        this.rollups = rollups.ToLookup(static rollup => (rollup.DistrictCode, rollup.Month));
        this.saves = saves;
        this.heads = heads;
        this.entries = entries.ToLookup(static entry => StreamOf(entry.DistrictCode, entry.Stream));
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
            await context.AuditEntries.AsNoTracking().ToListAsync());
    }

    /// <summary>What an entry of a district's returns says.</summary>
    public AuditEntry EntryOf(int district, long number) => AuditBody.Read(
        entries[AuditStream.Returns(new(district))].Single(entry => entry.Number == number).Body);

    public IReadOnlyList<CellChange> ChangesOf(int district, long number) => EntryOf(district, number).Changes;

    /// <summary>The changed remarks of an entry, by their marks.</summary>
    public IReadOnlyList<RemarkChange> RemarksOf(int district, long number) => EntryOf(district, number).Remarks;

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

        entries.Select(static stream => stream.Key).ToHashSet().SetEquals(heads.Select(static head => StreamOf(head.DistrictCode, head.Stream))).ShouldBeTrue();
        saves.ShouldAllBe(save => entries[AuditStream.Returns(new(save.DistrictCode))].Any(entry =>
            entry.Number == save.AuditNumber && entry.Version == save.Version
            && entry.Subject == save.Month && entry.Hash.SequenceEqual(save.Hash)));
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
        foreach (var row in entries[StreamOf(head.DistrictCode, head.Stream)].OrderBy(entry => entry.Number))
        {
            row.Number.ShouldBe(++number);
            var entry = AuditBody.Read(row.Body);
            (entry.Stream, entry.Number, entry.AtUnixMs, entry.By.Account, entry.Kind, entry.Subject, entry.Version).ShouldBe(
                (StreamOf(row.DistrictCode, row.Stream), row.Number, row.At, row.AccountId, row.Kind, row.Subject, row.Version));
            last = AuditBody.Hash(last, row.Body);
            row.Hash.ShouldBe(last);
        }

        head.Number.ShouldBe(number);
        head.Hash.ShouldBe(last);
    }

    private static AuditStream StreamOf(int district, long number) =>
        AuditStream.TryOf(district, number, out var stream) ? stream : throw new InvalidOperationException($"{district} {number} is no stream.");

    private static bool IsEntered(SalesEntry row) =>
        row.DomesticOffline is not null || row.DomesticOnline is not null
        || row.OverseasOffline is not null || row.OverseasOnline is not null;

    private static (long, long, long, long) Sums(List<SalesEntry> rows) =>
        (rows.Sum(row => row.DomesticOffline ?? 0), rows.Sum(row => row.DomesticOnline ?? 0),
            rows.Sum(row => row.OverseasOffline ?? 0), rows.Sum(row => row.OverseasOnline ?? 0));
}
