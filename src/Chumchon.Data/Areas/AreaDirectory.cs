using System.Collections.Frozen;
using System.Data.Common;
using System.Globalization;
using Chumchon.Data.Model;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Imports;
using Chumchon.Domain.Producers;

namespace Chumchon.Data.Areas;

/// <summary>
/// The names of all provinces, districts and subdistricts, held in memory: they change by an upgrade, not by a request.
/// Names are given in the language of the page, <see cref="CultureInfo.CurrentUICulture"/>.
/// </summary>
public sealed class AreaDirectory
{
    private Held held = new([], [], [], []);

    /// <summary>The 76 provinces of the department's reports, in the order of those reports.</summary>
    public IReadOnlyList<ProvinceCode> ReportingProvinces => held.ReportingProvinces;

    /// <summary>The four regions of those provinces, in the order in which the reports come to them.</summary>
    public IReadOnlyList<Region> Regions => held.Regions;

    /// <summary>The 878 districts of those provinces, which have an office each.</summary>
    public IReadOnlyList<DistrictCode> ReportingDistricts => held.ReportingDistricts;

    /// <summary>Which districts there were when.</summary>
    public AreaHistory History => held.History;

    /// <summary>By which districts figures from a month on are shown; null where none changed since, or in the three years that they are compared with.</summary>
    public AreaView? ViewFrom(SalesMonth first, bool byToday) => History.ChangedAfter(first.AddYears(-3)) ? new(History, byToday) : null;

    /// <summary>All areas by code and by name, as files name them.</summary>
    public AreaNames Names => held.Names;

    /// <summary>A directory that has read the areas.</summary>
    public static async Task<AreaDirectory> LoadAsync(ChumchonDatabase database, CancellationToken cancellation)
    {
        var areas = new AreaDirectory();
        await database.ReadAsync(
            async transaction =>
            {
                await areas.ReadAsync(transaction, cancellation);
                return true;
            },
            cancellation);
        return areas;
    }

    /// <summary>Takes the areas as the database has them now. Without EF, which a start would wait a second for.</summary>
    internal async Task ReadAsync(DbTransaction transaction, CancellationToken cancellation) => held = new(
        await transaction.Command("select code, name_th, name_en, region_th, region_en, report_order from province").ListAsync(
            static row => new Province
            {
                Code = row.GetInt32(0),
                NameTh = row.GetString(1),
                NameEn = row.GetString(2),
                RegionTh = row.GetString(3),
                RegionEn = row.GetString(4),
                ReportOrder = row.IsDBNull(5) ? null : row.GetInt32(5),
            },
            cancellation),
        await transaction.Command("select code, province_code, name_th, name_en from district").ListAsync(
            static row => new District { Code = row.GetInt32(0), ProvinceCode = row.GetInt32(1), NameTh = row.GetString(2), NameEn = row.GetString(3) },
            cancellation),
        await transaction.Command("select code, district_code, name_th, name_en from subdistrict").ListAsync(
            static row => new Subdistrict { Code = row.GetInt32(0), DistrictCode = row.GetInt32(1), NameTh = row.GetString(2), NameEn = row.GetString(3) },
            cancellation),
        await transaction.Command("select from_code, to_code, from_month from area_succession").ListAsync(
            static row => new Succession(new(row.GetInt32(0)), new(row.GetInt32(1)), new(row.GetInt32(2))), cancellation));

    public bool Has(ProvinceCode code) => held.Provinces.ContainsKey(code.Value);

    /// <summary>Whether there is such a district, or was one that figures may name.</summary>
    public bool Has(DistrictCode code) => held.Districts.ContainsKey(code.Value);

    /// <summary>Whether the province is in the department's reports; Bangkok is not.</summary>
    public bool Reports(ProvinceCode code) => held.Provinces.TryGetValue(code.Value, out var province) && province.ReportOrder is not null;

    /// <summary>The districts of a province in code order, the เมือง district first.</summary>
    public IReadOnlyList<DistrictCode> DistrictsOf(ProvinceCode code) => held.DistrictsOfProvince.GetValueOrDefault(code) ?? [];

    /// <summary>The districts of a province that have a place in what is shown of a period, in code order.</summary>
    /// <param name="view">Null for today's districts.</param>
    public IReadOnlyList<DistrictCode> DistrictsOf(ProvinceCode code, AreaView? view, SalesMonth first, SalesMonth through) => view is null
        ? DistrictsOf(code)
        : [.. DistrictsOf(code).Concat(view.History.Former.Where(former => former.Province == code))
            .Where(district => view.Shows(district, first, through)).OrderBy(static district => district.Value)];

    /// <exception cref="KeyNotFoundException">There is no such province.</exception>
    public string Name(ProvinceCode code) => In(held.Provinces[code.Value].NameTh, held.Provinces[code.Value].NameEn);

