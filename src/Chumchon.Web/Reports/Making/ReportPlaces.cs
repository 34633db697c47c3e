using Chumchon.Data.Areas;
using Chumchon.Data.Reports;
using Chumchon.Domain.Areas;
using Chumchon.Web.Reports.Asking;

namespace Chumchon.Web.Reports.Making;

/// <summary>A place that has a row: a district, or the districts of a province, a region, the whole area.</summary>
/// <param name="Code">Key of its row; of a province two digits, of a district four.</param>
public sealed record ReportPlace(string Code, string Name, IReadOnlyList<DistrictCode> Districts)
{
    /// <summary>Whether every district of the place has every row of every month of the period entered.</summary>
    public bool IsComplete(SalesPeriod period) => period.Of(Districts).DistrictsCompleteThroughout == Districts.Count;
}

/// <summary>
/// The places of a report: the provinces of the country or of a region in the order of the department's reports, the
/// districts of a province in code order.
/// </summary>
public sealed class ReportPlaces
{
    private ReportPlaces(
        bool areProvinces, IReadOnlyList<ReportPlace> rows, IReadOnlyList<ReportPlace> regions, IReadOnlyList<DistrictCode> districts)
    {
        AreProvinces = areProvinces;
        Rows = rows;
        Regions = regions;
        Whole = new("", "รวมทั้งสิ้น", districts);
    }

    public bool AreProvinces { get; }

    public IReadOnlyList<ReportPlace> Rows { get; }

    /// <summary>The regions of the whole country; none of a part of it.</summary>
    public IReadOnlyList<ReportPlace> Regions { get; }

    public ReportPlace Whole { get; }

    public static ReportPlaces Of(AreaDirectory areas, ReportCriteria criteria)
    {
        var districts = DistrictsIn(areas, criteria);
        if (criteria.Area.Province is not null)
        {
            return new(areProvinces: false, [.. districts.Select(code => new ReportPlace(code.ToString(), areas.ThaiName(code), [code]))], [], districts);
        }

        var provinces = criteria.Region?.Provinces ?? areas.ReportingProvinces;
        return new(
            areProvinces: true,
            [.. provinces.Select(code => new ReportPlace(code.ToString(), areas.ThaiName(code), DistrictsOf(areas, criteria, code)))],
            criteria.Region is null
                ? [.. areas.Regions.Select(region => new ReportPlace(
                    region.Key, region.NameTh, [.. region.Provinces.SelectMany(code => DistrictsOf(areas, criteria, code))]))]
                : [],
            districts);
    }

    /// <summary>The districts that the figures are asked of.</summary>
    public static IReadOnlyList<DistrictCode> DistrictsIn(AreaDirectory areas, ReportCriteria criteria) =>
        (criteria.Area.District, criteria.Area.Province, criteria.Region) switch
        {
            ({ } district, _, _) => [district],
            (_, { } province, _) => DistrictsOf(areas, criteria, province),
            (_, _, { } region) => [.. region.Provinces.SelectMany(code => DistrictsOf(areas, criteria, code))],
            _ when criteria.Areas is null => areas.ReportingDistricts,
            _ => [.. areas.ReportingProvinces.SelectMany(code => DistrictsOf(areas, criteria, code))],
        };

    private static IReadOnlyList<DistrictCode> DistrictsOf(AreaDirectory areas, ReportCriteria criteria, ProvinceCode province) =>
        areas.DistrictsOf(province, criteria.Areas, criteria.First, criteria.Through);
}
