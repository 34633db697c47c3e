using Chumchon.Data.Audit;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Returns;

/// <summary>The statements of a write to a district's month, in the order in which they are run.</summary>
internal sealed class ReturnStatements(ChumchonDatabase database, DistrictCode district, SalesMonth month)
{
    /// <summary>Sums facts by type and kind: a condition on them and <see cref="GroupRollup"/> follow.</summary>
    public static readonly string InsertRollup =
        $"""
        insert into sales_rollup (month, district_code, product_type, kind, rows_entered, {ChannelColumns.List})
        select month, district_code, product_type, kind, count(*), {ChannelColumns.Sums} from sales_entry where {ChannelColumns.Entered}
        """;

    public const string GroupRollup = "group by month, district_code, product_type, kind";

    private readonly List<Statement> all = [];

    public IReadOnlyList<Statement> All => all;

    public void Add(Statement statement) => all.Add(statement);

    public void Append(ChainedEntry entry) => all.AddRange(entry.Statements);

    public void Put(IReadOnlyCollection<SalesRow> put)
    {
        if (put.Count == 0)
        {
            return;
        }

        var set = new RowSet(["producer_id", "product_type", "kind", .. ChannelColumns.Names]);
        foreach (var row in put)
        {
            set.Add([row.Key.Producer, (int)row.Key.Type, (int)row.Kind, .. ChannelColumns.CellsOf(row.Amounts)]);
        }

        Add(
            $"""
            insert into sales_entry (district_code, month, producer_id, product_type, kind, {ChannelColumns.List})
            select @district, @month, producer_id, product_type, kind, {ChannelColumns.List}
            from ({database.Rows(set)}) put where true
            on conflict (district_code, month, producer_id, product_type) do update set {ChannelColumns.SetExcluded}
            """,
            set);
    }

    public void Remove(IReadOnlyCollection<LineKey> remove)
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

        Add(
            $"""
            delete from sales_entry where district_code = @district and month = @month
                and (producer_id, product_type) in (select producer_id, product_type from ({database.Rows(set)}) gone)
            """,
            set);
    }

    /// <summary>Texts cannot be handed over as a set of numbers; they are few.</summary>
    public void Remark(IEnumerable<WrittenRemark> remarks, long account, DateTimeOffset now)
    {
        foreach (var remark in remarks)
        {
            (string, object?)[] row = [("@producer", remark.Change.Key.Producer), ("@type", (int)remark.Change.Key.Type)];
            if (remark.Text.Length == 0)
            {
                Add(
                    """
                    delete from entry_remark where district_code = @district and month = @month
                        and producer_id = @producer and product_type = @type
                    """,
                    rows: null, row);
                continue;
            }

            Add(
                """
                insert into entry_remark (district_code, month, producer_id, product_type, text, salt, account_id, at)
                values (@district, @month, @producer, @type, @text, @salt, @account, @now)
                on conflict (district_code, month, producer_id, product_type) do update set
                    text = excluded.text, salt = excluded.salt, account_id = excluded.account_id, at = excluded.at
                """,
                rows: null,
                [
                    .. row, ("@text", remark.Text), ("@salt", remark.Salt), ("@account", account),
                    ("@now", now.ToUnixTimeMilliseconds()),
                ]);
        }
    }

    public void RecomputeRollup()
    {
        Add("delete from sales_rollup where month = @month and district_code = @district", rows: null);
        Add($"{InsertRollup} and district_code = @district and month = @month {GroupRollup}", rows: null);
    }

    /// <param name="confirmed">Whether the write is a save, which confirms the month (R19).</param>
    public void SetTotals(WrittenReturn written, bool confirmed, long account, DateTimeOffset now)
    {
        var totals = written.Totals;
        (string Name, object? Value)[] saved = confirmed ? [("@account", account), ("@now", now.ToUnixTimeMilliseconds())] : [];
        var state = confirmed
            ? $"state = 2, saved_by = @account, {SavedAt(written)}"
            : "state = case when state = 0 and @rows > 0 then 1 when state = 1 and @rows = 0 then 0 else state end,";
        Add(
            $"""
            update monthly_return set {state} stamp = @stamp, rows = @rows, rows_entered = @entered,
                producers = @producers, producers_reported = @reported, {ChannelColumns.Set}
            where district_code = @district and month = @month
            """,
            rows: null,
            [
                .. saved,
                ("@stamp", written.Step.Made.Stamp), ("@rows", totals.Rows), ("@entered", totals.RowsEntered),
                ("@producers", totals.Producers), ("@reported", totals.ProducersReported),
                .. ChannelColumns.Values(totals.Sums),
            ]);
    }

    private static string SavedAt(WrittenReturn written) =>
        "first_saved_at = coalesce(first_saved_at, @now), saved_at = @now,"
        + (written.Totals.IsComplete ? " first_complete_at = coalesce(first_complete_at, @now)," : "")
        + (written.CellsChanged > 0 ? " changed_at = @now," : "");

    private void Add(string text, RowSet? rows, params ReadOnlySpan<(string Name, object? Value)> values) =>
        all.Add(new(text, [("@district", district.Value), ("@month", month.Index), .. values], rows));
}
