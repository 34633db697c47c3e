using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Returns;

/// <summary>What a district's month can be held against: its own earlier months.</summary>
/// <param name="Months">Those with a figure, the earliest first.</param>
/// <param name="Lines">The month's rows that had an amount in any of those months, by key.</param>
public sealed record DistrictPast(SalesMonth Month, IReadOnlyList<PastMonth> Months, IReadOnlyList<PastLine> Lines);

/// <summary>Totals of an earlier month, as stored.</summary>
public sealed record PastMonth(SalesMonth Month, int Rows, int RowsEntered, ChannelAmounts Amounts);

/// <summary>A producer line's own past.</summary>
/// <param name="MonthsEntered">Of the last twelve, those in which the row had any amount, be it nought.</param>
/// <param name="MonthsSold">Of those, the ones with an amount above nought.</param>
/// <param name="LastMonth">Of the month before.</param>
/// <param name="LastYear">Of the same month a year before.</param>
/// <param name="Channels">What is usual in each channel, in the order of the page; null where nothing was ever sold.</param>
/// <param name="Total">What is usual for the row as a whole.</param>
public sealed record PastLine(
    LineKey Key, int MonthsEntered, int MonthsSold, ChannelAmounts LastMonth, ChannelAmounts LastYear,
    IReadOnlyList<UsualSales?> Channels, UsualSales? Total);
