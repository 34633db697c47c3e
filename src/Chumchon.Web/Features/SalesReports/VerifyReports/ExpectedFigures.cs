using System.Globalization;
using System.Runtime.InteropServices;
using Chumchon.Data.Verification;
using Chumchon.Documents.Tables;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Web.Features.SalesReports.VerifyReports;

/// <summary>What a cell must show; null where nothing was confirmed.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ExpectedFigure(long? Satang);

/// <summary>
/// What the amounts of each report must be, said once more and on its own: from the facts, by what row and column are called. A
/// report whose columns are not known here is not proved, and counts as a difference.
/// </summary>
public sealed class ExpectedFigures(FactSums facts, AreaScope area, FiscalYear year, SalesMonth through)
{
    private static readonly IReadOnlyList<SalesChannel> Domestic = [SalesChannel.DomesticOffline, SalesChannel.DomesticOnline];
    private static readonly IReadOnlyList<SalesChannel> Overseas = [SalesChannel.OverseasOffline, SalesChannel.OverseasOnline];

    public AreaScope Area => area;

    public FiscalYear Year => year;

    /// <summary>Null where this report or column is not known.</summary>
    public ExpectedFigure? Of(string slug, ReportRow row, string column) => slug switch
    {
        "monthly-by-product-type" => TypeOf(column) is { } type ? Months(row, SalesChannels.All, type) : Total(row, column),
        "monthly-by-channel" => ChannelsOf(column) is { } channels ? Months(row, channels) : null,
        "by-province" => MonthsOf(column) is var (first, last) ? Sum(AreaOf(row), first, last, SalesChannels.All) : null,
        _ => null,
    };

    private ExpectedFigure? Total(ReportRow row, string column) => column == "total" ? Months(row, SalesChannels.All) : null;

    /// <summary>A row of one month, or of all.</summary>
    private ExpectedFigure Months(ReportRow row, IReadOnlyList<SalesChannel> channels, ProductType? type = null) =>
        SalesMonth.TryParse(row.Key, out var month)
            ? Sum(area, month, month <= through ? month : month.Previous, channels, type)
            : Sum(area, year.First, through, channels, type);

    private ExpectedFigure Sum(
        AreaScope place, SalesMonth first, SalesMonth last, IReadOnlyList<SalesChannel> channels, ProductType? type = null) =>
        new(FactSums.Sum(facts.Saved(place, first, last < through ? last : through), channels, type));

    /// <summary>The area that a row is about: a province, a district, or all that the report is of.</summary>
    private AreaScope AreaOf(ReportRow row) => row.Key switch
    {
        { Length: 2 } province => AreaScope.Of(new ProvinceCode(Code(province))),
        { Length: 4 } district => AreaScope.Of(new DistrictCode(Code(district))),
        _ => area,
    };

    private (SalesMonth First, SalesMonth Last)? MonthsOf(string column) => column switch
    {
        "total" => (year.First, year.Last),
        "half1" => (year.First, year.Months[5]),
        "half2" => (year.Months[6], year.Last),
        _ => SalesMonth.TryParse(column, out var month) ? (month, month) : null,
    };

    private static ProductType? TypeOf(string column) =>
        column is ['t', 'y', 'p', 'e', >= '1' and <= '5' and var digit] ? (ProductType)(digit - '0') : null;

    private static IReadOnlyList<SalesChannel>? ChannelsOf(string column) => column switch
    {
        "domestic-offline" => [SalesChannel.DomesticOffline],
        "domestic-online" => [SalesChannel.DomesticOnline],
        "domestic" => Domestic,
        "overseas-offline" => [SalesChannel.OverseasOffline],
        "overseas-online" => [SalesChannel.OverseasOnline],
        "overseas" => Overseas,
        "total" => SalesChannels.All,
        _ => null,
    };

    private static int Code(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
