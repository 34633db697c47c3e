using System.Data.Common;
using Chumchon.Data.Months;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Returns;

/// <summary>Reads what the entry page shows.</summary>
public sealed class EntryQueries(ChumchonDatabase database)
{
    /// <summary>The month of a district; null where the district lies outside the scope.</summary>
    public async Task<EntryReturn?> ReturnAsync(
        AreaScope scope, DistrictCode district, SalesMonth month, CancellationToken cancellation)
    {
        if (!scope.Includes(district))
        {
            return null;
        }

        return await database.ReadAsync(
            async transaction =>
            {
                var (version, recorded) = await Command(
                    transaction,
                    $"select version, stamp, {StoredMonths.Columns} from monthly_return where district_code = @district and month = @month")
                    .FirstAsync(static reader => (new MonthVersion(reader.GetInt64(0), reader.GetInt64(1)), StoredMonths.Read(reader, first: 2)), cancellation);
                var rows = version.Number == 0 ? [] : await RowsAsync(transaction);
                var remarks = version.Number == 0 ? [] : await RemarksAsync(transaction);
                var saved = version.Number == 0 ? null : await LastSaveAsync(transaction);
                var window = await StoredWindows.OfAsync(transaction, month, cancellation);
                return new EntryReturn(district, version, window, recorded, saved, WithRemarks(rows, remarks));
            },
            cancellation);

        DbCommand Command(DbTransaction transaction, string text) =>
            transaction.Command(text, ("@district", district.Value), ("@month", month.Index));

        Task<List<EntryRow>> RowsAsync(DbTransaction transaction) => Command(
            transaction,
            $"""
            select entry.producer_id, entry.product_type, producer.name, producer.subdistrict_code, entry.kind, {ChannelColumns.Of("entry")}
            from sales_entry entry join producer on producer.id = entry.producer_id
            where entry.district_code = @district and entry.month = @month
            order by producer.subdistrict_code, entry.producer_id, entry.product_type
            """).ListAsync(ReadRow, cancellation);

        Task<List<(LineKey Key, string Text)>> RemarksAsync(DbTransaction transaction) => Command(
            transaction,
            "select producer_id, product_type, text from entry_remark where district_code = @district and month = @month")
            .ListAsync(static reader => (ReturnRows.ReadKey(reader), reader.GetString(2)), cancellation);

        Task<LastSave?> LastSaveAsync(DbTransaction transaction) => Command(
            transaction,
            $"""
            select save.version, save.saved_at, coalesce(account.person_name, ''), save.cells_changed, save.cells_merged, save.remarks_changed,
                save.rows, save.rows_entered, save.producers, save.producers_reported, {ChannelColumns.Of("save")}
            from return_save save left join account on account.id = save.officer_id
            where save.district_code = @district and save.month = @month
            order by save.version desc limit 1
            """).FirstAsync<LastSave?>(ReadSave, cancellation);
    }

    /// <summary>Remarks are few, so they are no part of the query of the rows.</summary>
    private static List<EntryRow> WithRemarks(List<EntryRow> rows, List<(LineKey Key, string Text)> remarks)
    {
        if (remarks.Count == 0)
        {
            return rows;
        }

        var texts = remarks.ToDictionary(static remark => remark.Key, static remark => remark.Text);
        return rows.ConvertAll(row => texts.TryGetValue(row.Key, out var text) ? row with { Remark = text } : row);
    }

    private static EntryRow ReadRow(DbDataReader reader) => new(
        ReturnRows.ReadKey(reader),
        reader.GetString(2),
        reader.GetInt32(3),
        (ProducerKind)reader.GetInt32(4),
        ChannelColumns.ReadAmounts(reader, first: 5));

    private static LastSave ReadSave(DbDataReader reader) => new(
        reader.GetInt64(0),
        BangkokTime.FromUnixMs(reader.GetInt64(1)),
        reader.GetString(2),
        reader.GetInt32(3),
        reader.GetInt32(4),
        ReturnRows.ReadTotals(reader, first: 6))
    {
        RemarksChanged = reader.GetInt32(5),
    };
}
