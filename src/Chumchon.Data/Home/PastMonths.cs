using System.Data.Common;
using Chumchon.Data.Reports;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Months;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Home;

/// <summary>What earlier months of an area tell of a month: its trend, and what is usual. Read from the index of months alone.</summary>
internal sealed class PastMonths
{
    private readonly SalesMonth told;
    private readonly Dictionary<(DistrictCode District, SalesMonth Month), long> complete;
    private readonly Dictionary<SalesMonth, (long Total, long Saved)> sums;

    private PastMonths(
        SalesMonth told, Dictionary<(DistrictCode District, SalesMonth Month), long> complete, Dictionary<SalesMonth, (long Total, long Saved)> sums) =>
        (this.told, this.complete, this.sums) = (told, complete, sums);

    /// <param name="told">The month of the trend.</param>
    /// <param name="followed">The month of which <see cref="WithUsual"/> is asked.</param>
    public static async Task<PastMonths> ReadAsync(
        DbTransaction transaction, AreaScope scope, SalesMonth told, SalesMonth followed, CancellationToken cancellation)
    {
        var months = new[] { told, told.Previous, told.AddYears(-1), followed.Previous, followed.AddYears(-1) }
            .Distinct().Select(static month => month.Index);

        // The sign keeps SQLite from searching by district, which would read all months of the area.
        var kept = (await transaction.Command(
            $"""
            select district_code, month, {ChannelColumns.Total}, state, rows, rows_entered from monthly_return
            where month in ({string.Join(", ", months)}) and +district_code between @from and @to
            """,
            ("@from", scope.FirstDistrict), ("@to", scope.LastDistrict)).ListAsync(
            static reader => (
                Key: (new DistrictCode(reader.GetInt32(0)), new SalesMonth(reader.GetInt32(1))), Total: reader.GetInt64(2),
                Stage: RecordedMonth.StageOf((ReturnState)reader.GetInt32(3), reader.GetInt32(4), reader.GetInt32(5))),
            cancellation))
            .Where(static month => month.Stage == MonthStage.Complete).ToDictionary(static month => month.Key, static month => month.Total);
        var totals = (await transaction.Command(
            $"""
            select month, cast(sum({ChannelColumns.Total}) as bigint), count(*) from monthly_return
            where month between @first and @last and +district_code between @from and @to and saved_at is not null group by month
            """,
            ("@first", told.AddYears(-1).Index), ("@last", told.Index), ("@from", scope.FirstDistrict), ("@to", scope.LastDistrict))
            .ListAsync(static reader => (Month: new SalesMonth(reader.GetInt32(0)), Of: (reader.GetInt64(1), reader.GetInt64(2))), cancellation))
            .ToDictionary(static month => month.Month, static month => month.Of);
        return new(told, kept, totals);
    }

    /// <summary>Of a district alone.</summary>
    /// <param name="months">All its months.</param>
    public static SalesTrend TrendOf(SalesMonth told, IReadOnlyDictionary<SalesMonth, (RecordedMonth Recorded, long Total)> months)
    {
        long? Complete(SalesMonth month) =>
            months.TryGetValue(month, out var one) && one.Recorded.Stage == MonthStage.Complete ? one.Total : null;
        return new(
            [
                .. Until(told).Select(month => months.TryGetValue(month, out var one) && one.Recorded.SavedAt is not null
                    ? new TrendMonth(month, one.Total, Complete(month) is not null)
                    : new(month, TotalSatang: null, IsWhole: false)),
            ],
            Compared([(Complete(told), Complete(told.Previous))]), Compared([(Complete(told), Complete(told.AddYears(-1)))]), Districts: 1);
    }

    public SalesTrend TrendOf(IReadOnlyCollection<DistrictCode> districts)
    {
        return new(
            [
                .. Until(told).Select(month => sums.TryGetValue(month, out var sum)
                    ? new TrendMonth(month, sum.Total, sum.Saved >= districts.Count)
                    : new(month, TotalSatang: null, IsWhole: false)),
            ],
            With(told.Previous), With(told.AddYears(-1)), districts.Count);

        SalesComparison? With(SalesMonth before) => Compared(districts.Select(one => (Of(one, told), Of(one, before))));
    }

    public AreaMonth WithUsual(AreaMonth followed) => followed with
    {
        Districts =
        [
            .. followed.Districts.Select(one => one with
            {
                UsualSatang = Of(one.District, followed.Month.Previous) ?? Of(one.District, followed.Month.AddYears(-1)),
            }),
        ],
    };

    private long? Of(DistrictCode district, SalesMonth month) => complete.TryGetValue((district, month), out var satang) ? satang : null;

    private static IEnumerable<SalesMonth> Until(SalesMonth told) =>
        Enumerable.Range(told.Index - SalesTrend.MonthsBefore, SalesTrend.MonthsBefore + 1).Select(static index => new SalesMonth(index));

    private static SalesComparison? Compared(IEnumerable<(long? Now, long? Then)> districts)
    {
        var both = districts.Where(static district => district is { Now: not null, Then: not null }).ToList();
        return both.Count == 0 ? null : new(both.Sum(static one => one.Now!.Value), both.Sum(static one => one.Then!.Value), both.Count);
    }
}
