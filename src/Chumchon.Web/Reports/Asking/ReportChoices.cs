using Chumchon.Data.Areas;
using Chumchon.Data.Months;
using Chumchon.Data.Reports;
using Chumchon.Domain;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;

namespace Chumchon.Web.Reports.Asking;

/// <summary>Reads what a page or file is asked for from its address: one reading for all of them.</summary>
public sealed class ReportChoices(SalesTotals totals, ShownMonths months, AreaDirectory areas)
{
    /// <summary>What is named is obeyed; a month alone names its year. What is not is of the month that the area's figures open on.</summary>
    /// <param name="opensOn">The area where the address names none; an empty province is the country.</param>
    public Task<ReportChoice> ReadAsync(IQueryCollection query, AreaScope opensOn, CancellationToken cancellation) =>
        ReadAsync(query, opensOn, static area => area, cancellation);

    /// <param name="opensOn">The area where the address names none; an empty province is the country.</param>
    /// <param name="told">The area that is told of where one is asked for: its month is shown.</param>
    public async Task<ReportChoice> ReadAsync(
        IQueryCollection query, AreaScope opensOn, Func<AreaScope, AreaScope> told, CancellationToken cancellation)
    {
        var refusals = new Dictionary<string, Refusal>(StringComparer.Ordinal);
        var (first, years) = await totals.YearsAsync(AreaScope.Country, cancellation);
        var named = Value<FiscalYear?>(query, ReportChoice.FiscalYearName, refusals, text => ReadYear(text, first));
        var asked = Value<SalesMonth?>(query, ReportChoice.ThroughName, refusals, text => ReadThrough(text, named, first));
        var area = ReadArea(query, opensOn, refusals);
        var region = Value<Region?>(query, ReportChoice.RegionName, refusals, text => ReadRegion(text, area));
        region = area.Province is null ? region : null;
        var shown = asked is { } month ? new(month, [], 0) : await months.OfAsync(told(area), region?.Provinces, named, cancellation);
        var year = shown.Month.FiscalYear;
        var criteria = new ReportCriteria(area, year, shown.Month)
        {
            Region = region,
            Kind = Value<ProducerKind?>(query, ReportChoice.KindName, refusals, static text => ReadKind(text)),
            MonthAlone = Value<bool?>(query, ReportChoice.MonthAloneName, refusals, static text => ReadMonthAlone(text)) ?? false,
            InMillions = Value<bool?>(query, ReportChoice.UnitName, refusals, static text => ReadUnit(text)) ?? false,
            Areas = areas.ViewFrom(year.First, Value<bool?>(query, ReportChoice.AreasName, refusals, static text => ReadAreas(text)) ?? false),
        };
        return new(criteria, [.. years.Append(year).Distinct().OrderDescending()], refusals) { Asked = asked, Later = shown.Later, Told = told(area) };
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

    private static Result<SalesMonth?> ReadThrough(string text, FiscalYear? named, FiscalYear first)
    {
        if (!SalesMonth.TryParse(text, out var month))
        {
            return new ThroughNotAMonth();
        }

        var year = named ?? month.FiscalYear;
        return year < first ? new FiscalYearBeforeFirst(first) : year.Holds(month) ? month : new ThroughOutsideYear(month, year);
    }

    private static Result<bool?> ReadMonthAlone(string text) => text is ReportChoice.MonthAlone ? true : new MonthAloneUnknown();

    private static Result<bool?> ReadUnit(string text) => text is ReportChoice.Million ? true : new UnitUnknown();

    private static Result<bool?> ReadAreas(string text) => text is ReportChoice.Today ? true : new AreasUnknown();

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
