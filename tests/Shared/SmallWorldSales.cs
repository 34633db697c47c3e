using Chumchon.Data.Model;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Chumchon.Tests.Databases;

namespace Chumchon.Tests;

/// <summary>
/// What the small world has sold, for reports: the totals and the rollup without the facts behind them. In baht,
/// domestic offline, domestic online, overseas offline, overseas online:
/// <code>
/// กันยายน 2566    Mueang 9,999.99                     the fiscal year before
/// ตุลาคม 2566     Mueang 100.00 20.00 3.00 0.40   Sathing nought   MueangSatun 50.05 1.00
/// พฤศจิกายน 2566  Mueang 200.00 and 0.01, not all rows entered    Sathing synced, not saved
/// </code>
/// </summary>
public static class SmallWorldSales
{
    public static readonly FiscalYear Year = new(2567);
    public static readonly SalesMonth October = SalesMonth.Of(2023, 10);
    public static readonly SalesMonth November = SalesMonth.Of(2023, 11);

    /// <summary>14:32:05 on 8 December 2566 in Bangkok.</summary>
    public static readonly DateTimeOffset LastSave = new(2023, 12, 8, 14, 32, 5, BangkokTime.Offset);

    public static Task AddToAsync(TestDatabase database) => database.AddAsync([.. Returns(), .. Rollups()]);

    /// <summary>A month that a district confirmed.</summary>
    public static MonthlyReturn Saved(
        DistrictCode district, SalesMonth month, DateTimeOffset at, int rows, int entered, params ReadOnlySpan<long> satang) => new()
        {
            DistrictCode = district.Value,
            Month = month.Index,
            Version = 2,
            State = ReturnState.Saved,
            Rows = rows,
            RowsEntered = entered,
            Producers = rows,
            ProducersReported = entered,
            DomesticOffline = satang[0],
            DomesticOnline = satang[1],
            OverseasOffline = satang[2],
            OverseasOnline = satang[3],
            SavedBy = SmallWorld.Officer,
            SavedAt = at.ToUnixTimeMilliseconds(),
        };

    private static IEnumerable<object> Returns() =>
    [
        Saved(SmallWorld.Mueang, October.Previous, LastSave.AddMonths(-2), 4, 4, 999_999, 0, 0, 0),
        Saved(SmallWorld.Mueang, October, LastSave.AddMonths(-1), 4, 4, 10_000, 2_000, 300, 40),
        Saved(SmallWorld.Sathing, October, LastSave.AddDays(-20), 1, 1, 0, 0, 0, 0),
        Saved(SmallWorld.MueangSatun, October, LastSave.AddDays(-10), 2, 2, 5_005, 100, 0, 0),
        Saved(SmallWorld.Mueang, November, LastSave, 4, 3, 20_000, 0, 0, 1),
        new MonthlyReturn
        {
            DistrictCode = SmallWorld.Sathing.Value, Month = November.Index, Version = 1, State = ReturnState.Synced, Rows = 1, Producers = 1,
        },
    ];

    private static IEnumerable<object> Rollups() =>
    [
        Rollup(SmallWorld.Mueang, October.Previous, ProductType.Food, ProducerKind.CommunityGroup, 999_999, 0, 0, 0),
        Rollup(SmallWorld.Mueang, October, ProductType.Food, ProducerKind.CommunityGroup, 7_000, 2_000, 0, 40),
        Rollup(SmallWorld.Mueang, October, ProductType.Textile, ProducerKind.SingleOwner, 3_000, 0, 300, 0),
        Rollup(SmallWorld.Sathing, October, ProductType.Food, ProducerKind.CommunityGroup, 0, 0, 0, 0),
        Rollup(SmallWorld.MueangSatun, October, ProductType.Food, ProducerKind.Sme, 1_005, 100, 0, 0),
        Rollup(SmallWorld.MueangSatun, October, ProductType.Beverage, ProducerKind.CommunityGroup, 4_000, 0, 0, 0),
        Rollup(SmallWorld.Mueang, November, ProductType.Food, ProducerKind.CommunityGroup, 15_000, 0, 0, 1),
        Rollup(SmallWorld.Mueang, November, ProductType.Herb, ProducerKind.Sme, 5_000, 0, 0, 0),
    ];

    public static SalesRollup Rollup(
        DistrictCode district, SalesMonth month, ProductType type, ProducerKind kind, params ReadOnlySpan<long> satang) => new()
        {
            DistrictCode = district.Value,
            Month = month.Index,
            ProductType = type,
            Kind = kind,
            RowsEntered = 1,
            DomesticOffline = satang[0],
            DomesticOnline = satang[1],
            OverseasOffline = satang[2],
            OverseasOnline = satang[3],
        };
}
