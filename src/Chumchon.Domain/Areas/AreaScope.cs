namespace Chumchon.Domain.Areas;

/// <summary>
/// The part of the country that a query or command may touch (พื้นที่, R7, R25): the whole country, one province or one
/// district. Producers' own figures, entry and audit are reached only inside it.
/// </summary>
public readonly record struct AreaScope
{
    // A scope that nobody has set holds nothing: a forgotten one must not open the country.
    private readonly bool country;

    private AreaScope(bool country, ProvinceCode? province, DistrictCode? district)
    {
        this.country = country;
        Province = province;
        District = district;
    }

    /// <summary>The province the scope lies in; null for the whole country, and for a scope never set, which holds nothing.</summary>
    public ProvinceCode? Province { get; }

    /// <summary>The district; null when the scope is wider.</summary>
    public DistrictCode? District { get; }

    public static AreaScope Country { get; } = new(country: true, province: null, district: null);

    public static AreaScope Of(ProvinceCode province) => new(country: false, province, district: null);

    public static AreaScope Of(DistrictCode district) => new(country: false, district.Province, district);

    public bool Includes(DistrictCode district) =>
        District is { } own ? own == district : Includes(district.Province);

    /// <summary>Whether the scope holds all of the province. A district's scope holds no province.</summary>
    public bool Includes(ProvinceCode province) =>
        District is null && (Province is { } own ? own == province : country);

    /// <summary>The lowest district code inside, for range conditions on the leading key column.</summary>
    public int FirstDistrict => District?.Value ?? (Province is { } p ? p.Value * 100 : country ? 0 : 1);

    /// <summary>The highest district code inside.</summary>
    public int LastDistrict => District?.Value ?? (Province is { } p ? (p.Value * 100) + 99 : country ? 9999 : 0);

    /// <summary>The stable text of a scope: <c>country</c>, <c>p90</c>, <c>d9001</c>.</summary>
    public override string ToString() =>
        District is { } d ? $"d{d}" : Province is { } p ? $"p{p}" : country ? "country" : "nothing";

    public static bool TryParse(string? text, out AreaScope scope)
    {
        scope = default;
        if (string.Equals(text, "country", StringComparison.Ordinal))
        {
            scope = Country;
            return true;
        }

        if (text is ['p', .. var province] && ProvinceCode.TryParse(province, out var p))
        {
            scope = Of(p);
            return true;
        }

        if (text is ['d', .. var district] && DistrictCode.TryParse(district, out var d))
        {
            scope = Of(d);
            return true;
        }

        return false;
    }
}
