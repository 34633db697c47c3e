using System.Globalization;
using System.Runtime.InteropServices;
using Chumchon.Data.Areas;
using Chumchon.Data.Verification;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Web.Reports.Verification;

/// <summary>What a cell must show; null where nothing was confirmed, or nothing can be compared.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ExpectedFigure(long? Value);

/// <summary>
/// What the figures of each report must be, said once more and on its own: from the facts, by what row and column are called. Amounts
/// in satang.
/// </summary>
public sealed class ExpectedFigures(FactSums facts, IReadOnlyList<Region> regions, AreaScope area, FiscalYear year, SalesMonth through)
{
    private const string Rt5 = "rt5-by-district";
    private const string Summary = "province-summary";
    private const string ByType = "monthly-by-product-type";
    private const string ByChannel = "monthly-by-channel";
    private const string ByProvince = "by-province";

    private static readonly IReadOnlyList<SalesChannel> All = SalesChannels.All;

    public AreaScope Area => area;

    public FiscalYear Year => year;

    /// <summary>An amount; null where this column is not known.</summary>
    /// <param name="row">Month or code of what the row is about; null for all.</param>
    public ExpectedFigure? Amount(string slug, string? row, string column)
    {
        var (first, last) = SalesMonth.TryParse(row, out var one) ? (one, one) : (year.First, through);
        return (slug, column) switch
        {
            (_, "before") => Mean(row, years: 1),
            (_, "mean") => Mean(row, years: 3),
            (_, "month") => Sum(row, through, through, All),
            (_, ['m', 'o', 'n', 't', 'h', '-', .. var type]) => Sum(row, through, through, All, TypeOf(type)),
            (ByType or ByChannel or ByProvince, _) when Shown(slug, row, column) is { } shown => shown,
            (Rt5, not "total") => Sum(row, through, through, ChannelsOf(column)),
            _ when MonthsOf(column) is var (from, to) => Sum(row, from, to, All),
            _ when TypeOf(column) is { } type => Sum(row, first, last, All, type),
            _ => Sum(row, first, last, ChannelsOf(column)),
        };
    }

    /// <summary>Of a report that may show a month as published: month by month the one or the other; null where the column is not known.</summary>
    private ExpectedFigure? Shown(string slug, string? row, string column)
    {
        var (first, last) = SalesMonth.TryParse(row, out var one) ? (one, one) : MonthsOf(column) ?? (year.First, through);
        var (type, channels) = (TypeOf(column), MonthsOf(column) is null ? ChannelsOf(column) : All);
        if (type is null && channels is null)
        {
            return null;
        }

        long? sum = null;
        for (var month = first; month <= last && month <= through; month = month.Next)
        {
            var stands = area.District is null && facts.Published.Stands(month, facts.Saved(AreaScope.Country, month, month).Count());
            var isProvinces = stands && slug == ByProvince && area == AreaScope.Country && facts.Published.HasProvinces(month);
            var published = !stands ? null
                : slug == ByType ? facts.Published.ByType(month, area.Province, type)
                : slug == ByChannel ? facts.Published.ByChannel(month, area.Province, channels!)
                : isProvinces ? facts.Published.ByProvince(month, ProvincesOf(row))
                : null;
            var satang = isProvinces ? published : published ?? FactSums.Sum(Saved(row, month, month), channels ?? All, type);
            sum = satang is { } known ? (sum ?? 0) + known : sum;
        }

        return new(sum);
    }

    private IEnumerable<ProvinceCode>? ProvincesOf(string? row) => regions.FirstOrDefault(region => region.Key == row)?.Provinces
        ?? (row is { Length: 2 } && IsCode(row, out var code) ? [new ProvinceCode(code)] : null);

    /// <summary>A number of districts or producers; null where the facts do not tell it.</summary>
    public ExpectedFigure? Count(string slug, string? row, string column) => (slug, column) switch
    {
        (Summary, "districts-saved") => new(Saved(row, year.First, through).GroupBy(static month => month.District)
            .LongCount(months => months.Count() == through.Index - year.First.Index + 1)),
        (Summary, "producers") or (Rt5, "reported") => Count(row, static month => month.ProducersReported),
        (Rt5, "producers") => Count(row, static month => month.Producers),
        _ => null,
    };

    private ExpectedFigure Count(string? row, Func<FactMonth, int> count)
    {
        var months = Saved(row, through, through).ToList();
        return new(months.Count == 0 ? null : months.Sum(count));
    }

    private ExpectedFigure? Sum(
        string? row, SalesMonth first, SalesMonth last, IReadOnlyList<SalesChannel>? channels, ProductType? type = null) =>
        channels is null ? null : new ExpectedFigure(FactSums.Sum(Saved(row, first, last < through ? last : through), channels, type));

    /// <summary>Of years before, from districts' months that are complete in this year and in each of those.</summary>
    private ExpectedFigure Mean(string? row, int years)
    {
        long? sum = null;
        foreach (var month in Saved(row, year.First, through).Where(static month => month.IsComplete))
        {
            var before = Enumerable.Range(1, years).Select(back => facts.Of(month.District, month.Month.AddYears(-back))).ToList();
            if (before.TrueForAll(static month => month is { IsComplete: true }))
            {
                sum = (sum ?? 0) + FactSums.Sum(before.Cast<FactMonth>(), All);
            }
        }

        // Halves away from nought.
        return new(sum is { } all ? (all / years) + (2 * (all % years) >= years ? 1 : 0) : null);
    }

    private IEnumerable<FactMonth> Saved(string? row, SalesMonth first, SalesMonth last) =>
        PlacesOf(row).SelectMany(place => facts.Saved(place, first, last));

    /// <summary>The area that a row is about: a province, a district, a region, or all that the report is of.</summary>
    private IEnumerable<AreaScope> PlacesOf(string? row) => row switch
    {
        { Length: 2 } when IsCode(row, out var province) => [AreaScope.Of(new ProvinceCode(province))],
        { Length: 4 } when IsCode(row, out var district) => [AreaScope.Of(new DistrictCode(district))],
        _ when regions.FirstOrDefault(region => region.Key == row) is { } region => region.Provinces.Select(AreaScope.Of),
        _ => [area],
    };

    private (SalesMonth First, SalesMonth Last)? MonthsOf(string column) => column switch
    {
        "half1" => (year.First, year.Months[5]),
        "half2" => (year.Months[6], year.Last),
        _ => SalesMonth.TryParse(column, out var month) ? (month, month) : null,
    };

    /// <summary>Null for the total of all.</summary>
    private static ProductType? TypeOf(string column) =>
        column is ['t', 'y', 'p', 'e', >= '1' and <= '5' and var digit] ? (ProductType)(digit - '0') : null;

    private static IReadOnlyList<SalesChannel>? ChannelsOf(string column) => column switch
    {
        "domestic-offline" => [SalesChannel.DomesticOffline],
        "domestic-online" => [SalesChannel.DomesticOnline],
        "domestic" => SalesChannels.Domestic,
        "overseas-offline" => [SalesChannel.OverseasOffline],
        "overseas-online" => [SalesChannel.OverseasOnline],
        "overseas" => SalesChannels.Overseas,
        "total" => All,
        _ => null,
    };

    private static bool IsCode(string text, out int code) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out code);
}
