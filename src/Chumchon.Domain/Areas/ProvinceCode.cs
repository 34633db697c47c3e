using System.Globalization;

namespace Chumchon.Domain.Areas;

/// <summary>TIS 1099 code of a province (จังหวัด): two digits, 10 to 99.</summary>
public readonly record struct ProvinceCode(int Value)
{
    /// <summary>Bangkok, which is in the geography and in no sales report of the department.</summary>
    public static readonly ProvinceCode Bangkok = new(10);

    public static bool TryParse(string? text, out ProvinceCode code)
    {
        var valid = AreaDigits.TryParse(text, 2, out var value);
        code = new(value);
        return valid;
    }

    /// <summary>Two digits.</summary>
    public override string ToString() => Value.ToString("00", CultureInfo.InvariantCulture);
}
