using System.Collections.Frozen;
using System.Globalization;
using Chumchon.Data.Model;
using Chumchon.Domain.Areas;
using Microsoft.EntityFrameworkCore;

namespace Chumchon.Data.Areas;

/// <summary>
/// The names of all provinces, districts and subdistricts, held in memory: they change by an upgrade, not by a request.
/// Names are given in the language of the page, <see cref="CultureInfo.CurrentUICulture"/>.
/// </summary>
public sealed class AreaDirectory
{
    private readonly FrozenDictionary<int, Province> provinces;
    private readonly FrozenDictionary<int, District> districts;
    private readonly FrozenDictionary<int, Subdistrict> subdistricts;
    private readonly FrozenDictionary<ProvinceCode, DistrictCode[]> districtsOfProvince;

    private AreaDirectory(IReadOnlyList<Province> provinces, IReadOnlyList<District> districts, IReadOnlyList<Subdistrict> subdistricts)
    {
        this.provinces = provinces.ToFrozenDictionary(province => province.Code);
        this.districts = districts.ToFrozenDictionary(district => district.Code);
        this.subdistricts = subdistricts.ToFrozenDictionary(subdistrict => subdistrict.Code);
        districtsOfProvince = districts.OrderBy(district => district.Code).GroupBy(district => new ProvinceCode(district.ProvinceCode))
            .ToFrozenDictionary(province => province.Key, province => province.Select(district => new DistrictCode(district.Code)).ToArray());
        var reporting = provinces.Where(province => province.ReportOrder is not null).OrderBy(province => province.ReportOrder).ToList();
        ReportingProvinces = [.. reporting.Select(province => new ProvinceCode(province.Code))];
        Regions =
        [
            .. reporting.GroupBy(province => province.RegionEn, StringComparer.Ordinal).Select(static region => new Region(
                region.Key.ToLowerInvariant(), region.First().RegionTh, region.Key,
                [.. region.Select(static province => new ProvinceCode(province.Code))])),
        ];
        ReportingDistricts = [.. ReportingProvinces.SelectMany(DistrictsOf)];
    }

    /// <summary>The 76 provinces of the department's reports, in the order of those reports.</summary>
    public IReadOnlyList<ProvinceCode> ReportingProvinces { get; }

    /// <summary>The four regions of those provinces, in the order in which the reports come to them.</summary>
    public IReadOnlyList<Region> Regions { get; }

    /// <summary>The 878 districts of those provinces, which have an office each.</summary>
    public IReadOnlyList<DistrictCode> ReportingDistricts { get; }

    /// <summary>Reads the areas.</summary>
    public static AreaDirectory Load(ChumchonContext context) => new(
        [.. context.Provinces.AsNoTracking()],
        [.. context.Districts.AsNoTracking()],
        [.. context.Subdistricts.AsNoTracking()]);

    public bool Has(ProvinceCode code) => provinces.ContainsKey(code.Value);

    public bool Has(DistrictCode code) => districts.ContainsKey(code.Value);

    /// <summary>Whether the province is in the department's reports; Bangkok is not.</summary>
    public bool Reports(ProvinceCode code) => provinces.TryGetValue(code.Value, out var province) && province.ReportOrder is not null;

    /// <summary>The districts of a province in code order, the เมือง district first.</summary>
    public IReadOnlyList<DistrictCode> DistrictsOf(ProvinceCode code) => districtsOfProvince.GetValueOrDefault(code) ?? [];

    /// <exception cref="KeyNotFoundException">There is no such province.</exception>
    public string Name(ProvinceCode code) => In(provinces[code.Value].NameTh, provinces[code.Value].NameEn);

    /// <exception cref="KeyNotFoundException">There is no such district.</exception>
    public string Name(DistrictCode code) => In(districts[code.Value].NameTh, districts[code.Value].NameEn);

    /// <summary>The name of a subdistrict; empty where the code is unknown.</summary>
    public string SubdistrictName(int code) =>
        subdistricts.TryGetValue(code, out var subdistrict) ? In(subdistrict.NameTh, subdistrict.NameEn) : "";

    /// <summary>The Thai name, for official files.</summary>
    public string ThaiName(ProvinceCode code) => provinces[code.Value].NameTh;

    /// <summary>The Thai name, for official files.</summary>
    public string ThaiName(DistrictCode code) => districts[code.Value].NameTh;

    /// <summary>The one of two names that is in the language of the page.</summary>
    internal static string In(string thai, string english) =>
        string.Equals(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, "en", StringComparison.Ordinal) ? english : thai;
}
