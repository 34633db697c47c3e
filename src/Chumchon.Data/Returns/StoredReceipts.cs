using System.Data.Common;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Returns;

/// <summary>The rows of saves: their receipts, found again by save id.</summary>
internal static class StoredReceipts
{
    public static Task<StoredSave?> BySaveIdAsync(MonthReader read, Guid saveId) => read.Command(
        $"""
        select version, saved_at, officer_id, cells_changed, cells_merged, remarks_changed, hash, payload_hash,
            rows, rows_entered, producers, producers_reported, {ChannelColumns.List}
        from return_save where district_code = @district and save_id = @save
        """,
        ("@save", saveId.ToString("D"))).FirstAsync<StoredSave?>(Read, CancellationToken.None);

    /// <summary>What inserts the save; it touches no row where the district has a save under this id already.</summary>
    public static Statement Insert(SaveRequest request, byte[] payload, SaveReceipt receipt, long auditNumber)
    {
        var totals = receipt.Totals;
        return new(
            $"""
            insert into return_save (district_code, month, version, save_id, payload_hash, officer_id, saved_at,
                cells_changed, cells_merged, remarks_changed, audit_number, hash,
                rows, rows_entered, producers, producers_reported, {ChannelColumns.List})
            values (@district, @month, @version, @save, @payload, @officer, @at, @changed, @merged, @remarks, @audit, @hash,
                @rows, @entered, @producers, @reported, {ChannelColumns.Parameters})
            on conflict (district_code, save_id) do nothing
            """,
            [
                ("@district", request.District.Value), ("@month", request.Month.Index),
                ("@version", receipt.Version), ("@save", request.SaveId.ToString("D")), ("@payload", payload),
                ("@officer", receipt.Officer), ("@at", receipt.SavedAt.ToUnixTimeMilliseconds()),
                ("@changed", receipt.CellsChanged), ("@merged", receipt.CellsMerged), ("@remarks", receipt.RemarksChanged),
                ("@rows", totals.Rows), ("@entered", totals.RowsEntered),
                ("@producers", totals.Producers), ("@reported", totals.ProducersReported),
                ("@audit", auditNumber), ("@hash", receipt.Hash), .. ChannelColumns.Values(totals.Sums),
            ]);
    }

    private static StoredSave? Read(DbDataReader reader) => new(
        new SaveReceipt(
            reader.GetInt64(0),
            BangkokTime.FromUnixMs(reader.GetInt64(1)),
            reader.GetInt64(2),
            reader.GetInt32(3),
            reader.GetInt32(4),
            ReturnRows.ReadTotals(reader, first: 8),
            reader.GetFieldValue<byte[]>(6))
        {
            RemarksChanged = reader.GetInt32(5),
        },
        reader.GetFieldValue<byte[]>(7));
}

/// <summary>A save as it is stored: its receipt and the hash of what was posted.</summary>
internal sealed record StoredSave(SaveReceipt Receipt, byte[] PayloadHash)
{
    /// <summary>The receipt for the same save sent again, a refusal for other figures under its id.</summary>
    public SaveOutcome AnswerTo(ReadOnlySpan<byte> payload) =>
        PayloadHash.AsSpan().SequenceEqual(payload) ? new SaveAccepted(Receipt) : new SaveRefused(new SaveIdReused());
}
