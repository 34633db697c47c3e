namespace Chumchon.Domain.Accounts;

/// <summary>
/// Words that whoever guesses passwords tries first, as hashes of what <see cref="Folded"/> makes of them: 8 bytes a word. Two words of one
/// hash would refuse a password too many, once in 10¹⁵.
/// </summary>
public sealed class GuessableWords
{
    /// <summary>Shorter ones stand in too many other words.</summary>
    public const int Shortest = 4;

    internal const ulong Begin = 14695981039346656037;

    private const ulong Prime = 1099511628211;

    private readonly ulong[] hashes;

    public GuessableWords(IEnumerable<string> words)
    {
        var taken = words.Select(Folded).Where(static word => word.Length >= Shortest).ToList();
        Longest = taken.Select(static word => word.Length).DefaultIfEmpty().Max();
        hashes = [.. taken.Select(HashOf).Distinct().Order()];
    }

    public int Count => hashes.Length;

    internal int Longest { get; }

    internal bool Has(ulong hash) => Array.BinarySearch(hashes, hash) >= 0;

    internal static ulong With(ulong hash, char next) => unchecked((hash ^ next) * Prime);

    /// <summary>A sign a sign: small letters, and each digit or sign that stands for a letter as that letter.</summary>
    internal static string Folded(string text) => string.Create(text.Length, text, static (folded, text) =>
    {
        for (var at = 0; at < text.Length; at++)
        {
            folded[at] = char.ToLowerInvariant(text[at]) switch
            {
                '0' => 'o',
                '1' or 'l' or '!' or '|' => 'i',
                '3' => 'e',
                '4' or '@' => 'a',
                '5' or '$' => 's',
                '7' or '+' => 't',
                '8' => 'b',
                '9' => 'g',
                var sign => sign,
            };
        }
    });

    private static ulong HashOf(string folded) => folded.Aggregate(Begin, With);
}
