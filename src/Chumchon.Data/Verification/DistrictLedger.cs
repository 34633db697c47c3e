using System.Data.Common;
using System.Runtime.InteropServices;
using Chumchon.Data.Audit;
using Chumchon.Data.Returns;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Verification;

/// <summary>The totals of a district's month as they are stored.</summary>
internal sealed record StoredReturn(
    int Month, long Version, long Stamp, ReturnState State, long? SavedBy, long? SavedAt, long? FirstSavedAt, long? FirstCompleteAt, long? ChangedAt,
    ReturnTotals Totals);

/// <summary>A line of the rollup as it is stored, or as the facts want it.</summary>
internal sealed record RollupLine(ProductType Type, ProducerKind Kind, int RowsEntered, ChannelSums Sums);

/// <summary>All that is stored of one district: the months asked for, its audit from the first entry. Of one moment.</summary>
/// <param name="Facts">By month.</param>
/// <param name="Rollup">By month.</param>
internal sealed record DistrictLedger(
    DistrictCode District, IReadOnlyDictionary<int, List<SalesRow>> Facts, IReadOnlyList<StoredReturn> Returns,
    ILookup<int, RollupLine> Rollup, IReadOnlyList<StoredReceipt> Receipts, IReadOnlyList<StoredEntry> Entries, StoredHead? Head)
{
    private const string FromToMonth = "district_code = @district and month between @first and @last";

    public AuditStream Stream => AuditStream.Returns(District);

    public static async Task<DistrictLedger> ReadAsync(
        DbTransaction transaction, DistrictCode district, SalesMonth first, SalesMonth last, CancellationToken cancellation)
    {
        DbCommand Command(string text) => transaction.Command(
            text, ("@district", district.Value), ("@first", first.Index), ("@last", last.Index));

        return new(
            district,
            await FactsAsync(Command, cancellation),
            await Command(
                $"""
                select month, version, stamp, state, saved_by, saved_at, first_saved_at, first_complete_at, changed_at,
                    rows, rows_entered, producers, producers_reported, {ChannelColumns.List}
                from monthly_return where {FromToMonth}
                """).ListAsync(ReadReturn, cancellation),
            await RollupAsync(Command, cancellation),
            await Command($"{StoredReceipt.Select} where save.district_code = @district and save.month between @first and @last")
                .ListAsync(StoredReceipt.Read, cancellation),
            await StoredEntries.OfStreamAsync(transaction, AuditStream.Returns(district), cancellation),
            await transaction.Command(
                $"{StoredHead.Select} where district_code = @district and stream = @stream",
                ("@district", district.Value), ("@stream", AuditStream.Returns(district).Number)).FirstAsync(StoredHead.Read, cancellation));
    }

    private static async Task<Dictionary<int, List<SalesRow>>> FactsAsync(Func<string, DbCommand> command, CancellationToken cancellation)
    {
        var facts = new Dictionary<int, List<SalesRow>>();
        await command(
            $"""
            select month, kind, producer_id, product_type, {ChannelColumns.List}
            from sales_entry where {FromToMonth}
            """).ForEachAsync(
            reader =>
            {
                ref var month = ref CollectionsMarshal.GetValueRefOrAddDefault(facts, reader.GetInt32(0), out _);
                (month ??= []).Add(new(ReturnRows.ReadKey(reader, first: 2), (ProducerKind)reader.GetInt32(1), ChannelColumns.ReadAmounts(reader, first: 4)));
            },
            cancellation);
        return facts;
    }

    // The rollup is keyed by month: a district's lines are found month by month.
    private static async Task<ILookup<int, RollupLine>> RollupAsync(Func<string, DbCommand> command, CancellationToken cancellation)
    {
        var lines = await command(
            $"""
            select line.month, line.product_type, line.kind, line.rows_entered, {ChannelColumns.Of("line")}
            from monthly_return stored join sales_rollup line on line.month = stored.month and line.district_code = stored.district_code
            where stored.district_code = @district and stored.month between @first and @last
            """).ListAsync(
            static reader => (Month: reader.GetInt32(0), Line: new RollupLine(
                (ProductType)reader.GetInt32(1), (ProducerKind)reader.GetInt32(2), reader.GetInt32(3), ChannelColumns.ReadSums(reader, first: 4))),
            cancellation);
        return lines.ToLookup(static line => line.Month, static line => line.Line);
    }

    private static StoredReturn ReadReturn(DbDataReader reader) => new(
        reader.GetInt32(0), reader.GetInt64(1), reader.GetInt64(2), (ReturnState)reader.GetInt32(3), reader.NullableInt64(4), reader.NullableInt64(5),
        reader.NullableInt64(6), reader.NullableInt64(7), reader.NullableInt64(8), ReturnRows.ReadTotals(reader, first: 9));
}
