using System.Data.Common;
using Chumchon.Data.Audit;
using Chumchon.Data.Telemetry;
using Chumchon.Domain;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Returns;

/// <summary>
/// Sync ข้อมูล (R9–R11): brings the producers of the nearest earlier month into a month as blank rows. Adds what is
/// missing, touches nothing that is there, so that twice does no more than once.
/// </summary>
public sealed class SyncReturn(ChumchonDatabase database, TimeProvider clock)
{
    /// <summary>How many months back a list of producers is looked for.</summary>
    public const int MonthsBack = 12;

    /// <summary>What a Sync would do now; writes nothing.</summary>
    public async Task<Result<SyncPlan>> PlanAsync(
        Actor actor, DistrictCode district, SalesMonth month, CancellationToken cancellation)
    {
        if (RecordingRight.RefusalOf(actor, district) is { } refusal)
        {
            return database.Told<Result<SyncPlan>>(refusal);
        }

        return await database.ReadAsync<Result<SyncPlan>>(
            async transaction =>
            {
                var read = new MonthReader(transaction, district, month, cancellation);
                return (await read.WindowAsync()).RefusalAt(clock.GetUtcNow()) is { } shut
                    ? shut
                    : await PlanInAsync(read, cancellation);
            },
            cancellation);
    }

    /// <summary>Adds the rows that the plan of this moment names.</summary>
    public Task<Result<SyncDone>> ExecuteAsync(Actor actor, DistrictCode district, SalesMonth month, CancellationToken cancellation) =>
        ExecuteAsync(actor, district, month, alsoBring: [], cancellation);

    /// <summary>The same, and of the rows that the plan leaves out those that the officer wants all the same.</summary>
    /// <param name="alsoBring">Rows of producers that have paused or ceased; of those that moved away none is brought.</param>
    public async Task<Result<SyncDone>> ExecuteAsync(
        Actor actor, DistrictCode district, SalesMonth month, IReadOnlyCollection<LineKey> alsoBring, CancellationToken cancellation) =>
        Counted("added", await ReturnRows.WriteAsync<SyncDone>(actor, database, clock, district, month, async write =>
        {
            var plan = await PlanInAsync(write, cancellation);
            var lines = plan.Add.Concat(plan.Offered.Where(line => alsoBring.Contains(line.Key)));
            var rows = lines.Select(static line => new SalesRow(line.Key, line.Kind, ChannelAmounts.Blank)).ToList();
            if (rows.Count == 0)
            {
                return Decided.RollBack<Result<SyncDone>>(new SyncDone(0, 0, plan.Source));
            }

            var written = await write.WriteAsync(AuditKind.ReturnSynced, rows, remove: []);
            return Decided.Commit<Result<SyncDone>>(new SyncDone(rows.Count, written.AuditNumber, plan.Source, written.Step));
        }, cancellation));

    /// <summary>Takes away the rows that a Sync added and into which nobody has typed since.</summary>
    /// <param name="auditNumber">Of the Sync to be undone.</param>
    public async Task<Result<SyncDone>> UndoAsync(
        Actor actor, DistrictCode district, SalesMonth month, long auditNumber, CancellationToken cancellation) =>
        Counted("undone", await ReturnRows.WriteAsync<SyncDone>(actor, database, clock, district, month, async write =>
        {
            var rows = await write.RowsAsync();
            var touched = await ReturnRows.EverTypedAsync(write, district, month, cancellation);
            var added = await AddedByAsync(write, month, auditNumber, cancellation);
            var remove = added
                .Where(key => rows.TryGetValue(key, out var row) && row.Amounts.IsBlank && !touched.Contains(key))
                .ToList();
            if (remove.Count == 0)
            {
                return Decided.RollBack<Result<SyncDone>>(new SyncDone(0, 0, Source: null));
            }

            var written = await write.WriteAsync(AuditKind.SyncUndone, put: [], remove);
            return Decided.Commit<Result<SyncDone>>(new SyncDone(remove.Count, written.AuditNumber, Source: null, written.Step));
        }, cancellation));

    private Result<SyncDone> Counted(string name, Result<SyncDone> done)
    {
        database.Meters.Synced(!done.IsOk ? Outcomes.Refused : done.Value.Rows == 0 ? "nothing" : name);
        return done;
    }

    private static async Task<SyncPlan> PlanInAsync(MonthReader read, CancellationToken cancellation)
    {
        var there = await read.RowsAsync();
        var source = await read.Command(
            """
            select max(month) from monthly_return
            where district_code = @district and month < @month and month >= @earliest and rows > 0
            """,
            ("@earliest", read.Month.Index - MonthsBack)).FirstAsync(static reader => reader.NullableInt64(0), cancellation);
        var lines = source is { } index
            ? await LinesOfMonthAsync(read, index, cancellation)
            : await LinesOfRegisterAsync(read, cancellation);

        var missing = lines.Where(line => !there.ContainsKey(line.Key)).ToLookup(
            line => line.Status == ProducerStatus.Active && (line.MovedTo is null || line.MovedTo == read.District));
        return new(
            source is { } found ? new SalesMonth((int)found) : null,
            [.. missing[true]],
            lines.Count(line => there.ContainsKey(line.Key)),
            [.. missing[false]]);
    }

    private static Task<List<SyncLine>> LinesOfMonthAsync(MonthReader read, long source, CancellationToken cancellation) =>
        read.Command(
            """
            select entry.producer_id, entry.product_type, producer.name, producer.subdistrict_code, producer.kind,
                case when line.active then producer.status else 3 end, producer.district_code, @district
            from sales_entry entry
            join producer on producer.id = entry.producer_id
            left join producer_line line on line.producer_id = entry.producer_id and line.product_type = entry.product_type
            where entry.district_code = @district and entry.month = @source
            order by producer.subdistrict_code, entry.producer_id, entry.product_type
            """,
            ("@source", source)).ListAsync(ReadLine, cancellation);

    private static Task<List<SyncLine>> LinesOfRegisterAsync(MonthReader read, CancellationToken cancellation) =>
        read.Command(
            """
            select line.producer_id, line.product_type, producer.name, producer.subdistrict_code, producer.kind, producer.status,
                producer.district_code, @district
            from producer_line line
            join producer on producer.id = line.producer_id
            where line.district_code = @district and producer.district_code = @district and line.active and producer.status = 1
            order by producer.subdistrict_code, line.producer_id, line.product_type
            """).ListAsync(ReadLine, cancellation);

    private static SyncLine ReadLine(DbDataReader reader)
    {
        var registered = reader.GetInt32(6);
        return new(
            new LineKey(reader.GetInt64(0), (ProductType)reader.GetInt32(1)),
            reader.GetString(2),
            reader.GetInt32(3),
            (ProducerKind)reader.GetInt32(4),
            (ProducerStatus)reader.GetInt32(5),
            registered == reader.GetInt32(7) ? null : new DistrictCode(registered));
    }

    private static async Task<IEnumerable<LineKey>> AddedByAsync(
        ReturnTransaction write, SalesMonth month, long auditNumber, CancellationToken cancellation)
    {
        var stored = await StoredEntries.ReadAsync(write.Transaction, AuditStream.Returns(write.District), auditNumber, cancellation);
        return stored?.Entry is { Kind: AuditKind.ReturnSynced } entry && entry.Subject == month.Index
            ? entry.Changes.Where(static change => change is { Channel: null, After: not null }).Select(static change => change.Key)
            : [];
    }
}
