using System.Data.Common;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Returns;

/// <summary>A receipt as it is stored, with what ties it to the audit.</summary>
internal sealed record StoredReceipt(ReturnReceipt Receipt, long Account, long AuditNumber, byte[] Hash)
{
    public static readonly string Select =
        $"""
        select save.district_code, save.month, save.version, save.saved_at, save.officer_id,
            coalesce(account.user_name, ''), coalesce(account.person_name, ''),
            save.cells_changed, save.cells_merged, save.remarks_changed, save.audit_number, save.hash,
            save.rows, save.rows_entered, save.producers, save.producers_reported, {ChannelColumns.Of("save")}
        from return_save save left join account on account.id = save.officer_id
        """;

    /// <summary>Reads a row of <see cref="Select"/>.</summary>
    public static StoredReceipt Read(DbDataReader reader)
    {
        var hash = reader.GetFieldValue<byte[]>(11);
        return new(
            new ReturnReceipt(
                new(reader.GetInt32(0)), new(reader.GetInt32(1)), reader.GetInt64(2), BangkokTime.FromUnixMs(reader.GetInt64(3)),
                reader.GetString(5), reader.GetString(6), reader.GetInt32(7), reader.GetInt32(8), reader.GetInt32(9),
                ReturnRows.ReadTotals(reader, first: 12),
                ReceiptCode.Of(hash)),
            reader.GetInt64(4), reader.GetInt64(10), hash);
    }
}
