using Chumchon.Domain.Areas;

namespace Chumchon.Data.Areas;

/// <summary>One of the Ministry of Interior's four regions (ภาค), which reports sum provinces by.</summary>
/// <param name="Key">Its name in addresses: <c>central</c>, <c>south</c>, <c>northeast</c>, <c>north</c>.</param>
/// <param name="Provinces">In the order of the department's reports.</param>
public sealed record Region(string Key, string NameTh, string NameEn, IReadOnlyList<ProvinceCode> Provinces)
{
    /// <summary>In the language of the page.</summary>
    public string Name => AreaDirectory.In(NameTh, NameEn);
}
