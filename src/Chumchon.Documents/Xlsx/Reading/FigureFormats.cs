using System.Buffers;
using System.Text;

namespace Chumchon.Documents.Xlsx.Reading;

/// <summary>What a number format makes people see in place of a plain figure.</summary>
internal enum FigureFormat : byte
{
    Plain,
    Date,
    Time,
    Percent,
    Fraction,
}

/// <summary>Reads number formats (ISO/IEC 29500-1, 18.8.30 and 18.8.31).</summary>
internal static class FigureFormats
{
    private const StringComparison AnyCase = StringComparison.OrdinalIgnoreCase;

    // Of formats kept in Thai: day/month, month/year, hour:minute, minute:second.
    private static readonly string[] ThaiDates = ["ว/ด", "ว-ด", "ว ด", "ด/ป", "ด-ป", "ด ป"];
    private static readonly string[] ThaiTimes = ["ช:น", "น:ท"];
    private static readonly SearchValues<char> DateLetters = SearchValues.Create("dybeDYBE");
    private static readonly SearchValues<char> TimeLetters = SearchValues.Create("hsHS");
    private static readonly SearchValues<char> ElapsedLetters = SearchValues.Create("hmsHMSช");
    private static readonly SearchValues<char> Placeholders = SearchValues.Create("0#?");

    /// <summary>What a number means of itself, where the workbook does not spell it out; also what Thai and East Asian Excel add.</summary>
    public static FigureFormat OfNumber(int id) => id switch
    {
        9 or 10 or 67 or 68 => FigureFormat.Percent,
        12 or 13 or 69 or 70 => FigureFormat.Fraction,
        18 or 19 or 20 or 21 or 32 or 33 or 45 or 46 or 47 or 75 or 76 or 78 or 79 or 80 => FigureFormat.Time,
        (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58) or (>= 71 and <= 74) or 77 or 81 => FigureFormat.Date,
        _ => FigureFormat.Plain,
    };

    /// <summary>What a format says of numbers in any of its sections: one that makes a date of some is not for amounts.</summary>
    public static FigureFormat OfCode(string code)
    {
        // A percent sign in quotes is seen as well.
        if (code.Contains('%'))
        {
            return FigureFormat.Percent;
        }

        foreach (var section in Bare(code).Split(';'))
        {
            var letters = section.AsSpan();
            if (letters.ContainsAny(DateLetters) || Has(section, ThaiDates))
            {
                return FigureFormat.Date;
            }

            if (letters.ContainsAny(TimeLetters) || Has(section, ThaiTimes))
            {
                return FigureFormat.Time;
            }

            // Beside hours or seconds it is a minute.
            if (section.Contains('m', AnyCase))
            {
                return FigureFormat.Date;
            }

            if (section.IndexOf('/') is > 0 and var bar && letters[..bar].ContainsAny(Placeholders))
            {
                return FigureFormat.Fraction;
            }
        }

        return FigureFormat.Plain;
    }

    private static bool Has(string section, string[] signs) => signs.Any(sign => section.Contains(sign, StringComparison.Ordinal));

    /// <summary>The code without words in quotes, single letters, fillers, colours, conditions and languages; lengths of time keep their letter.</summary>
    private static string Bare(string code)
    {
        var bare = new StringBuilder(code.Length);
        for (var at = 0; at < code.Length; at++)
        {
            switch (code[at])
            {
                case '"':
                    at = End(code, '"', at);
                    break;
                case '[':
                    var end = End(code, ']', at);
                    bare.Append(Elapsed(code.AsSpan(at, end - at).Trim("[]")));
                    at = end;
                    break;
                case '\\' or '_' or '*':
                    at++;
                    break;
                default:
                    bare.Append(code[at]);
                    break;
            }
        }

        return bare.Replace("E+", "").Replace("E-", "").Replace("e+", "").Replace("e-", "").ToString()
            .Replace("General", "", AnyCase).Replace("AM/PM", "h", AnyCase).Replace("A/P", "h", AnyCase);
    }

    private static string Elapsed(ReadOnlySpan<char> inBrackets) =>
        inBrackets.IsEmpty || inBrackets.ContainsAnyExcept(ElapsedLetters) ? "" : "h";

    private static int End(string code, char sign, int from) => code.IndexOf(sign, from + 1) is >= 0 and var end ? end : code.Length;
}
