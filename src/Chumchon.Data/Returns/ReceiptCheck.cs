using System.Data.Common;
using Chumchon.Data.Audit;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Returns;

/// <summary>
/// Finds receipts (ใบยืนยันการบันทึกข้อมูล) and checks each against its audit entry, the entry before and the facts. What it
/// cannot find out: that somebody rewrote the whole chain together with the receipts.
/// </summary>
public sealed class ReceiptCheck(ChumchonDatabase database)
{
    /// <summary>The receipt of one save; null where there is none, or the district lies outside the scope.</summary>
    public Task<CheckedReceipt?> OfAsync(
        AreaScope scope, DistrictCode district, SalesMonth month, long version, CancellationToken cancellation) =>
        CheckAsync(
            scope, "save.district_code = @district and save.month = @month and save.version = @version", cancellation,
            ("@district", district.Value), ("@month", month.Index), ("@version", version));

    /// <summary>The receipt on which a code stands; null where there is none inside the scope.</summary>
    public Task<CheckedReceipt?> ByCodeAsync(AreaScope scope, ReceiptCode code, CancellationToken cancellation) =>
        CheckAsync(
            scope, "save.hash between @lowest and @highest", cancellation,
            ("@lowest", code.LowestHash), ("@highest", code.HighestHash));

    private Task<CheckedReceipt?> CheckAsync(
        AreaScope scope, string condition, CancellationToken cancellation, params (string Name, object? Value)[] values) =>
        database.ReadAsync(
            async transaction =>
            {
                var stored = await transaction.Command(
                    $"{StoredReceipt.Select} where {condition} and save.district_code between @first and @last",
                    [.. values, ("@first", scope.FirstDistrict), ("@last", scope.LastDistrict)])
                    .FirstAsync<StoredReceipt?>(StoredReceipt.Read, cancellation);
                return stored is null ? null : await CheckAsync(transaction, stored, cancellation);
            },
            cancellation);

    private static async Task<CheckedReceipt> CheckAsync(
        DbTransaction transaction, StoredReceipt stored, CancellationToken cancellation)
    {
        var receipt = stored.Receipt;
        var entry = await StoredEntries.ReadAsync(transaction, AuditStream.Returns(receipt.District), stored.AuditNumber, cancellation);
        var month = await ReturnAsOf.ReadAsync(transaction, receipt.District, receipt.Month, receipt.Version, cancellation);
        return new(
            receipt,
            [.. Enum.GetValues<ProductType>().Select(type => (type, month.OfType(type)))],
            [.. Faults(stored, entry, month)]);
    }

    /// <param name="entry">The entry that the receipt names; null where there is none.</param>
    /// <param name="month">As it stood after the save.</param>
    internal static IEnumerable<ReceiptFault> Faults(StoredReceipt stored, StoredEntry? entry, ReturnAsOf month)
    {
        if (entry?.Entry.Kind is not (AuditKind.ReturnSaved or AuditKind.DemoCreated))
        {
            yield return ReceiptFault.EntryMissing;
        }
        else
        {
            if (entry.Fault is not null || entry.Differences().Any() || Differs(stored, entry.Entry))
            {
                yield return ReceiptFault.EntryDiffers;
            }

            if (!entry.IsChained || !entry.Hash.AsSpan().SequenceEqual(stored.Hash))
            {
                yield return ReceiptFault.HashDiffers;
            }
        }

        if (!month.FollowsFromFacts || month.Totals != stored.Receipt.Totals)
        {
            yield return ReceiptFault.FiguresDiffer;
        }
    }

    private static bool Differs(StoredReceipt stored, AuditEntry entry)
    {
        var receipt = stored.Receipt;
        return entry.Stream != AuditStream.Returns(receipt.District) || entry.Subject != receipt.Month.Index || entry.Version != receipt.Version
            || entry.By.Account != stored.Account || entry.AtUnixMs != receipt.SavedAt.ToUnixTimeMilliseconds()
            || entry.Remarks.Count != receipt.RemarksChanged
            || entry.CellsChanged != receipt.CellsChanged;
    }
}
