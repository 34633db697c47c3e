using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Chumchon.Domain.Calendar;

namespace Chumchon.Domain.Imports;

/// <summary>A month as a file writes it, whole or in part.</summary>
/// <param name="Year">CE; null where none is said.</param>
/// <param name="Month">1 to 12; null where only a year is said.</param>
/// <param name="Rest">What else the text says, without the month and the year.</param>
public readonly record struct MonthReading(int? Year, int? Month, string Rest)
{
    public SalesMonth? Whole => Year is { } year && Month is { } month ? SalesMonth.Of(year, month) : null;
}

/// <summary>
/// Reads months as people and programs write them: ตุลาคม 2566, ต.ค. 66, ต.ค.-66, Oct 2023, 2023-10, 10/2566, 1/10/2566; Thai digits too.
/// A year of four digits tells its era itself. Of two digits it is Buddhist from 43 on (66 is 2566), and of the Common Era below that.
/// </summary>
public static partial class MonthWords
{
    private const int MostMilliseconds = 1000;
    private const int EarliestBuddhist = 2450;
    private const int LatestBuddhist = 2699;
    private const int EarliestCommon = 1957;
    private const int LatestCommon = 2156;
    private const int FirstShortBuddhist = 43;

    private static readonly string[][] Names =
    [
        ["มกราคม", "มกรา", "มค", "january", "jan"], ["กุมภาพันธ์", "กุมภา", "กพ", "february", "feb"], ["มีนาคม", "มีนา", "มีค", "march", "mar"],
        ["เมษายน", "เมษา", "เมย", "april", "apr"], ["พฤษภาคม", "พฤษภา", "พค", "may"], ["มิถุนายน", "มิถุนา", "มิย", "june", "jun"],
        ["กรกฎาคม", "กรกฏาคม", "กรกฎา", "กค", "july", "jul"], ["สิงหาคม", "สิงหา", "สค", "august", "aug"],
        ["กันยายน", "กันยา", "กย", "september", "sept", "sep"], ["ตุลาคม", "ตุลา", "ตค", "october", "oct"],
        ["พฤศจิกายน", "พฤศจิกา", "พย", "november", "nov"], ["ธันวาคม", "ธันวา", "ธค", "december", "dec"],
    ];

    private static readonly Dictionary<string, int> Numbers = Names
        .SelectMany(static (names, index) => names.Select(name => (Name: Plain(name), Month: index + 1)))
        .ToDictionary(static name => name.Name, static name => name.Month, StringComparer.Ordinal);

    private static readonly Regex Named = new(
        $@"(?<=^|[^\p{{L}}\p{{M}}]|เดือน)(?<name>{string.Join('|', Numbers.Keys.OrderByDescending(static name => name.Length).Select(Dotted))})(?![\p{{L}}\p{{M}}])\.?[\s\-/.,]*(?:พ\.?ศ\.?|ค\.?ศ\.?|ปี)?\s*(?<year>[0-9]{{4}}|[0-9]{{2}})?(?![0-9])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromMilliseconds(MostMilliseconds));

    /// <summary>A month that stands in a text, alone or among other words; without one nothing, not even a year.</summary>
    public static MonthReading? Find(string text)
    {
        var plain = Plain(text);
        foreach (var found in (Match[])[YearFirst().Match(plain), DayFirst().Match(plain), MonthFirst().Match(plain)])
        {
            if (found.Success && NumberOf(found.Groups["month"].Value) is >= 1 and <= 12 and var number
                && YearOf(found.Groups["year"].Value, isEraCertain: true) is { } year)
            {
                return new(year, number, Without(plain, found));
            }
        }

        if (Named.Match(plain) is not { Success: true } named)
        {
            return null;
        }

        var digits = named.Groups["year"].Value;
        return new(
            digits.Length > 0 ? YearOf(digits, isEraCertain: false) : null,
            Numbers[named.Groups["name"].Value.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal)],
            Without(plain, named));
    }

    /// <summary>A month where the text says nothing else.</summary>
    public static MonthReading? Read(string text) =>
        Find(text) is { } found && (found.Rest.Length == 0 || HeadingWords.Understand(found.Rest) is { IsWhole: true, Kinds: HeadingKinds.Month or HeadingKinds.Year or HeadingKinds.Date }) ? found
        : Packed().Match(Plain(text)) is { Success: true } packed && NumberOf(packed.Groups["month"].Value) is >= 1 and <= 12 and var month
            && YearOf(packed.Groups["year"].Value, isEraCertain: true) is { } year ? new(year, month, "")
        : null;

    /// <summary>A month's number or name, without a year.</summary>
    public static int? MonthAlone(string text) =>
        NumberOf(Plain(text)) is { } number ? number is >= 1 and <= 12 ? number : null : Read(text) is { Year: null, Month: var month } ? month : null;

    /// <summary>A year that stands in a text; Buddhist or of the Common Era, given as CE.</summary>
    public static int? FindYear(string text) =>
        FourDigits().Matches(Plain(text)) is [var only] ? YearOf(only.Value, isEraCertain: true) : null;

    private static int? YearOf(string digits, bool isEraCertain) => NumberOf(digits) switch
    {
        >= EarliestBuddhist and <= LatestBuddhist and var year => year - FiscalYear.BuddhistOffset,
        >= EarliestCommon and <= LatestCommon and var year => year,
        < 100 and >= FirstShortBuddhist and var year when !isEraCertain => 2500 + year - FiscalYear.BuddhistOffset,
        < FirstShortBuddhist and var year when !isEraCertain => 2000 + year,
        _ => null,
    };

    private static int? NumberOf(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Without(string text, Match found) => text.Remove(found.Index, found.Length).Trim(' ', '-', '/', '(', ')', ',', '.');

    // A letter of a short name may stand before a dot and a space.
    private static string Dotted(string name) => string.Join(@"\.?\s?", TextElements(name));

    private static IEnumerable<string> TextElements(string name)
    {
        for (var each = StringInfo.GetTextElementEnumerator(name); each.MoveNext();)
        {
            yield return Regex.Escape(each.GetTextElement());
        }
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var sign in text.Normalize(NormalizationForm.FormKC))
        {
            plain.Append(sign is >= '๐' and <= '๙' ? (char)(sign - '๐' + '0') : sign is '–' or '—' or '−' ? '-' : char.IsWhiteSpace(sign) ? ' ' : char.ToLowerInvariant(sign));
        }

        return plain.ToString().Trim();
    }

    // 2023-10, 2023/10, 2023-10-01, 2023-10-01 00:00
    [GeneratedRegex(@"(?<![0-9])(?<year>[0-9]{4})\s?[-/]\s?(?<month>[0-9]{1,2})(?:[-/](?:[0-9]{1,2}))?(?:[t ][0-9:.]+z?)?(?![0-9])", RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex YearFirst();

    // 1/10/2566
    [GeneratedRegex(@"(?<![0-9])(?:[0-9]{1,2})[-/.](?<month>[0-9]{1,2})[-/.](?<year>[0-9]{4})(?![0-9])", RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex DayFirst();

    // 10/2566
    [GeneratedRegex(@"(?<![0-9./-])(?<month>[0-9]{1,2})\s?[-/]\s?(?<year>[0-9]{4})(?![0-9])", RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex MonthFirst();

    // 202310
    [GeneratedRegex(@"^(?<year>[0-9]{4})(?<month>[0-9]{2})$", RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex Packed();

    [GeneratedRegex(@"(?<![0-9])[0-9]{4}(?![0-9])", RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex FourDigits();
}
