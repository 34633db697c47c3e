using System.Data.Common;
using Chumchon.Data.Returns;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Demo;

/// <summary>Made-up months that were left half entered or without figures, and that nobody but the demonstration has written.</summary>
internal sealed class BegunMonths(DbTransaction transaction)
{
    public static (int District, int Month) Of(MadeWrite made) => (made.Entry.Stream.District, (int)made.Entry.Subject);

    /// <summary>Those that a demonstration loaded now would hold otherwise.</summary>
    /// <param name="facts">Of that demonstration.</param>
    public async Task<Dictionary<(int District, int Month), BegunMonth>> ReadAsync(IReadOnlyList<DemoFact> facts, CancellationToken cancellation)
    {
        var versions = (await transaction.Command(
            $"""
            select month.district_code, month.month, month.version from monthly_return month
            join audit_entry entry on entry.district_code = month.district_code and entry.stream = {AuditStream.ReturnsNumber}
                and entry.subject = month.month and entry.version = month.version
            where month.month >= @first and month.first_complete_at is null and entry.kind = @made
            """,
            ("@first", DemoCountry.FirstMadeUpMonth), ("@made", (int)AuditKind.DemoCreated))
            .ListAsync(static reader => (Key: (District: reader.GetInt32(0), Month: reader.GetInt32(1)), Version: reader.GetInt64(2)), cancellation))
            .ToDictionary(static month => month.Key, static month => month.Version);
        var wanted = facts.Where(fact => versions.ContainsKey((fact.District, fact.Month)))
            .GroupBy(static fact => (fact.District, fact.Month)).ToDictionary(static month => month.Key, static month => month.Select(static fact => fact.Row).ToHashSet());
        Dictionary<(int District, int Month), BegunMonth> begun = [];
        foreach (var ((district, month), version) in versions)
        {
            var rows = await transaction.Command(
                $"select producer_id, product_type, kind, {ChannelColumns.List} from sales_entry where district_code = @district and month = @month",
                ("@district", district), ("@month", month)).ListAsync(
                static reader => new SalesRow(
                    new(reader.GetInt64(0), (ProductType)reader.GetInt32(1)), (ProducerKind)reader.GetInt32(2), ChannelColumns.ReadAmounts(reader, first: 3)),
                cancellation);
            if (wanted.TryGetValue((district, month), out var whole) && !whole.SetEquals(rows))
            {
                begun.Add((district, month), new(version, rows));
            }
        }

        return begun;
    }

    /// <summary>Takes their rows and sums away, for those that follow.</summary>
    public async Task ClearAsync(IEnumerable<(int District, int Month)> months, CancellationToken cancellation)
    {
        foreach (var (district, month) in months)
        {
            foreach (var table in new[] { "sales_entry", "sales_rollup" })
            {
                await transaction.Command(
                    $"delete from {table} where district_code = @district and month = @month", ("@district", district), ("@month", month))
                    .ExecuteAsync(cancellation);
            }
        }
    }

    /// <summary>The month as a write that goes on with it leaves it.</summary>
    public DbCommand Completed(MadeWrite made)
    {
        var totals = made.Totals;
        var saved = made.IsSave
            ? """
              state = 2, saved_by = @account, first_saved_at = coalesce(first_saved_at, @at), saved_at = @at, changed_at = @at,
              first_complete_at = case when @rows = @entered then coalesce(first_complete_at, @at) else first_complete_at end,
              """
            : "";
        var command = transaction.Command(
            $"""
            update monthly_return set {saved} version = @version, stamp = @stamp, rows = @rows, rows_entered = @entered,
                producers = @producers, producers_reported = @reported, {ChannelColumns.Set}
            where district_code = @district and month = @month
            """,
            ("@version", made.Entry.Version), ("@stamp", made.Chained.Stamp), ("@rows", totals.Rows), ("@entered", totals.RowsEntered),
            ("@producers", totals.Producers), ("@reported", totals.ProducersReported),
            ("@district", made.Entry.Stream.District), ("@month", (int)made.Entry.Subject));
        foreach (var (name, value) in ChannelColumns.Values(totals.Sums))
        {
            command.AddValue(name, value);
        }

        if (made.IsSave)
        {
            command.AddValue("@account", made.Entry.By.Account);
            command.AddValue("@at", made.Entry.AtUnixMs);
        }

        return command;
    }
}
