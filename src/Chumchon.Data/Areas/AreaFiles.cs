using System.Globalization;
using Chumchon.Domain.Calendar;

namespace Chumchon.Data.Areas;

/// <summary>A province (จังหวัด) as the shipped files have it.</summary>
/// <param name="Code">TIS 1099 code, two digits.</param>
/// <param name="RegionTh">Of the Interior's four regions (ภาค).</param>
/// <param name="ReportOrder">Its place (1–76) in the department's own reports; null for Bangkok, which is in none.</param>
public sealed record ProvinceRecord(int Code, string NameTh, string NameEn, string RegionTh, string RegionEn, int? ReportOrder);

/// <summary>A district (อำเภอ, in Bangkok เขต) as the shipped files have it.</summary>
/// <param name="Code">TIS 1099 code, four digits, the first two its province's.</param>
public sealed record DistrictRecord(int Code, int ProvinceCode, string NameTh, string NameEn);

/// <summary>A subdistrict (ตำบล, in Bangkok แขวง) as the shipped files have it.</summary>
/// <param name="Code">TIS 1099 code, six digits, the first four its district's.</param>
public sealed record SubdistrictRecord(int Code, int DistrictCode, string NameTh, string NameEn);

/// <summary>A district that gave way to another, as the shipped files have it: its name is that of its last month.</summary>
/// <param name="Since">The first month that is reported under the other's code.</param>
public sealed record SuccessionRecord(DistrictRecord From, int ToCode, SalesMonth Since);

/// <summary>The areas of the country, read from the csv files under <c>data/areas</c>; each list is ordered by code.</summary>
public sealed record AreaFiles(
    IReadOnlyList<ProvinceRecord> Provinces,
    IReadOnlyList<DistrictRecord> Districts,
    IReadOnlyList<SubdistrictRecord> Subdistricts,
    IReadOnlyList<SuccessionRecord> Successions)
{
    /// <summary>Reads the files.</summary>
    /// <param name="dataFolder">The folder that holds <c>areas</c>, usually <see cref="ShippedData.Folder"/>.</param>
    /// <exception cref="InvalidDataException">A file has other columns than expected.</exception>
    /// <exception cref="FormatException">A code is not a number, or a month none.</exception>
    public static AreaFiles Read(string dataFolder)
    {
        var folder = Path.Combine(dataFolder, "areas");
        var extras = ShippedData.Rows(Path.Combine(folder, "provinces_extra.csv"), "code,region_en,region_th,cdd_report_order")
            .ToDictionary(row => Code(row[0]));
        var regions = ShippedData.Rows(Path.Combine(folder, "interior_regions.csv"), "code,region_en,region_th")
            .ToDictionary(row => Code(row[0]));
        var provinces = ShippedData.Rows(Path.Combine(folder, "provinces.csv"), "code,name_th,name_en,region")
            .Select(row => Province(row, regions.GetValueOrDefault(Code(row[0])), extras[Code(row[0])]));
        var districts = ShippedData.Rows(Path.Combine(folder, "districts.csv"), "code,province_code,name_th,name_en")
            .Select(row => new DistrictRecord(Code(row[0]), Code(row[1]), row[2], row[3]));
        var subdistricts = ShippedData.Rows(Path.Combine(folder, "subdistricts.csv"), "code,district_code,name_th,name_en")
            .Select(row => new SubdistrictRecord(Code(row[0]), Code(row[1]), row[2], row[3]));
        var successions = ShippedData.Rows(Path.Combine(folder, "successions.csv"), "from_code,name_th,name_en,to_code,since")
            .Select(static row => new SuccessionRecord(new(Code(row[0]), Code(row[0]) / 100, row[1], row[2]), Code(row[3]), Month(row[4])));
        return new AreaFiles(
            [.. provinces.OrderBy(p => p.Code)],
            [.. districts.OrderBy(d => d.Code)],
            [.. subdistricts.OrderBy(s => s.Code)],
            [.. successions.OrderBy(s => s.From.Code).ThenBy(s => s.ToCode)]);
    }

    // The geographers' region stands where the Interior has none: Bangkok.
    private static ProvinceRecord Province(string[] row, string[]? region, string[] extra) =>
        new(Code(row[0]), row[1], row[2], (region ?? extra)[2], (region ?? extra)[1], extra[3].Length == 0 ? null : Code(extra[3]));

    private static SalesMonth Month(string text) =>
        SalesMonth.TryParse(text, out var month) ? month : throw new FormatException($"No month: {text}");

    private static int Code(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
