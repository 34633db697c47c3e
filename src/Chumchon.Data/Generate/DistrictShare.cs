using Chumchon.Data.Areas;
using Chumchon.Data.Demo;

namespace Chumchon.Data.Generate;

/// <summary>A district's share of a made-up country's producers.</summary>
/// <param name="FirstKey">Key of its first producer; the others' follow.</param>
/// <param name="Producers">How many it has; the largest about six times as many as the usual.</param>
internal sealed record DistrictShare(int District, IReadOnlyList<int> Subdistricts, long FirstKey, int Producers)
{
    /// <summary>The shares of all districts with an office, by code. They add up to the plan's producers.</summary>
    public static List<DistrictShare> Of(CountryPlan plan, AreaFiles areas)
    {
        var reporting = areas.Provinces.Where(static province => province.ReportOrder is not null).Select(static province => province.Code).ToHashSet();
        var subdistricts = areas.Subdistricts.ToLookup(static subdistrict => subdistrict.DistrictCode, static subdistrict => subdistrict.Code);
        var districts = areas.Districts.Where(district => reporting.Contains(district.ProvinceCode)).ToList();
        var all = districts.Sum(district => WeightOf(plan, district.Code));
        var shares = new List<DistrictShare>(districts.Count);
        var (weight, given) = (0L, 0L);
        foreach (var district in districts)
        {
            weight += WeightOf(plan, district.Code);
            var upTo = plan.Producers * weight / all;
            shares.Add(new(district.Code, [.. subdistricts[district.Code]], given + 1, (int)(upTo - given)));
            given = upTo;
        }

        return shares;
    }

    private static long WeightOf(CountryPlan plan, int district) =>
        (40L + Draw.Below(101, Drawing.LineCount, district, plan.Seed)) * (district % 100 == 1 ? 4 : 1);
}
