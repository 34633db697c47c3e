using Chumchon.Domain.Returns;

namespace Chumchon.Data.Returns;

/// <summary>What a write did to a month.</summary>
/// <param name="Over">The month as the write found it.</param>
/// <param name="Made">The month as the write left it.</param>
public readonly record struct MonthStep(MonthVersion Over, MonthVersion Made);
