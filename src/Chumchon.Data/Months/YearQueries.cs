using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Months;

namespace Chumchon.Data.Months;

/// <summary>Reads how a fiscal year's months stand, for the choice of the month.</summary>
public sealed class YearQueries(ChumchonDatabase database, TimeProvider clock)
{
    /// <summary>The twelve months in fiscal order, now; null where the district lies outside the scope.</summary>
    public async Task<IReadOnlyList<MonthStanding>?> MonthsAsync(
        AreaScope scope, DistrictCode district, FiscalYear year, CancellationToken cancellation)
    {
        if (!scope.Includes(district))
        {
            return null;
        }

        return await database.ReadAsync<IReadOnlyList<MonthStanding>>(
            async transaction =>
            {
                var windows = await StoredWindows.ReadAsync(transaction, year.First, year.Last, cancellation);
                var recorded = (await transaction.Command(
                    $"""
                    select month, {StoredMonths.Columns} from monthly_return
                    where district_code = @district and month between @first and @last
                    """,
                    ("@district", district.Value), ("@first", year.First.Index), ("@last", year.Last.Index))
                    .ListAsync(static reader => (Month: new SalesMonth(reader.GetInt32(0)), Recorded: StoredMonths.Read(reader, first: 1)), cancellation))
                    .ToDictionary(static month => month.Month, static month => month.Recorded);
                var now = clock.GetUtcNow();
                return [.. year.Months.Select(month => MonthStanding.Of(windows[month], recorded.GetValueOrDefault(month), now))];
            },
            cancellation);
    }
}
