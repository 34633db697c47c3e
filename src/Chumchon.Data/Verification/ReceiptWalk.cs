using Chumchon.Data.Audit;
using Chumchon.Data.Returns;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Verification;

/// <summary>
/// Goes back through a month's writes from its facts, and holds each receipt against its entry and the month as it stood then: the
/// rules of <see cref="ReceiptCheck"/>, over all receipts at once.
/// </summary>
internal sealed class ReceiptWalk(string where, Differences found)
{
    public void Run(IEnumerable<SalesRow> rows, IEnumerable<StoredEntry> entries, IEnumerable<StoredReceipt> receipts)
    {
        var left = receipts.ToDictionary(static receipt => receipt.AuditNumber);
        var month = new ReturnAsOf(rows.ToDictionary(static row => row.Key, static row => row.Amounts), FollowsFromFacts: true);
        foreach (var entry in entries.Reverse())
        {
            if (left.Remove(entry.Number, out var receipt))
            {
                Check(receipt, entry, month);
            }
            else if (entry.Entry.Kind.Confirms(month.Totals))
            {
                found.Add("receipt", $"{where} version {entry.Entry.Version}", "a receipt of the save", found: "none");
            }

            if (entry.Entry.Changes.Count > 0)
            {
                month = month.Without(entry.Entry.Changes.Reverse());
            }
        }

        foreach (var receipt in left.Values)
        {
            found.Add("receipt", Of(receipt), $"an audit entry number {receipt.AuditNumber}", found: "none");
        }
    }

    private void Check(StoredReceipt receipt, StoredEntry entry, ReturnAsOf month)
    {
        foreach (var fault in ReceiptCheck.Faults(receipt, entry, month))
        {
            var (expected, actual) = fault switch
            {
                ReceiptFault.HashDiffers => ((object)entry.ExpectedHash, (object)receipt.Hash),
                ReceiptFault.FiguresDiffer => (month.Totals, receipt.Receipt.Totals),
                _ => (entry.Entry.Kind, fault),
            };
            found.Add("receipt", $"{Of(receipt)} {fault}", expected, actual);
        }
    }

    private string Of(StoredReceipt receipt) => $"{where} version {receipt.Receipt.Version}";
}
