using System.Data.Common;
using Chumchon.Data.Setup;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Months;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Returns;

/// <summary>Reads the states of a fiscal year's months for the choice of the month.</summary>
public sealed class YearQueries(ChumchonDatabase database)
{
    private const string Months =
        """
        select monthly.month, monthly.state, monthly.rows, monthly.rows_entered, monthly.saved_at,
            (select min(saved_at) from return_save save
                where save.district_code = monthly.district_code and save.month = monthly.month),
            (select min(version) from return_save save
                where save.district_code = monthly.district_code and save.month = monthly.month and save.rows = save.rows_entered),
            (select max(version) from return_save save
                where save.district_code = monthly.district_code and save.month = monthly.month and save.cells_changed > 0)
        from monthly_return monthly
        where monthly.district_code = @district and monthly.month between @first and @last
        """;

    /// <summary>The twelve months in fiscal order; null where the district lies outside the scope.</summary>
    public async Task<IReadOnlyList<MonthOfYear>?> MonthsAsync(
        AreaScope scope, DistrictCode district, FiscalYear year, CancellationToken cancellation)
    {
        if (!scope.Includes(district))
        {
            return null;
        }

        var (first, last) = (year.First.Index, year.Last.Index);
        return await database.ReadAsync(
            async transaction =>
            {
                var windows = await transaction.Command(
                    "select month, opens_at, due_at, closes_at from reporting_month where month between @first and @last",
                    ("@first", first), ("@last", last)).ListAsync(MonthWindows.ReadWithMonth, cancellation);
                var opening = await FirstMonth.OfAsync(transaction, cancellation) ?? default;
                var written = await transaction.Command(Months, ("@district", district.Value), ("@first", first), ("@last", last))
                    .ListAsync(reader => Read(reader, windows), cancellation);
                return (IReadOnlyList<MonthOfYear>)
                [
                    .. year.Months.Select(month => written.Find(row => row.Month == month)
                        ?? new MonthOfYear(
                            WindowOf(month, windows) with { First = opening }, ReturnState.None, 0, 0, SavedAt: null, Late: false, Corrected: false)),
                ];
            },
            cancellation);
    }

    private static MonthOfYear Read(DbDataReader reader, List<MonthWindow> windows)
    {
        var window = WindowOf(new SalesMonth(reader.GetInt32(0)), windows);
        var firstSaved = reader.NullableInt64(5);
        var firstComplete = reader.NullableInt64(6);
        var lastChange = reader.NullableInt64(7);
        return new(
            window,
            (ReturnState)reader.GetInt32(1),
            reader.GetInt32(2),
            reader.GetInt32(3),
            reader.NullableInt64(4) is { } savedAt ? BangkokTime.FromUnixMs(savedAt) : null,
            Late: firstSaved is { } saved && window.Due is { } due && BangkokTime.FromUnixMs(saved) > due,
            Corrected: firstComplete is { } complete && lastChange > complete);
    }

    private static MonthWindow WindowOf(SalesMonth month, List<MonthWindow> windows) =>
        windows.FindIndex(window => window.Month == month) is var at && at >= 0 ? windows[at] : MonthWindow.Default(month);
}
