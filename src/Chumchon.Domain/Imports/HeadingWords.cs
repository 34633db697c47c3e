using System.Collections.Frozen;
using System.Text.Json;
using Chumchon.Domain.Producers;

namespace Chumchon.Domain.Imports;

/// <summary>What a heading says.</summary>
/// <param name="IsWhole">Whether every word of it is known.</param>
public readonly record struct HeadingMeaning(HeadingKinds Kinds, bool IsWhole)
{
    private const HeadingKinds Types = HeadingKinds.Food | HeadingKinds.Beverage | HeadingKinds.Textile | HeadingKinds.Household | HeadingKinds.Herb;

    public bool Has(HeadingKinds any) => (Kinds & any) != HeadingKinds.None;

    /// <summary>Where a market and a way of selling are said, each once.</summary>
    public SalesChannel? Channel => (Has(HeadingKinds.Domestic), Has(HeadingKinds.Overseas), Has(HeadingKinds.Offline), Has(HeadingKinds.Online)) switch
    {
        (true, false, true, false) => SalesChannel.DomesticOffline,
        (true, false, false, true) => SalesChannel.DomesticOnline,
        (false, true, true, false) => SalesChannel.OverseasOffline,
        (false, true, false, true) => SalesChannel.OverseasOnline,
        _ => null,
    };

    public bool IsPartOfChannel => Has(HeadingKinds.Domestic | HeadingKinds.Overseas | HeadingKinds.Offline | HeadingKinds.Online);

    /// <summary>Where just one is said.</summary>
    public ProductType? Type => (Kinds & Types) switch
    {
        HeadingKinds.Food => ProductType.Food,
        HeadingKinds.Beverage => ProductType.Beverage,
        HeadingKinds.Textile => ProductType.Textile,
        HeadingKinds.Household => ProductType.Household,
        HeadingKinds.Herb => ProductType.Herb,
        _ => null,
    };

    /// <summary>Of several texts that say one thing together.</summary>
    public static HeadingMeaning operator +(HeadingMeaning left, HeadingMeaning right) => new(left.Kinds | right.Kinds, left.IsWhole && right.IsWhole);

    public static HeadingMeaning Add(HeadingMeaning left, HeadingMeaning right) => left + right;
}

/// <summary>
/// The words of headings, Thai and English: one table, <c>heading-words.json</c>, for this and for the browser's reader of pasted blocks.
/// A text is taken apart from its beginning, each time by the longest word that is known.
/// </summary>
public static class HeadingWords
{
    private const int MostCharacters = 200;

    private static readonly FrozenDictionary<string, HeadingKinds> Words = Load();
    private static readonly int Longest = Words.Keys.Max(static word => word.Length);

    public static HeadingMeaning Understand(string text)
    {
        var bare = Bare(text.Length > MostCharacters ? text[..MostCharacters] : text);
        if (bare.Length == 0)
        {
            return text.Trim() == "#" ? new(HeadingKinds.Number, IsWhole: true) : default;
        }

        var words = Words.GetAlternateLookup<ReadOnlySpan<char>>();
        var (kinds, isWhole) = (HeadingKinds.None, true);
        for (var at = 0; at < bare.Length;)
        {
            var length = Math.Min(Longest, bare.Length - at);
            var kind = HeadingKinds.None;
            while (length > 0 && !words.TryGetValue(bare.AsSpan(at, length), out kind))
            {
                length--;
            }

            kinds |= kind;
            isWhole &= length > 0;
            at += Math.Max(length, 1);
        }

        return new(kinds, isWhole);
    }

    /// <summary>A row of sums, of the whole or of a part, by what it is called.</summary>
    public static bool IsTotal(string text)
    {
        var bare = Bare(text);
        return bare.StartsWith("รวม", StringComparison.Ordinal) || bare.StartsWith("ยอดรวม", StringComparison.Ordinal)
            || bare.StartsWith("ผลรวม", StringComparison.Ordinal) || bare.EndsWith("รวม", StringComparison.Ordinal)
            || bare.StartsWith("total", StringComparison.Ordinal) || bare.EndsWith("total", StringComparison.Ordinal)
            || (Understand(text) is { IsWhole: true } meaning && meaning.Has(HeadingKinds.Total));
    }

    // Marks too: a vowel above or below is part of its word.
    internal static string Bare(string text) => string.Concat(
        NameSearch.Of(text.Replace("%", " percent ", StringComparison.Ordinal).Replace("$", " usd ", StringComparison.Ordinal))
            .Where(static sign => char.IsLetterOrDigit(sign) || char.GetUnicodeCategory(sign) is System.Globalization.UnicodeCategory.NonSpacingMark));

    private static FrozenDictionary<string, HeadingKinds> Load()
    {
        using var stream = typeof(HeadingWords).Assembly.GetManifestResourceStream("heading-words.json")!;
        var tables = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(stream)!;
        Dictionary<string, HeadingKinds> words = new(StringComparer.Ordinal);
        foreach (var (name, list) in tables.Values.SelectMany(static table => table))
        {
            foreach (var word in list.Split(' '))
            {
                words.TryAdd(Bare(word), KindOf(name));
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static HeadingKinds KindOf(string name) => name == "none" ? HeadingKinds.NoSales : Enum.Parse<HeadingKinds>(name, ignoreCase: true);
}
