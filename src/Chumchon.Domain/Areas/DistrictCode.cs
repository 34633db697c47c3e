using System.Globalization;

namespace Chumchon.Domain.Areas;

/// <summary>
/// TIS 1099 code of a district (อำเภอ): four digits, of which the first two are its province's. Codes, never names,
/// identify areas: names repeat (requirements, "Codes").
/// </summary>
public readonly record struct DistrictCode(int Value)
{
    /// <summary>The province the code was given under.</summary>
    public ProvinceCode Province => new(Value / 100);

    public static bool TryParse(string? text, out DistrictCode code)
    {
        var valid = AreaDigits.TryParse(text, 4, out var value);
        code = new(value);
        return valid;
    }

    /// <summary>Four digits.</summary>
    public override string ToString() => Value.ToString("0000", CultureInfo.InvariantCulture);
}
