namespace Chumchon.Web.Features.SalesReports.ShowOverview.Maps;

/// <summary>A class of a map: the least and the most of the amounts in it, and its tint.</summary>
/// <param name="Tint">1, the lightest, to 5.</param>
public sealed record QuantileClass(int Tint, long Least, long Most, int Areas);

/// <summary>
/// Amounts in up to five classes of as equal a number as equal amounts allow: a fifth of the areas each, for the largest
/// province sells forty times what the smallest does, and classes of equal width would leave one dark spot on the map.
/// </summary>
public sealed class Quantiles
{
    private const int Tints = 5;

    private readonly Dictionary<long, int> tints = [];

    public Quantiles(IEnumerable<long> amounts)
    {
        var sorted = amounts.Order().ToList();
        var count = Math.Min(Tints, sorted.Distinct().Count());
        foreach (var (place, amount) in sorted.Index())
        {
            // The first of equal amounts decides for all of them.
            tints.TryAdd(amount, TintOf(place * count / sorted.Count, count));
        }

        Classes = [.. sorted.GroupBy(amount => tints[amount]).Select(static group => new QuantileClass(group.Key, group.Min(), group.Max(), group.Count()))];
    }

    /// <summary>From the least; a class that no amount falls into is left out.</summary>
    public IReadOnlyList<QuantileClass> Classes { get; }

    /// <summary>The tint of one of the amounts.</summary>
    public int TintOf(long amount) => tints[amount];

    // Fewer classes than tints are spread over all of them, so that they differ as far as they can.
    private static int TintOf(int place, int count) => count == 1 ? 3 : 1 + (place * (Tints - 1) / (count - 1));
}
