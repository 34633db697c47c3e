using Chumchon.Data.Reports;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Chumchon.Web.Platform.Words;
using Chumchon.Web.Reports.Asking;

namespace Chumchon.Web.Features.SalesReports.ShowMonthly;

/// <summary>The three figures of the monthly tab.</summary>
/// <param name="districts">How many districts of the area have an office.</param>
/// <param name="officer">Her own area.</param>
public sealed class MonthTables(
    TypeSales sales, SalesPeriod yearBefore, int districts, ReportCriteria criteria, AreaScope officer, PageWords words)
{
    private static readonly ProductType[] Types = Enum.GetValues<ProductType>();

    private SalesPeriod Period => sales.Period;

    public MonthTable ByMonth()
    {
        var links = new RowLinks(criteria, "", officer);
        FiscalYear[] years = yearBefore.Whole.Total is null ? [Period.Year] : [Period.Year, yearBefore.Year];
        return new(
            "monthly",
            words["reports.by-month"],
            [.. years.Select(year => words["reports.year-baht", year].Value)],
            Rows(
                month => Amounts(
                    Amount(links, month, Period.Whole[month]?.Total),
                    Amount(links, month.AddYears(-1), yearBefore.Whole[month.AddYears(-1)]?.Total))),
            Amounts(Period.Whole.Total?.Total, Period.Through == Period.Year.Last ? yearBefore.Whole.Total?.Total : null));

        T[] Amounts<T>(T now, T then) => years.Length > 1 ? [now, then] : [now];
    }

    public MonthTable ByType()
    {
        var links = new RowLinks(criteria, RowLinks.TypesByMonth, officer);
        return new(
            "stacked",
            words["reports.by-type"],
            [.. Types.Select(type => words[$"type.{(int)type}"].Value)],
            Rows(month => [.. Types.Select(type => Amount(links, month, sales[month, type]))]),
            [.. Types.Select(sales.Total)]);
    }

    public MonthTable ByChannel()
    {
        var links = new RowLinks(criteria, RowLinks.ChannelsByMonth, officer);
        return new(
            "channels",
            words["reports.by-channel"],
            [.. SalesChannels.All.Select(channel => words[$"channel.{(int)channel}"].Value)],
            Rows(month => [.. Channels(Period.Whole[month]).Select(satang => Amount(links, month, satang))]),
            Channels(Period.Whole.Total));
    }

    private static long?[] Channels(ChannelSums? sums) =>
        [.. SalesChannels.All.Select(channel => sums?[channel])];

    private static MonthAmount Amount(RowLinks links, SalesMonth month, long? satang) =>
        new(satang, satang is null ? null : links.Of(month));

    private IReadOnlyList<MonthRow> Rows(Func<SalesMonth, IReadOnlyList<MonthAmount>> amounts) =>
    [
        .. Period.Year.Months.Select(month =>
        {
            var saved = Period.Whole.DistrictsSaved(month);
            return new MonthRow(
                month, amounts(month), IsIncomplete: saved > 0 && saved < districts,
                saved > 0 ? words["reports.of", saved, districts] : "");
        }),
    ];
}
