using System.Data.Common;
using Chumchon.Data.Audit;
using Chumchon.Domain;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Returns;

/// <summary>What all writes of a month's list of rows share, Sync and single rows alike.</summary>
internal static class ReturnRows
{
    /// <summary>
    /// Runs the work past the gate; what it rolls back leaves the version as it was. It is not tried again after a commit
    /// whose outcome is unknown: nothing in the work would know the first time.
    /// </summary>
    public static async Task<Result<T>> WriteAsync<T>(
        Actor actor, ChumchonDatabase database, TimeProvider clock, DistrictCode district, SalesMonth month,
        Func<ReturnTransaction, Task<Decided<Result<T>>>> work, CancellationToken cancellation)
    {
        var done = await database.WriteAsync(
            actor, clock,
            async write =>
            {
                var gated = new ReturnTransaction(write, district, month);
                return (RecordingRight.RefusalOf(actor, district) ?? await gated.PassGateFromAnyVersionAsync(write.Now)) is { } refusal
                    ? Decided.RollBack<Result<T>>(refusal)
                    : await work(gated);
            },
            repeatable: false, cancellation);
        if (!done.IsOk)
        {
            database.Meters.Refused("rows", done.Refusal);
        }

        return done;
    }

    /// <summary>Rows of the month into which a figure or a remark was ever saved: they can be emptied, not removed.</summary>
    public static async Task<HashSet<LineKey>> EverTypedAsync(
        ReturnTransaction write, DistrictCode district, SalesMonth month, CancellationToken cancellation)
    {
        var entries = await StoredEntries.OfMonthAsync(write.Transaction, district, month, (1, long.MaxValue), cancellation);
        return
        [
            .. entries.SelectMany(static written => written.Entry.Changes).Where(static change => change.Channel is not null).Select(static change => change.Key),
            .. entries.SelectMany(static written => written.Entry.Remarks).Select(static remark => remark.Key),
        ];
    }

    public static LineKey ReadKey(DbDataReader reader) => ReadKey(reader, first: 0);

    /// <param name="first">The column of the producer; that of the product type follows.</param>
    public static LineKey ReadKey(DbDataReader reader, int first) =>
        new(reader.GetInt64(first), (ProductType)reader.GetInt32(first + 1));

    /// <param name="first">The column of the number of rows; rows entered, producers, producers reported and the channels follow.</param>
    public static ReturnTotals ReadTotals(DbDataReader reader, int first) => new(
        reader.GetInt32(first), reader.GetInt32(first + 1), reader.GetInt32(first + 2), reader.GetInt32(first + 3),
        ChannelColumns.ReadSums(reader, first + 4));
}
