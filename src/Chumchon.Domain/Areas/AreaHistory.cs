using System.Collections.Frozen;
using Chumchon.Domain.Calendar;

namespace Chumchon.Domain.Areas;

/// <summary>A district gave way to another from a month on: the first month that is reported under the other's code.</summary>
public readonly record struct Succession(DistrictCode From, DistrictCode To, SalesMonth Since);

/// <summary>
/// Which districts there were when (การเปลี่ยนแปลงเขตการปกครอง). A district gave way to one other (it changed its province or code, or was merged),
/// or to several (it was split; where one of them goes on under the old code, the code is among them). What was reported stays under the code
/// that it was reported under.
/// </summary>
public sealed class AreaHistory
{
    private readonly FrozenDictionary<DistrictCode, SalesMonth> since;
    private readonly FrozenDictionary<DistrictCode, SalesMonth> until;
    private readonly FrozenDictionary<DistrictCode, DistrictCode[]> next;
    private readonly SalesMonth? last;

    public AreaHistory(IReadOnlyCollection<Succession> successions)
    {
        next = successions.GroupBy(static one => one.From).ToFrozenDictionary(
            static district => district.Key, static district => district.Select(static one => one.To).Order(Comparer).ToArray());
        until = successions.Where(one => !next[one.From].Contains(one.From))
            .DistinctBy(static one => one.From).ToFrozenDictionary(static one => one.From, static one => one.Since);
        var merged = successions.Where(static one => one.From == one.To).Select(static one => one.To).ToHashSet();
        since = successions.Where(one => !merged.Contains(one.To))
            .DistinctBy(static one => one.To).ToFrozenDictionary(static one => one.To, static one => one.Since);
        last = successions.Count == 0 ? null : successions.Max(static one => one.Since);
    }

    private static Comparer<DistrictCode> Comparer { get; } = Comparer<DistrictCode>.Create(static (left, right) => left.Value.CompareTo(right.Value));

    /// <summary>The districts that are no more, by code.</summary>
    public IEnumerable<DistrictCode> Former => until.Keys.Order(Comparer);

    /// <summary>Whether any district changed after a month.</summary>
    public bool ChangedAfter(SalesMonth month) => last > month;

    public bool IsFormer(DistrictCode district) => until.ContainsKey(district);

    /// <summary>
    /// The district of today in which all of it lies. Itself where it stands, and also where it was split: what was reported of the whole is
    /// never apportioned.
    /// </summary>
    public DistrictCode Today(DistrictCode district)
    {
        while (next.TryGetValue(district, out var successors) && successors is [var only] && only != district)
        {
            district = only;
        }

        return district;
    }

    /// <summary>The districts into which it was split after a month; empty where it was not.</summary>
    public IReadOnlyList<DistrictCode> PartsAfter(DistrictCode district, SalesMonth month) =>
        next.TryGetValue(district, out var parts) && parts.Length > 1 && SplitSince(district) > month ? parts : [];

    /// <summary>The first month of its parts.</summary>
    /// <exception cref="KeyNotFoundException">It was not split.</exception>
    public SalesMonth SplitSince(DistrictCode district) =>
        until.TryGetValue(district, out var end) ? end : next[district].Where(part => part != district).Select(part => since[part]).Min();

    /// <summary>How many of the months from the first on there was such a district.</summary>
    public int MonthsStood(DistrictCode district, SalesMonth first, int months)
    {
        var begins = since.TryGetValue(district, out var from) ? Math.Clamp(from.Index - first.Index, 0, months) : 0;
        var ends = until.TryGetValue(district, out var end) ? Math.Clamp(end.Index - first.Index, 0, months) : months;
        return Math.Max(0, ends - begins);
    }
}
