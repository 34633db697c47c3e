using System.Data.Common;
using Chumchon.Domain;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Months;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Months;

/// <summary>Finds the month that a district works on next (เดือนที่ต้องบันทึก, R6).</summary>
public sealed class WorkMonths(ChumchonDatabase database, TimeProvider clock)
{
    /// <summary>By the rule of <see cref="WorkMonth"/>, now; refused when the district lies outside the scope.</summary>
    public async Task<Result<SalesMonth>> OfAsync(AreaScope scope, DistrictCode district, CancellationToken cancellation) =>
        scope.Includes(district)
            ? await database.ReadAsync(
                async transaction => await OfAsync(
                    transaction, await StoredWindows.AllAsync(transaction, cancellation), district, clock.GetUtcNow(), cancellation),
                cancellation)
            : new OutsideArea();

    /// <param name="windows">Of every month.</param>
    internal static async Task<SalesMonth> OfAsync(
        DbTransaction transaction, MonthWindows windows, DistrictCode district, DateTimeOffset now, CancellationToken cancellation)
    {
        var lastSaved = await transaction.Command(
            $"""
            select month, {StoredMonths.Columns} from monthly_return
            where district_code = @district and saved_at is not null
            order by month desc limit 1
            """,
            ("@district", district.Value)).FirstAsync(
            reader => MonthStanding.Of(windows[new(reader.GetInt32(0))], StoredMonths.Read(reader, first: 1), now), cancellation);
        return WorkMonth.Of(lastSaved, windows, now);
    }
}
