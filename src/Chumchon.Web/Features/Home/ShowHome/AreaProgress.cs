using Chumchon.Data.Areas;
using Chumchon.Data.Home;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;

namespace Chumchon.Web.Features.Home.ShowHome;

/// <summary>Which districts of an area have confirmed a month, and which have not (R4).</summary>
/// <param name="Districts">All districts of the area with an office, in the order of the reports.</param>
public sealed record AreaProgress(SalesMonth Month, bool OfCountry, IReadOnlyList<DistrictProgress> Districts)
{
    public int Saved => Districts.Count(static district => district.Month.Standing.IsConfirmed);

    public int NotSaved => Districts.Count - Saved;

    /// <summary>By province, in the order of the reports.</summary>
    public IEnumerable<IGrouping<ProvinceCode, DistrictProgress>> Provinces =>
        Districts.GroupBy(static district => district.Code.Province);

    /// <param name="scope">A province or the country.</param>
    public static AreaProgress Of(AreaScope scope, AreaHome home, AreaDirectory areas)
    {
        var districts = scope.Province is { } province ? areas.DistrictsOf(province) : areas.ReportingDistricts;
        return new(
            home.Figures.Month,
            scope.Province is null,
            [.. districts.Select(code => new DistrictProgress(code, home.Of(code)))]);
    }
}

/// <summary>A district and how far it is.</summary>
public sealed record DistrictProgress(DistrictCode Code, DistrictMonth Month);
