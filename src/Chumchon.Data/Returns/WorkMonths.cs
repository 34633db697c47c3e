using System.Data.Common;
using Chumchon.Data.Setup;
using Chumchon.Domain;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Months;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Returns;

/// <summary>Finds the month that a district works on next (เดือนที่ต้องบันทึก, R6).</summary>
public sealed class WorkMonths(ChumchonDatabase database, TimeProvider clock)
{
    /// <summary>By the rule of <see cref="WorkMonth"/>, now; refused when the district lies outside the scope.</summary>
    public async Task<Result<SalesMonth>> OfAsync(AreaScope scope, DistrictCode district, CancellationToken cancellation) =>
        scope.Includes(district)
            ? await database.ReadAsync(transaction => OfAsync(transaction, district, clock.GetUtcNow(), cancellation), cancellation)
            : new OutsideArea();

    internal static async Task<SalesMonth> OfAsync(
        DbTransaction transaction, DistrictCode district, DateTimeOffset now, CancellationToken cancellation)
    {
        var saved = await transaction.Command(
            """
            select month, state, rows, rows_entered from monthly_return
            where district_code = @district and saved_at is not null
            order by month desc limit 1
            """,
            ("@district", district.Value)).FirstAsync<SavedMonth?>(
            static reader => new SavedMonth(
                new(reader.GetInt32(0)),
                (ReturnState)reader.GetInt32(1) == ReturnState.Saved && reader.GetInt32(2) == reader.GetInt32(3)),
            cancellation);
        var windows = await transaction.Command("select opens_at, due_at, closes_at, month from reporting_month")
            .ListAsync(static reader => MonthWindows.Read(new(reader.GetInt32(3)), reader), cancellation);
        var first = await FirstMonth.OfAsync(transaction, cancellation);
        return WorkMonth.Of(saved, windows, now, first ?? default);
    }
}
