using System.Data.Common;
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
    private const string Select =
        """
        select save.district_code, save.month, save.version, save.saved_at, save.officer_id,
            coalesce(account.user_name, ''), coalesce(account.person_name, ''),
            save.cells_changed, save.cells_merged, save.remarks_changed,
            save.rows, save.rows_entered, save.producers, save.producers_reported,
            save.domestic_offline, save.domestic_online, save.overseas_offline, save.overseas_online, save.audit_number, save.hash
        from return_save save left join account on account.id = save.officer_id
        """;

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
                    $"{Select} where {condition} and save.district_code between @first and @last",
                    [.. values, ("@first", scope.FirstDistrict), ("@last", scope.LastDistrict)])
                    .FirstAsync<StoredReceipt?>(Read, cancellation);
                return stored is null ? null : await CheckAsync(transaction, stored, cancellation);
            },
            cancellation);

    private static async Task<CheckedReceipt> CheckAsync(
        DbTransaction transaction, StoredReceipt stored, CancellationToken cancellation)
    {
        var receipt = stored.Receipt;
        var entry = await StoredEntries.ReadAsync(transaction, receipt.District, stored.AuditNumber, cancellation);
        var month = await ReturnAsOf.ReadAsync(transaction, receipt.District, receipt.Month, receipt.Version, cancellation);
        return new(
            receipt,
            [.. Enum.GetValues<ProductType>().Select(type => (type, month.OfType(type)))],
            ListsChanges: entry?.Entry.Kind is not AuditKind.DemoCreated,
            [.. Faults(stored, entry, month)]);
    }

    private static IEnumerable<ReceiptFault> Faults(StoredReceipt stored, StoredEntry? entry, ReturnAsOf month)
    {
        if (entry?.Entry.Kind is not (AuditKind.ReturnSaved or AuditKind.DemoCreated))
        {
            yield return ReceiptFault.EntryMissing;
        }
        else
        {
            if (Differs(stored, entry.Entry))
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
        return entry.District != receipt.District.Value || entry.Month != receipt.Month.Index || entry.Version != receipt.Version
            || entry.Account != stored.Account || entry.AtUnixMs != receipt.SavedAt.ToUnixTimeMilliseconds()
            || entry.Remarks.Count != receipt.RemarksChanged
            || (entry.Kind == AuditKind.ReturnSaved
                && entry.Changes.Count(static change => change.Channel is not null) != receipt.CellsChanged);
    }

    private static StoredReceipt Read(DbDataReader reader)
    {
        var hash = reader.GetFieldValue<byte[]>(19);
        return new(
            new ReturnReceipt(
                new(reader.GetInt32(0)), new(reader.GetInt32(1)), reader.GetInt64(2), BangkokTime.FromUnixMs(reader.GetInt64(3)),
                reader.GetString(5), reader.GetString(6), reader.GetInt32(7), reader.GetInt32(8), reader.GetInt32(9),
                new ReturnTotals(
                    reader.GetInt32(10), reader.GetInt32(11), reader.GetInt32(12), reader.GetInt32(13),
                    new(reader.GetInt64(14), reader.GetInt64(15), reader.GetInt64(16), reader.GetInt64(17))),
                ReceiptCode.Of(hash)),
            reader.GetInt64(4), reader.GetInt64(18), hash);
    }

    private sealed record StoredReceipt(ReturnReceipt Receipt, long Account, long AuditNumber, byte[] Hash);
}
