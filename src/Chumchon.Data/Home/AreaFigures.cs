using Chumchon.Data.Reports;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Home;

/// <summary>What the tiles of the home page tell of an area (R4), of one moment; amounts in satang.</summary>
/// <param name="Producers">ผู้ประกอบการ registered today, those that have ceased left out.</param>
/// <param name="Products">ผลิตภัณฑ์ of those producers.</param>
/// <param name="Month">The month told of: the one that figures of the area are shown of, or another that was asked for.</param>
/// <param name="EarliestSaved">The first month with a save in the area; null where nothing was ever saved.</param>
/// <param name="LatestSaved">The last month with a save in the area; null where nothing was ever saved.</param>
/// <param name="MonthSales">By channel; null where no district of the area has saved the month.</param>
/// <param name="YearSales">From October of the month's fiscal year through the month; null where none of it is saved.</param>
/// <param name="TypeSales">The month by product type; a type that is missing has no figure.</param>
public sealed record AreaFigures(
    long Producers, long Products, SalesMonth Month, SalesMonth? EarliestSaved, SalesMonth? LatestSaved,
    ChannelSums? MonthSales, ChannelSums? YearSales, IReadOnlyDictionary<ProductType, long> TypeSales);
