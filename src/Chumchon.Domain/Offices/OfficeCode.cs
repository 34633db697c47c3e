using System.Globalization;
using System.Runtime.InteropServices;
using Chumchon.Domain.Areas;

namespace Chumchon.Domain.Offices;

/// <summary>How people name an office (รหัสสำนักงาน): a district by its code <c>9001</c>, a province by its own <c>90</c>, the department by <c>0</c>.</summary>
/// <param name="Area">District code, province code, or 0 for the department.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct OfficeCode(OfficeKind Kind, int Area)
{
    /// <summary>The area of the office.</summary>
    public AreaScope Scope => Kind switch
    {
        OfficeKind.District => AreaScope.Of(new DistrictCode(Area)),
        OfficeKind.Province => AreaScope.Of(new ProvinceCode(Area)),
        _ => AreaScope.Country,
    };

    /// <summary>Whether it is an office, or one of its districts' where that is a province's.</summary>
    public bool IsIn(OfficeCode office) => this == office
        || (office.Kind == OfficeKind.Province && Kind == OfficeKind.District && Scope.Province == office.Scope.Province);

    public static bool TryParse(string? text, out OfficeCode code)
    {
        var trimmed = text?.Trim() ?? "";
        if (DistrictCode.TryParse(trimmed, out var district))
        {
            code = new(OfficeKind.District, district.Value);
            return true;
        }

        if (ProvinceCode.TryParse(trimmed, out var province))
        {
            code = new(OfficeKind.Province, province.Value);
            return true;
        }

        code = new(OfficeKind.Department, 0);
        return trimmed == "0";
    }

    public override string ToString() => Area.ToString(CultureInfo.InvariantCulture);
}
