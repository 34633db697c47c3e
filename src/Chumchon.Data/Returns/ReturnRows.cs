using System.Data.Common;
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
        AreaScope scope, ChumchonDatabase database, TimeProvider clock, DistrictCode district, SalesMonth month,
        Func<ReturnTransaction, DateTimeOffset, Task<Decided<Result<T>>>> work, CancellationToken cancellation)
    {
        if (RecordingRight.RefusalOf(scope, district) is { } denied)
        {
            return denied;
        }

        return await database.WriteAsync(
            async transaction =>
            {
                var write = new ReturnTransaction(database, transaction, district, month, cancellation);
                var now = clock.GetUtcNow();
                return await write.PassGateFromAnyVersionAsync(now) is { } refusal
                    ? Decided.RollBack<Result<T>>(refusal)
                    : await work(write, now);
            },
            repeatable: false, cancellation);
    }

    /// <summary>Rows of the month into which a figure was ever saved: they can be emptied, not removed.</summary>
    public static async Task<HashSet<LineKey>> EverTypedAsync(
        ReturnTransaction write, DistrictCode district, CancellationToken cancellation)
    {
        var keys = await write.Command(
            """
            select distinct change.producer_id, change.product_type
            from audit_entry entry
            join audit_change change on change.district_code = @district and change.number = entry.number
            where entry.stream = @stream and entry.month = @month and change.channel > 0
            """,
            ("@stream", AuditEntry.StreamOf(district))).ListAsync(ReadKey, cancellation);
        return [.. keys];
    }

    public static LineKey ReadKey(DbDataReader reader) => ReadKey(reader, first: 0);

    /// <param name="first">The column of the producer; that of the product type follows.</param>
    public static LineKey ReadKey(DbDataReader reader, int first) =>
        new(reader.GetInt64(first), (ProductType)reader.GetInt32(first + 1));

    /// <param name="first">The column of the first channel; those of the others follow in their order.</param>
    public static ChannelAmounts ReadAmounts(DbDataReader reader, int first) => new(
        reader.NullableInt64(first), reader.NullableInt64(first + 1), reader.NullableInt64(first + 2), reader.NullableInt64(first + 3));
}
