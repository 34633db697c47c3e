using Chumchon.Data.Reports;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Chumchon.Web.Platform.Words;

namespace Chumchon.Web.Features.SalesReports.ShowMonthly;

/// <summary>The three figures of the monthly tab.</summary>
/// <param name="districts">How many districts of the area have an office.</param>
/// <param name="links">To what a month is made of.</param>
public sealed class MonthTables(TypeSales sales, SalesPeriod yearBefore, int districts, RowLinks links, PageWords words)
{
    private static readonly ProductType[] Types = Enum.GetValues<ProductType>();

    private SalesPeriod Period => sales.Period;

    public MonthTable ByMonth()
    {
        var before = yearBefore.Whole.Total is not null;
        long?[] Amounts(long? now, long? then) => before ? [now, then] : [now];
        FiscalYear[] years = before ? [Period.Year, yearBefore.Year] : [Period.Year];
        return new(
            "monthly",
            words["reports.by-month"],
            [.. years.Select(year => words["reports.year-baht", year].Value)],
            Rows(
                month => Amounts(Period.Whole[month]?.Total, yearBefore.Whole[month.AddYears(-1)]?.Total)),
            Amounts(Period.Whole.Total?.Total, Period.Through == Period.Year.Last ? yearBefore.Whole.Total?.Total : null));
    }

    public MonthTable ByType() => new(
        "stacked",
        words["reports.by-type"],
        [.. Types.Select(type => words[$"type.{(int)type}"].Value)],
        Rows(month => [.. Types.Select(type => sales[month, type])]),
        [.. Types.Select(sales.Total)]);

    public MonthTable ByChannel() => new(
        "channels",
        words["reports.by-channel"],
        [.. SalesChannels.All.Select(channel => words[$"channel.{(int)channel}"].Value)],
        Rows(month => Channels(Period.Whole[month])),
        Channels(Period.Whole.Total));

    private static long?[] Channels(ChannelSums? sums) =>
        [sums?.DomesticOffline, sums?.DomesticOnline, sums?.OverseasOffline, sums?.OverseasOnline];

    private IReadOnlyList<MonthRow> Rows(Func<SalesMonth, IReadOnlyList<long?>> amounts) =>
    [
        .. Period.Year.Months.Select(month =>
        {
            var saved = Period.Whole.DistrictsSaved(month);
            return new MonthRow(
                month, amounts(month), IsIncomplete: saved > 0 && saved < districts,
                saved > 0 ? words["reports.of", saved, districts] : "", saved > 0 ? links.Of(month) : null);
        }),
    ];
}
