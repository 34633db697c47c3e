using System.Text;
using System.Text.RegularExpressions;
using Chumchon.Domain.Writing;

namespace Chumchon.Domain.Producers;

/// <summary>
/// The form in which producers' names are compared: what is stored and what is typed pass this one function, and databases
/// compare only its results. Held, with its twin in the browser, to <c>tests/name-cases.csv</c>, beside which the rules stand
/// in words.
/// </summary>
public static partial class NameSearch
{
    private const int MostMilliseconds = 1000;
    private const string Marks = "[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]";
    private const string Number = "[0-9]{1,4}(?:\\.[0-9]{1,3})*";
    private const string BeforeName = "(?=[\\p{L}\"“'‘(])";
    private const string Company = "บริษัท";

    // Sara am in its two signs, as the compatibility form leaves it.
    private const string Limited = "จ\u0E4Dากัด";
    private const string Public = "(มหาชน)";

    private static readonly (Regex Short, string Whole)[] Titles =
    [
        (Miss(), "นางสาว"),
        (CommunityEnterprise(), "วิสาหกิจชุมชน"),
        (LimitedPartnership(), $"ห้างหุ้นส่วน{Limited}"),
        (ShortCompany(), $"{Company}${{own}}{Limited}"),
        (CompanyShortlyLimited(), $"{Company}${{own}}{Limited}"),
    ];

    /// <summary>Two texts that read as one name are equal, two names are not. Empty where nothing is left.</summary>
    public static string Of(string text)
    {
        var letters = LettersOf(text);
        if (LimitedCompany().Match(letters) is { Success: true } limited)
        {
            return $"{Company}{limited.Groups["own"]}{Limited}";
        }

        if (PublicCompany().Match(letters) is { Success: true } listed)
        {
            return $"{Company}{listed.Groups["own"]}{Limited}{Public}";
        }

        return Titles.Aggregate(letters, static (name, title) => title.Short.Replace(name, title.Whole));
    }

    /// <summary>
    /// The same of what follows the number of a list in front of a name, <c>Of</c> itself where there is none. A name may begin
    /// with a figure of its own: ask <see cref="Of"/> of all names first.
    /// </summary>
    public static string OfNumbered(string text) => Of(NumberInFront().Replace(Lowered(Seen(text).Normalize(NormalizationForm.FormKC)), ""));

    private static string LettersOf(string text)
    {
        var letters = MissWithoutDot().Replace(Lowered(Seen(text).Normalize(NormalizationForm.FormKC)), "${title}.");
        letters = WhiteSpace().Replace(letters, "").Replace("เเ", "แ", StringComparison.Ordinal).Replace('ๅ', 'า');
        letters = MarksBehindVowel().Replace(letters, "${marks}${vowel}");
        return RunOfMarks().Replace(letters, static run => string.Concat(run.Value.Distinct().Order()));
    }

    // Half a pair becomes U+FFFD here; that and the two values that are no characters the normal form would throw at.
    private static string Seen(string text)
    {
        var seen = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!InvisibleSigns.Has(rune) && rune.Value is not (0xFFFE or 0xFFFF))
            {
                seen.Append(rune);
            }
        }

        return seen.ToString();
    }

    private static string Lowered(string text)
    {
        var lowered = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            lowered.Append(rune.Value is >= '๐' and <= '๙' ? new Rune(rune.Value - '๐' + '0') : Rune.ToLowerInvariant(rune));
        }

        return lowered.ToString();
    }

    [GeneratedRegex(@"^(?<title>\s*น\s*\.\s*ส)\s+(?![\s.])", RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex MissWithoutDot();

    // Its number, and a sign that ends it or nothing: (3), 1., 2.1), 4 -, 5. A hyphen or colon without a space belongs to a name.
    [GeneratedRegex($"^\\s*(?:(?:\\(\\s*{Number}\\s*\\)|{Number}(?:\\s*[.)]+|\\s*[\\-–—:](?=\\s)))(?:\\s*{BeforeName}|\\s+(?=[0-9]))|{Number}\\s*{BeforeName})", RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex NumberInFront();

    [GeneratedRegex(@"\s", RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex WhiteSpace();

    [GeneratedRegex($"(?<vowel>[ะา])(?<marks>{Marks}+)", RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex MarksBehindVowel();

    [GeneratedRegex($"{Marks}{{2,}}", RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex RunOfMarks();

    [GeneratedRegex(@"^น\.?ส\.", RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex Miss();

    [GeneratedRegex(@"^(?:วสช\.?|ว\.ส\.ช\.|วิสาหกิจฯ)", RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex CommunityEnterprise();

    [GeneratedRegex(@"^(?:หจก\.?|ห\.จ\.ก\.)", RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex LimitedPartnership();

    [GeneratedRegex($@"^บ\.(?<own>.+?)(?:{Limited}|จก\.)(?=$|\()", RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex ShortCompany();

    [GeneratedRegex(@"^บริษัท(?<own>.+)จก\.(?=$|\()", RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex CompanyShortlyLimited();

    [GeneratedRegex($@"^(?:บจก\.?|บ\.จ\.ก\.)(?<own>.*?)(?:{Limited})?$", RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex LimitedCompany();

    [GeneratedRegex($@"^(?:บมจ\.?|บ\.ม\.จ\.)(?<own>.*?)(?:{Limited})?(?:\(มหาชน\))?$", RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex PublicCompany();
}
