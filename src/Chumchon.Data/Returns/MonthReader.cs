using System.Data.Common;
using Chumchon.Data.Months;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Months;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Returns;

/// <summary>One district's month as a transaction sees it; what was read once is kept.</summary>
internal class MonthReader(DbTransaction transaction, DistrictCode district, SalesMonth month, CancellationToken cancellation)
{
    protected static readonly string SelectRows =
        $"""
        select producer_id, product_type, kind, {ChannelColumns.List}
        from sales_entry where district_code = @district and month = @month
        """;

    private MonthWindow? window;

    public DistrictCode District => district;

    public SalesMonth Month => month;

    public DbTransaction Transaction => transaction;

    protected CancellationToken Cancellation => cancellation;

    protected Dictionary<LineKey, SalesRow>? Rows { get; set; }

    public Task<MonthVersion> CurrentVersionAsync() => Command(
        "select version, stamp from monthly_return where district_code = @district and month = @month")
        .FirstAsync(static reader => new MonthVersion(reader.GetInt64(0), reader.GetInt64(1)), cancellation);

    public async Task<MonthWindow> WindowAsync() => window ??= await StoredWindows.OfAsync(transaction, month, cancellation);

    /// <summary>The month's rows as they stand; after a writer's gate nobody changes them meanwhile.</summary>
    public async Task<IReadOnlyDictionary<LineKey, SalesRow>> RowsAsync() =>
        Rows ??= (await Command(SelectRows).ListAsync(ReadRow, cancellation)).ToDictionary(static row => row.Key);

    public DbCommand Command(string text, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = transaction.Command(text, values);
        command.AddValue("@district", district.Value);
        command.AddValue("@month", month.Index);
        return command;
    }

    protected static SalesRow ReadRow(DbDataReader reader) =>
        new(ReturnRows.ReadKey(reader), (ProducerKind)reader.GetInt32(2), ChannelColumns.ReadAmounts(reader, first: 3));
}
