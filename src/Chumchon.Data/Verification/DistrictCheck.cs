using Chumchon.Data.Audit;
using Chumchon.Data.Returns;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Verification;

/// <summary>
/// Holds everything that saves left behind in a district against the facts and the audit: totals, rollup, versions, receipts,
/// and the facts themselves against the last change of each cell.
/// </summary>
internal sealed class DistrictCheck(DistrictLedger ledger, Differences found)
{
    /// <summary>Checks the chain and the months; returns what the facts of each month come to.</summary>
    public IEnumerable<FactMonth> Run()
    {
        var chain = new ChainWalk(ledger.Stream, found);
        foreach (var entry in ledger.Entries)
        {
            chain.Next(entry);
        }

        chain.End(ledger.Head);
        var returns = ledger.Returns.ToDictionary(static stored => stored.Month);
        var entries = ledger.Entries.ToLookup(static entry => entry.Entry.Subject);
        var receipts = ledger.Receipts.ToLookup(static receipt => receipt.Receipt.Month.Index);
        var months = ledger.Facts.Keys.Concat(returns.Keys).Concat(receipts.Select(static month => month.Key)).Distinct().Order();
        foreach (var month in months)
        {
            yield return Check(
                new(month), ledger.Facts.GetValueOrDefault(month) ?? [], returns.GetValueOrDefault(month), [.. entries[month]], [.. receipts[month]]);
        }
    }

    private FactMonth Check(
        SalesMonth month, List<SalesRow> rows, StoredReturn? stored, List<StoredEntry> entries, List<StoredReceipt> receipts)
    {
        var where = $"{ledger.Stream} {month}";
        var facts = FactMonth.Of(ledger.District, month, receipts.Count > 0, rows);
        if (stored is null)
        {
            found.Add("return", where, $"a return of {rows.Count} rows", found: "none");
        }
        else
        {
            CheckTotals(where, stored, facts);
            CheckState(where, stored, entries, receipts);
            CheckRollup(where, rows, ledger.Rollup[month.Index]);
        }

        MonthHistory.Of(entries).Check(where, rows, found);
        new ReceiptWalk(where, found).Run(rows, entries, receipts);
        return facts;
    }

    private void CheckTotals(string where, StoredReturn stored, FactMonth facts)
    {
        found.Compare("return rows", where, facts.Rows, stored.Totals.Rows);
        found.Compare("return rows_entered", where, facts.RowsEntered, stored.Totals.RowsEntered);
        found.Compare("return producers", where, facts.Producers, stored.Totals.Producers);
        found.Compare("return producers_reported", where, facts.ProducersReported, stored.Totals.ProducersReported);
        foreach (var channel in SalesChannels.All)
        {
            found.Compare($"return {channel}", where, facts.Sum(channel), stored.Totals.Sums[channel]);
        }
    }

    /// <summary>Each version is one write with one entry; the month is confirmed by its last save.</summary>
    private void CheckState(string where, StoredReturn stored, List<StoredEntry> entries, List<StoredReceipt> receipts)
    {
        var versions = entries.Select(static entry => entry.Entry.Version).Order().ToList();
        if (versions.Count != stored.Version || versions.Index().Any(static version => version.Item != version.Index + 1))
        {
            found.Add("audit length", where, $"an entry for each of {stored.Version} versions", $"{versions.Count} entries");
        }

        if (entries.Find(entry => entry.Entry.Version == stored.Version) is { } written)
        {
            found.Compare("return stamp", where, AuditEntry.Stamp(written.Hash), stored.Stamp);
        }

        var last = receipts.MaxBy(static receipt => receipt.Receipt.Version);
        found.Compare("return saved_at", where, AtOf(last), stored.SavedAt);
        found.Compare("return saved_by", where, last?.Account, stored.SavedBy);
        var inOrder = receipts.OrderBy(static receipt => receipt.Receipt.Version).ToList();
        found.Compare("return first_saved_at", where, AtOf(inOrder.FirstOrDefault()), stored.FirstSavedAt);
        found.Compare("return first_complete_at", where, AtOf(inOrder.Find(static receipt => receipt.Receipt.Totals.IsComplete)), stored.FirstCompleteAt);
        found.Compare("return changed_at", where, AtOf(inOrder.FindLast(static receipt => receipt.Receipt.CellsChanged > 0)), stored.ChangedAt);
        if (stored.State is ReturnState.None or ReturnState.Synced == last is not null)
        {
            found.Add("return state", where, last is null ? "not saved" : "saved", stored.State);
        }
    }

    private static long? AtOf(StoredReceipt? receipt) => receipt?.Receipt.SavedAt.ToUnixTimeMilliseconds();

    private void CheckRollup(string where, List<SalesRow> rows, IEnumerable<RollupLine> stored)
    {
        var left = stored.ToDictionary(static line => (line.Type, line.Kind));
        foreach (var group in rows.Where(static row => !row.Amounts.IsBlank).GroupBy(static row => (row.Key.Type, row.Kind)))
        {
            var expected = new RollupLine(group.Key.Type, group.Key.Kind, group.Count(), ReturnTotals.Of(group).Sums);
            left.Remove(group.Key, out var line);
            found.Compare("rollup", $"{where} {group.Key}", expected, line);
        }

        foreach (var (key, line) in left)
        {
            found.Add("rollup", $"{where} {key}", expected: "none", line);
        }
    }
}
