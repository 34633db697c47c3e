using System.Text;
using System.Text.RegularExpressions;

namespace Chumchon.Domain.Producers.Duplicates;

/// <summary>A producer's name taken apart for comparing: its title, its own letters, where it says it is, and how it is spoken.</summary>
public sealed partial class ComparedName
{
    private const int MostMilliseconds = 1000;

    // Fewer letters than that are no name of their own beside a place.
    private const int FewestLetters = 6;

    private ComparedName(string searched, string title, string own, string place)
    {
        Searched = searched;
        Title = title;
        Own = own;
        Place = place;
        Spoken = SpokenForm.Of(own);
        Digits = string.Concat(own.Where(char.IsAsciiDigit));
    }

    /// <summary>The whole name as <see cref="NameSearch.Of"/> gives it.</summary>
    public string Searched { get; }

    /// <summary>Its titles, as they are compared; empty without one.</summary>
    public string Title { get; }

    /// <summary>The letters and digits without titles, place, บ้าน and punctuation.</summary>
    internal string Own { get; }

    /// <summary>The ตำบล, อำเภอ or หมู่ with which it ends; empty without one.</summary>
    internal string Place { get; }

    internal string Spoken { get; }

    internal string Digits { get; }

    /// <param name="text">As it is typed.</param>
    public static ComparedName Of(string text) => OfSearched(NameSearch.Of(text));

    /// <param name="searched">As <see cref="NameSearch.Of"/> gives it, and as it is stored.</param>
    public static ComparedName OfSearched(string searched)
    {
        var (title, rest) = NameTitles.Split(searched);
        var place = PlaceAtEnd().Match(rest) is { Success: true, Index: >= FewestLetters } found ? found.Value : "";
        var own = LettersOf(rest[..^place.Length]);
        return new(searched, title, own, LettersOf(Village().Replace(place, "ม")));
    }

    // บ้าน before a village's name comes and goes; in แม่บ้าน and พ่อบ้าน it is a word.
    private static string LettersOf(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var sign in House().Replace(text, ""))
        {
            if (char.IsLetterOrDigit(sign) || sign is '\u0E31' or (>= '\u0E34' and <= '\u0E3A') or (>= '\u0E46' and <= '\u0E4E'))
            {
                letters.Append(sign);
            }
        }

        return letters.Length > 0 ? letters.ToString() : text;
    }

    [GeneratedRegex("(?<!แม่|พ่อ)บ้าน(?=.{2})", RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex House();

    // ต. and อ. with their point, หมู่ and ม. with a number: ม.5, หมู่ที่5, หมู่5.
    [GeneratedRegex(@"\(?(?:ตำบล|ต\u0E4Dาบล|ต\.|อ\u0E4Dาเภอ|อ\.|จังหวัด|จ\.|(?:หมู่ที่|หมู่|ม\.)[0-9]).*$", RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex PlaceAtEnd();

    [GeneratedRegex("หมู่ที่|หมู่", RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex Village();
}
