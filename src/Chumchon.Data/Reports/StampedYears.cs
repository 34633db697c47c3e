using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Chumchon.Domain.Calendar;

namespace Chumchon.Data.Reports;

/// <summary>
/// The sums of the stamps of each month's returns, under one state of all districts. A fiscal year is there whole or not at all,
/// and whoever finds another state reads and adds to another object: it does not matter who asked first, or for what.
/// </summary>
internal sealed class StampedYears(long heads)
{
    private readonly ConcurrentDictionary<FiscalYear, IReadOnlyList<long>> years = new();

    /// <summary>The state: the sum of the stamps of all districts' audit heads.</summary>
    public long Heads => heads;

    public bool TryGet(FiscalYear year, [NotNullWhen(true)] out IReadOnlyList<long>? stamps) => years.TryGetValue(year, out stamps);

    /// <param name="stamps">Of its months from October on.</param>
    public void Add(FiscalYear year, IReadOnlyList<long> stamps) => years.TryAdd(year, stamps);
}
