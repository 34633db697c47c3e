using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Tests.Databases;

namespace Chumchon.Tests;

/// <summary>
/// What the small world sold in the years before that of <see cref="SmallWorldSales"/>, for comparisons; all domestic, offline,
/// food of a community group. MueangSatun has no year before. In baht:
/// <code>
///                  ตุลาคม             พฤศจิกายน
/// FY2566   Mueang 100.00  Sathing 10.00   Mueang 160.00
/// FY2565   Mueang  80.00                  Mueang 150.00
/// FY2564   Mueang  90.01
/// </code>
/// </summary>
public static class SmallWorldYearsBefore
{
    public static Task AddToAsync(TestDatabase database) => database.AddAsync(
    [
        .. Sold(SmallWorld.Mueang, SmallWorldSales.October.AddYears(-1), 10_000),
        .. Sold(SmallWorld.Sathing, SmallWorldSales.October.AddYears(-1), 1_000),
        .. Sold(SmallWorld.Mueang, SmallWorldSales.November.AddYears(-1), 16_000),
        .. Sold(SmallWorld.Mueang, SmallWorldSales.October.AddYears(-2), 8_000),
        .. Sold(SmallWorld.Mueang, SmallWorldSales.November.AddYears(-2), 15_000),
        .. Sold(SmallWorld.Mueang, SmallWorldSales.October.AddYears(-3), 9_001),
    ]);

    private static IEnumerable<object> Sold(DistrictCode district, SalesMonth month, long satang) =>
    [
        SmallWorldSales.Saved(district, month, month.Next.Begins, 1, 1, satang, 0, 0, 0),
        SmallWorldSales.Rollup(
            district, month, Domain.Producers.ProductType.Food, Domain.Producers.ProducerKind.CommunityGroup, satang, 0, 0, 0),
    ];
}
