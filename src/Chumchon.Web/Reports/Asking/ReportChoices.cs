using Chumchon.Data.Areas;
using Chumchon.Data.Reports;
using Chumchon.Domain;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;

namespace Chumchon.Web.Reports.Asking;

/// <summary>Reads what a page or file is asked for from its address: one reading for all of them.</summary>
public sealed class ReportChoices(SalesTotals totals, AreaDirectory areas, TimeProvider clock)
{
    /// <param name="opensOn">The area where the address names none; an empty province is the country.</param>
    public async Task<ReportChoice> ReadAsync(IQueryCollection query, AreaScope opensOn, CancellationToken cancellation)
    {
        var refusals = new Dictionary<string, Refusal>(StringComparer.Ordinal);
        var (first, years) = await totals.YearsAsync(AreaScope.Country, cancellation);
        var newest = years.Count > 0 ? years[0] : SalesMonth.At(clock.GetUtcNow()).FiscalYear;
        var year = Value<FiscalYear?>(query, ReportChoice.FiscalYearName, refusals, text => ReadYear(text, first)) ?? newest;
        var through = Value<SalesMonth?>(query, ReportChoice.ThroughName, refusals, text => ReadThrough(text, year));
        var area = ReadArea(query, opensOn, refusals);
        var region = Value<Region?>(query, ReportChoice.RegionName, refusals, text => ReadRegion(text, area));
        var criteria = new ReportCriteria(area, year, through)
        {
            Region = area.Province is null ? region : null,
            Kind = Value<ProducerKind?>(query, ReportChoice.KindName, refusals, static text => ReadKind(text)),
            MonthAlone = Value<bool?>(query, ReportChoice.MonthAloneName, refusals, static text => ReadMonthAlone(text)) ?? false,
            InMillions = Value<bool?>(query, ReportChoice.UnitName, refusals, static text => ReadUnit(text)) ?? false,
        };
        return new(criteria, [.. years.Append(year).Distinct().OrderDescending()], refusals);
    }

    /// <summary>The district where one is named, else the province; a region asks for the country, of which it is a part.</summary>
    private AreaScope ReadArea(IQueryCollection query, AreaScope opensOn, Dictionary<string, Refusal> refusals)
    {
        var province = Value<ProvinceCode?>(query, ReportChoice.ProvinceName, refusals, text => ReadProvince(text));
        if (Value<DistrictCode?>(query, ReportChoice.DistrictName, refusals, text => ReadDistrict(text, province)) is { } district)
        {
            return AreaScope.Of(district);
        }

        if (province is { } known)
        {
            return AreaScope.Of(known);
        }

        var namesCountry = query.ContainsKey(ReportChoice.ProvinceName) && query[ReportChoice.ProvinceName].ToString() is "";
        var namesRegion = !query.ContainsKey(ReportChoice.ProvinceName) && query[ReportChoice.RegionName].ToString() is not "";
        return namesCountry || namesRegion ? AreaScope.Country : opensOn;
    }

    private static T? Value<T>(
        IQueryCollection query, string name, Dictionary<string, Refusal> refusals, Func<string, Result<T>> read)
    {
        if (query[name].ToString() is not { Length: > 0 } text)
        {
            return default;
        }

        var result = read(text);
        if (result.Refusal is { } refusal)
        {
            refusals.Add(name, refusal);
            return default;
        }

        return result.Value;
    }

    private static Result<FiscalYear?> ReadYear(string text, FiscalYear first) => FiscalYear.TryParse(text, out var year)
        ? year >= first ? year : new FiscalYearBeforeFirst(first)
        : new FiscalYearNotBuddhist();

    private static Result<SalesMonth?> ReadThrough(string text, FiscalYear year) => SalesMonth.TryParse(text, out var month)
        ? year.Holds(month) ? month : new ThroughOutsideYear(month, year)
        : new ThroughNotAMonth();

    private static Result<bool?> ReadMonthAlone(string text) => text is ReportChoice.MonthAlone ? true : new MonthAloneUnknown();

    private static Result<bool?> ReadUnit(string text) => text is ReportChoice.Million ? true : new UnitUnknown();

    private Result<ProvinceCode?> ReadProvince(string text) => ProvinceCode.TryParse(text, out var province) && areas.Has(province)
        ? areas.Reports(province) ? province : new ProvinceWithoutReports()
        : new ProvinceUnknown();

    private Result<DistrictCode?> ReadDistrict(string text, ProvinceCode? province)
    {
        if (!DistrictCode.TryParse(text, out var district) || !areas.Has(district))
        {
            return new DistrictUnknown();
        }

        return !areas.Reports(district.Province) ? new ProvinceWithoutReports()
            : province is { } other && other != district.Province ? new DistrictOutsideProvince(areas.Name(district), areas.Name(other))
            : district;
    }

    private Result<Region?> ReadRegion(string text, AreaScope area)
    {
        if (areas.Regions.FirstOrDefault(known => known.Key == text) is not { } region)
        {
            return new RegionUnknown();
        }

        return area.Province is { } province && !region.Provinces.Contains(province)
            ? new ProvinceOutsideRegion(areas.Name(province), region.Name)
            : region;
    }

    private static Result<ProducerKind?> ReadKind(string text) => text switch
    {
        "1" => ProducerKind.CommunityGroup,
        "2" => ProducerKind.SingleOwner,
        "3" => ProducerKind.Sme,
        _ => new ProducerKindUnknown(),
    };
}
