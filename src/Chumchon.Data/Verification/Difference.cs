namespace Chumchon.Data.Verification;

/// <summary>Something that is not what it should be.</summary>
/// <param name="What">What of the database or of a report: <c>return rows_entered</c>, <c>receipt</c>, <c>by-province csv</c>.</param>
/// <param name="Where">District, month, row: <c>d9001 2024-02</c>.</param>
/// <param name="Expected">What follows from the facts or from the chain.</param>
/// <param name="Found">What is there.</param>
public sealed record Difference(string What, string Where, string Expected, string Found);

/// <summary>The differences of a verification: all of them counted, the first kept.</summary>
public sealed class Differences
{
    /// <summary>As many as somebody reads; what is wrong everywhere is not listed everywhere.</summary>
    public const int MostKept = 50;

    private readonly List<Difference> first = [];

    public IReadOnlyList<Difference> First => first;

    public long Count { get; private set; }

    public void Add(string what, string where, object? expected, object? found)
    {
        if (++Count <= MostKept)
        {
            first.Add(new(what, where, Words(expected), Words(found)));
        }
    }

    /// <summary>Adds a difference where the two are not equal.</summary>
    public void Compare<T>(string what, string where, T expected, T found)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, found))
        {
            Add(what, where, expected, found);
        }
    }

    private static string Words(object? value) => value switch
    {
        null => "blank",
        byte[] hash => Convert.ToHexStringLower(hash),
        _ => $"{value}",
    };
}