    /// <exception cref="KeyNotFoundException">There is no such district.</exception>
    public string Name(DistrictCode code) => In(held.Districts[code.Value].NameTh, held.Districts[code.Value].NameEn);

    /// <summary>The name of a subdistrict; empty where the code is unknown.</summary>
    public string SubdistrictName(int code) =>
        held.Subdistricts.TryGetValue(code, out var subdistrict) ? In(subdistrict.NameTh, subdistrict.NameEn) : "";

    /// <summary>The subdistricts of districts, by their codes.</summary>
    public IReadOnlyList<int> SubdistrictsOf(IEnumerable<DistrictCode> districts) =>
        [.. districts.SelectMany(district => held.SubdistrictsOfDistrict.GetValueOrDefault(district) ?? [])];

    /// <summary>The districts and subdistricts in whose name stands what is sought, as <see cref="NameSearch"/> compares names; nothing where fewer than two letters are.</summary>
    public (IReadOnlyList<int> Districts, IReadOnlyList<int> Subdistricts) Named(string sought) => sought.Length < 2
        ? ([], [])
        : ([.. held.DistrictNames.Where(named => named.Name.Contains(sought, StringComparison.Ordinal)).Select(static named => named.Code)],
            [.. held.SubdistrictNames.Where(named => named.Name.Contains(sought, StringComparison.Ordinal)).Select(static named => named.Code)]);

    /// <summary>The Thai name, for official files.</summary>
    public string ThaiName(ProvinceCode code) => held.Provinces[code.Value].NameTh;

    /// <summary>The Thai name, for official files.</summary>
    public string ThaiName(DistrictCode code) => held.Districts[code.Value].NameTh;

    /// <summary>The one of two names that is in the language of the page.</summary>
    internal static string In(string thai, string english) =>
        string.Equals(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, "en", StringComparison.Ordinal) ? english : thai;

    private sealed class Held(List<Province> provinces, List<District> districts, List<Subdistrict> subdistricts, List<Succession> successions)
    {
        private readonly List<Province> reporting =
            [.. provinces.Where(static province => province.ReportOrder is not null).OrderBy(static province => province.ReportOrder)];

        public FrozenDictionary<int, Province> Provinces { get; } = provinces.ToFrozenDictionary(static province => province.Code);

        public FrozenDictionary<int, District> Districts { get; } = districts.ToFrozenDictionary(static district => district.Code);

        public FrozenDictionary<int, Subdistrict> Subdistricts { get; } = subdistricts.ToFrozenDictionary(static subdistrict => subdistrict.Code);

        public AreaHistory History { get; } = new(successions);

        public FrozenDictionary<ProvinceCode, DistrictCode[]> DistrictsOfProvince => field ??= districts
            .Where(district => !History.IsFormer(new(district.Code)))
            .OrderBy(static district => district.Code).GroupBy(static district => new ProvinceCode(district.ProvinceCode))
            .ToFrozenDictionary(static province => province.Key, static province => province.Select(static district => new DistrictCode(district.Code)).ToArray());

        public FrozenDictionary<DistrictCode, int[]> SubdistrictsOfDistrict { get; } = subdistricts
            .OrderBy(static subdistrict => subdistrict.Code).GroupBy(static subdistrict => new DistrictCode(subdistrict.DistrictCode))
            .ToFrozenDictionary(static district => district.Key, static district => district.Select(static subdistrict => subdistrict.Code).ToArray());

        public IReadOnlyList<(int Code, string Name)> DistrictNames => field ??=
            [.. districts.Select(static district => (district.Code, NameSearch.Of(district.NameTh)))];

        public IReadOnlyList<(int Code, string Name)> SubdistrictNames => field ??=
            [.. subdistricts.Select(static subdistrict => (subdistrict.Code, NameSearch.Of(subdistrict.NameTh)))];

        public AreaNames Names => field ??= new(
        [
            .. provinces.SelectMany(static area => ((int, string)[])[(area.Code, area.NameTh), (area.Code, area.NameEn)]),
            .. districts.SelectMany(static area => ((int, string)[])[(area.Code, area.NameTh), (area.Code, area.NameEn)]),
            .. subdistricts.SelectMany(static area => ((int, string)[])[(area.Code, area.NameTh), (area.Code, area.NameEn)]),
        ]);

        public IReadOnlyList<ProvinceCode> ReportingProvinces => field ??= [.. reporting.Select(static province => new ProvinceCode(province.Code))];

        public IReadOnlyList<DistrictCode> ReportingDistricts => field ??=
            [.. ReportingProvinces.SelectMany(province => DistrictsOfProvince.GetValueOrDefault(province) ?? [])];

        public IReadOnlyList<Region> Regions => field ??=
        [
            .. reporting.GroupBy(static province => province.RegionEn, StringComparer.Ordinal).Select(static region => new Region(
                region.Key.ToLowerInvariant(), region.First().RegionTh, region.Key,
                [.. region.Select(static province => new ProvinceCode(province.Code))])),
        ];
    }
}
