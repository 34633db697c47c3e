using System.Data.Common;
using Chumchon.Domain;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Months;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Returns;

/// <summary>
/// One write to a district's month, in the order that keeps it right on both databases: the gate first, then the rows,
/// the audit head, the facts, and the totals and rollup recomputed from the facts. Every write of a month goes this way.
/// </summary>
internal sealed class ReturnTransaction(
    ChumchonDatabase database, DbTransaction transaction, DistrictCode district, SalesMonth month, CancellationToken cancellation)
{
    private const string CreateReturn =
        """
        insert into monthly_return (district_code, month, version, state, rows, rows_entered, producers, producers_reported,
            domestic_offline, domestic_online, overseas_offline, overseas_online)
        values (@district, @month, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0) on conflict do nothing
        """;

    private const string PassGate =
        """
        update monthly_return set version = version + 1
        where district_code = @district and month = @month and version = @version
          and @now >= coalesce((select opens_at from reporting_month where month = @month), @opens)
          and @now < coalesce((select closes_at from reporting_month where month = @month), @never)
        """;

    private Dictionary<LineKey, SalesRow>? rows;

    public DistrictCode District => district;

    /// <summary>The version that this write made; 0 before the gate was passed.</summary>
    public long Version { get; private set; }

    /// <summary>
    /// Takes the month from <paramref name="version"/> to the next, if it still stands there and its window is open; a
    /// row lock orders all who try. False changes nothing.
    /// </summary>
    public async Task<bool> PassGateAsync(long version, DateTimeOffset now)
    {
        await Command(CreateReturn).ExecuteAsync(cancellation);
        var passed = await Command(
            PassGate,
            ("@version", version),
            ("@now", now.ToUnixTimeMilliseconds()),
            ("@opens", MonthWindow.Default(month).Opens.ToUnixTimeMilliseconds()),
            ("@never", long.MaxValue)).ExecuteAsync(cancellation) == 1;
        Version = passed ? version + 1 : 0;
        return passed;
    }

    /// <summary>
    /// Passes the gate from whatever version the month has: for writes that hold for any state of the month. Returns why
    /// not, when its window is shut.
    /// </summary>
    public async Task<Refusal?> PassGateFromAnyVersionAsync(DateTimeOffset now)
    {
        long? tried = null;
        while (true)
        {
            var version = await CurrentVersionAsync();
            if (version == tried)
            {
                return (await WindowAsync()).RefusalAt(now) ?? new VersionUnknown();
            }

            if (await PassGateAsync(version, now))
            {
                return null;
            }

            tried = version;
        }
    }

    public Task<long> CurrentVersionAsync() => Command(
        "select version from monthly_return where district_code = @district and month = @month")
        .FirstAsync(static reader => reader.GetInt64(0), cancellation);

    public async Task<MonthWindow> WindowAsync() => await Command(
        "select opens_at, due_at, closes_at from reporting_month where month = @month")
        .FirstAsync<MonthWindow?>(reader => MonthWindows.Read(month, reader), cancellation)
        ?? MonthWindow.Default(month);

    /// <summary>The month's rows as they stand; read after the gate, so that nobody changes them meanwhile.</summary>
    public async Task<IReadOnlyDictionary<LineKey, SalesRow>> RowsAsync()
    {
        if (rows is not null)
        {
            return rows;
        }

        var list = await Command(
            """
            select producer_id, product_type, kind, domestic_offline, domestic_online, overseas_offline, overseas_online
            from sales_entry where district_code = @district and month = @month
            """).ListAsync(ReadRow, cancellation);
        rows = list.ToDictionary(static row => row.Key);
        return rows;
    }

    private static SalesRow ReadRow(DbDataReader reader) => new(
        new LineKey(reader.GetInt64(0), (ProductType)reader.GetInt32(1)),
        (ProducerKind)reader.GetInt32(2),
        new ChannelAmounts(
            reader.NullableInt64(3), reader.NullableInt64(4), reader.NullableInt64(5), reader.NullableInt64(6)));

    /// <summary>
    /// Writes rows as they shall be and takes rows away; then totals, rollup and the audit entry with a change a cell.
    /// </summary>
    public async Task<WrittenReturn> WriteAsync(
        AuditKind kind, long account, DateTimeOffset now, IReadOnlyCollection<SalesRow> put, IReadOnlyCollection<LineKey> remove)
    {
        var before = await RowsAsync();
        var changes = Changes(before, put, remove);
        var (entry, hash) = await AppendAuditAsync(kind, account, now, changes);
        await PutRowsAsync(put);
        await RemoveRowsAsync(remove);

        foreach (var row in put)
        {
            rows![row.Key] = row;
        }

        foreach (var key in remove)
        {
            rows!.Remove(key);
        }

        var totals = ReturnTotals.Of(rows!.Values);
        if (changes.Count > 0)
        {
            await RecomputeRollupAsync();
        }

        await WriteTotalsAsync(totals, confirmed: kind == AuditKind.ReturnSaved, account, now);
        return new(entry.Number, hash, changes.Count(static change => change.Channel is not null), totals);
    }

    private static List<CellChange> Changes(
        IReadOnlyDictionary<LineKey, SalesRow> before, IEnumerable<SalesRow> put, IEnumerable<LineKey> remove)
    {
        var changes = new List<CellChange>();
        foreach (var row in put)
        {
            var known = before.TryGetValue(row.Key, out var old);
            if (!known)
            {
                changes.Add(new(row.Key, Channel: null, Before: null, After: 0));
            }

            foreach (var channel in SalesChannels.All)
            {
                var was = known ? old.Amounts[channel] : null;
                if (was != row.Amounts[channel])
                {
                    changes.Add(new(row.Key, channel, was, row.Amounts[channel]));
                }
            }
        }

        changes.AddRange(remove.Select(static key => new CellChange(key, Channel: null, Before: 0, After: null)));
        changes.Sort(static (a, b) => (a.Key.Number, a.Channel).CompareTo((b.Key.Number, b.Channel)));
        return changes;
    }

    private async Task PutRowsAsync(IReadOnlyCollection<SalesRow> put)
    {
        if (put.Count == 0)
        {
            return;
        }

        var set = new RowSet(
            "producer_id", "product_type", "kind", "domestic_offline", "domestic_online", "overseas_offline", "overseas_online");
        foreach (var row in put)
        {
            var amounts = row.Amounts;
            set.Add(
                row.Key.Producer, (int)row.Key.Type, (int)row.Kind,
                amounts.DomesticOffline, amounts.DomesticOnline, amounts.OverseasOffline, amounts.OverseasOnline);
        }

        await SetCommand(
            set,
            $"""
            insert into sales_entry (district_code, month, producer_id, product_type, kind,
                domestic_offline, domestic_online, overseas_offline, overseas_online)
            select @district, @month, producer_id, product_type, kind,
                domestic_offline, domestic_online, overseas_offline, overseas_online
            from ({database.Rows(set)}) put where true
            on conflict (district_code, month, producer_id, product_type) do update set
                domestic_offline = excluded.domestic_offline, domestic_online = excluded.domestic_online,
                overseas_offline = excluded.overseas_offline, overseas_online = excluded.overseas_online
            """).ExecuteAsync(cancellation);
    }

    private async Task RemoveRowsAsync(IReadOnlyCollection<LineKey> remove)
    {
        if (remove.Count == 0)
        {
            return;
        }

        var set = new RowSet("producer_id", "product_type");
        foreach (var key in remove)
        {
            set.Add(key.Producer, (int)key.Type);
        }

        await SetCommand(
            set,
            $"""
            delete from sales_entry where district_code = @district and month = @month
                and (producer_id, product_type) in (select producer_id, product_type from ({database.Rows(set)}) gone)
            """).ExecuteAsync(cancellation);
    }

    private async Task RecomputeRollupAsync()
    {
        await Command("delete from sales_rollup where month = @month and district_code = @district").ExecuteAsync(cancellation);
        await Command(
            """
            insert into sales_rollup (month, district_code, product_type, kind, rows_entered,
                domestic_offline, domestic_online, overseas_offline, overseas_online)
            select month, district_code, product_type, kind, count(*),
                coalesce(sum(domestic_offline), 0), coalesce(sum(domestic_online), 0),
                coalesce(sum(overseas_offline), 0), coalesce(sum(overseas_online), 0)
            from sales_entry
            where district_code = @district and month = @month
                and coalesce(domestic_offline, domestic_online, overseas_offline, overseas_online) is not null
            group by month, district_code, product_type, kind
            """).ExecuteAsync(cancellation);
    }

    private Task<int> WriteTotalsAsync(ReturnTotals totals, bool confirmed, long account, DateTimeOffset now)
    {
        var state = confirmed
            ? "state = 2, saved_by = @account, saved_at = @now,"
            : "state = case when state = 0 and @rows > 0 then 1 when state = 1 and @rows = 0 then 0 else state end,";
        return Command(
            $"""
            update monthly_return set {state} rows = @rows, rows_entered = @entered,
                producers = @producers, producers_reported = @reported,
                domestic_offline = @a1, domestic_online = @a2, overseas_offline = @a3, overseas_online = @a4
            where district_code = @district and month = @month
            """,
            ("@rows", totals.Rows), ("@entered", totals.RowsEntered),
            ("@producers", totals.Producers), ("@reported", totals.ProducersReported),
            ("@a1", totals.Amounts.DomesticOffline), ("@a2", totals.Amounts.DomesticOnline),
            ("@a3", totals.Amounts.OverseasOffline), ("@a4", totals.Amounts.OverseasOnline),
            ("@account", account), ("@now", now.ToUnixTimeMilliseconds())).ExecuteAsync(cancellation);
    }

    private async Task<(AuditEntry Entry, byte[] Hash)> AppendAuditAsync(
        AuditKind kind, long account, DateTimeOffset now, List<CellChange> changes)
    {
        var stream = AuditEntry.StreamOf(district);
        var head = await AuditHeads.NextAsync(transaction, stream, cancellation);
        var entry = new AuditEntry(
            stream, head.Number, now.ToUnixTimeMilliseconds(), account, kind, district.Value, month.Index, Version, changes);
        var hash = await AuditHeads.WriteAsync(transaction, entry, head.Hash, cancellation);
        await WriteChangesAsync(entry.Number, changes);
        return (entry, hash);
    }

    private async Task WriteChangesAsync(long number, List<CellChange> changes)
    {
        if (changes.Count == 0)
        {
            return;
        }

        var set = new RowSet("producer_id", "product_type", "channel", "was", "becomes");
        foreach (var change in changes)
        {
            var channel = change.Channel is { } known ? (int)known : 0;
            set.Add(change.Key.Producer, (int)change.Key.Type, channel, change.Before, change.After);
        }

        var command = SetCommand(
            set,
            $"""
            insert into audit_change (district_code, number, producer_id, product_type, channel, before, after)
            select @district, @number, producer_id, product_type, channel, was, becomes from ({database.Rows(set)}) changed
            """,
            ("@number", number));
        await command.ExecuteAsync(cancellation);
    }

    public DbCommand Command(string text, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = transaction.Command(text, values);
        command.AddValue("@district", district.Value);
        command.AddValue("@month", month.Index);
        return command;
    }

    private DbCommand SetCommand(RowSet set, string text, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = Command(text, values);
        database.Bind(command, set);
        return command;
    }
}
