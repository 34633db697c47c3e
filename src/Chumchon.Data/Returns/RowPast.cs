using Chumchon.Domain.Calendar;

namespace Chumchon.Data.Returns;

/// <summary>What became of a row: sales of its producer line in the twelve months before, and what was written to it in this one.</summary>
/// <param name="Months">Those with a figure, the earliest first, in satang.</param>
/// <param name="Writes">Those that changed the row, the latest first, each with its changes of the row alone.</param>
public sealed record RowPast(IReadOnlyList<(SalesMonth Month, long Satang)> Months, IReadOnlyList<MonthWrite> Writes);
