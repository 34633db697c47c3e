using System.Data.Common;
using Chumchon.Data.Model;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Returns;

/// <summary>Reads what was written to a district's month, and what each write changed (R20).</summary>
public sealed class TimelineQueries(ChumchonDatabase database)
{
    /// <summary>Writes in one part of the timeline.</summary>
    public const int WritesOfAPart = 20;

    /// <summary>Changes that are shown of a write until all are asked for.</summary>
    public const int ChangesAtFirst = 10;

    private const string Writes =
        """
        select entry.number, entry.version, entry.kind, entry.at, coalesce(account.person_name, ''),
            save.cells_changed, save.cells_merged, save.remarks_changed, save.rows - save.rows_entered,
            save.domestic_offline + save.domestic_online + save.overseas_offline + save.overseas_online,
            (select count(*) from audit_change change where change.district_code = @district and change.number = entry.number)
        from audit_entry entry
        left join account on account.id = entry.account_id
        left join return_save save
            on save.district_code = @district and save.month = entry.month and save.version = entry.version
        where entry.stream = @stream and entry.month = @month and entry.version between @first and @last
        order by entry.version desc limit @most
        """;

    private const string Changes =
        """
        select numbered.number, numbered.producer_id, numbered.product_type, coalesce(producer.name, ''), numbered.channel,
            numbered.before, numbered.after
        from (
            select change.*, row_number() over (
                partition by change.number order by change.producer_id, change.product_type, change.channel) as place
            from audit_entry entry
            join audit_change change on change.district_code = @district and change.number = entry.number
            where entry.stream = @stream and entry.month = @month and entry.version between @first and @last
        ) numbered
        left join producer on producer.id = numbered.producer_id
        where numbered.place <= @most
        order by numbered.number, numbered.place
        """;

    /// <summary>A part of the timeline, each write with the beginning of its changes; null outside the scope.</summary>
    /// <param name="before">Only writes before this version; null for the latest.</param>
    public async Task<MonthTimeline?> PartAsync(
        AreaScope scope, DistrictCode district, SalesMonth month, long? before, CancellationToken cancellation) =>
        scope.Includes(district)
            ? await ReadAsync(district, month, (1, (before ?? long.MaxValue) - 1), ChangesAtFirst, cancellation)
            : null;

    /// <summary>One write with all its changes; null where there is none, or outside the scope.</summary>
    public async Task<MonthTimeline?> WriteAsync(
        AreaScope scope, DistrictCode district, SalesMonth month, long version, CancellationToken cancellation) =>
        scope.Includes(district)
        && await ReadAsync(district, month, (version, version), int.MaxValue, cancellation) is { Writes.Count: 1 } write
            ? write
            : null;

    private Task<MonthTimeline> ReadAsync(
        DistrictCode district, SalesMonth month, (long First, long Last) versions, int mostChanges, CancellationToken cancellation) =>
        database.ReadAsync(
            async transaction =>
            {
                var all = await Command("select version from monthly_return where district_code = @district and month = @month")
                    .FirstAsync(static reader => reader.GetInt64(0), cancellation);
                var writes = await Command(Writes, ("@first", versions.First), ("@last", versions.Last), ("@most", WritesOfAPart))
                    .ListAsync(ReadWrite, cancellation);
                var changes = writes.Count == 0 ? [] : await Command(
                    Changes, ("@first", writes[^1].Write.Version), ("@last", writes[0].Write.Version), ("@most", mostChanges))
                    .ListAsync(ReadChange, cancellation);
                var ofWrite = changes.ToLookup(static change => change.Number, static change => change.Change);
                return new MonthTimeline(
                    district, month, [.. writes.Select(write => write.Write with { Changes = [.. ofWrite[write.Number]] })], all);

                DbCommand Command(string text, params ReadOnlySpan<(string Name, object? Value)> values) => transaction.Command(
                    text,
                    [("@district", district.Value), ("@month", month.Index), ("@stream", AuditEntry.StreamOf(district)), .. values]);
            },
            cancellation);

    private static (long Number, MonthWrite Write) ReadWrite(DbDataReader reader) => (
        reader.GetInt64(0),
        new MonthWrite(
            reader.GetInt64(1), (AuditKind)reader.GetInt32(2), BangkokTime.FromUnixMs(reader.GetInt64(3)), reader.GetString(4),
            reader.IsDBNull(5) ? null : new SavedFigures(
                reader.GetInt32(5), reader.GetInt32(6), reader.GetInt32(7), reader.GetInt32(8), reader.GetInt64(9)),
            Changes: [],
            reader.GetInt64(10)));

    private static (long Number, MonthChange Change) ReadChange(DbDataReader reader)
    {
        var channel = reader.GetInt32(4);
        var part = channel switch
        {
            0 => ChangedPart.Row,
            AuditChange.RemarkChannel => ChangedPart.Remark,
            _ => ChangedPart.Amount,
        };
        return (
            reader.GetInt64(0),
            new(
                ReturnRows.ReadKey(reader, first: 1), reader.GetString(3), part,
                part == ChangedPart.Amount ? StoredEntries.ChannelOf(channel) : null,
                reader.NullableInt64(5), reader.NullableInt64(6)));
    }
}
