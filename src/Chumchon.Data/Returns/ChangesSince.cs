using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Returns;

/// <summary>What was saved in a month after a version of it, for figures that come back from outside (R20).</summary>
public sealed class ChangesSince(ChumchonDatabase database)
{
    /// <summary>The changed cells, oldest first; none where the district lies outside the scope.</summary>
    /// <param name="version">The version that somebody saw; 0 for a month in which nothing was written.</param>
    public async Task<IReadOnlyList<CellChange>> ReadAsync(
        AreaScope scope, DistrictCode district, SalesMonth month, long version, CancellationToken cancellation)
    {
        if (!scope.Includes(district))
        {
            return [];
        }

        return await database.ReadAsync(
            transaction => transaction.Command(
                """
                select change.producer_id, change.product_type, change.channel, change.before, change.after
                from audit_entry entry
                join audit_change change on change.district_code = @district and change.number = entry.number
                where entry.stream = @stream and entry.month = @month and entry.version > @version and change.channel <> 0
                order by entry.number
                """,
                ("@district", district.Value), ("@stream", AuditEntry.StreamOf(district)), ("@month", month.Index), ("@version", version))
                .ListAsync(
                    static reader => new CellChange(
                        new LineKey(reader.GetInt64(0), (ProductType)reader.GetInt32(1)),
                        (SalesChannel)reader.GetInt32(2), reader.NullableInt64(3), reader.NullableInt64(4)),
                    cancellation),
            cancellation);
    }
}
