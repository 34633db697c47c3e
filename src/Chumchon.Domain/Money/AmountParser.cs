using System.Text;
using Chumchon.Domain.Writing;

namespace Chumchon.Domain.Money;

/// <summary>
/// The one strict reading of amounts that people type or paste (R16). Takes ASCII and Thai digits, separators in threes
/// only, at most two decimals; a lone dash is nought ("none"); nothing is blank. The framework's binders read
/// <c>1234,50</c> as 123,450, which is why nothing else reads money. Held, with its twin in the browser, to
/// <c>tests/amount-cases.csv</c>, beside which the rules stand in words.
/// </summary>
public static class AmountParser
{
    // What the digit row of the Kedmanee layout types without and with shift, digits and the marks that amounts use left out.
    private const string ThaiDigitRow = "ๅภถุึคตจขชใม";

    private static readonly AmountReading NotANumber = new(Satang: null, new AmountNotANumber());
    private static readonly AmountReading TooManyDecimals = new(Satang: null, new AmountTooManyDecimals());
    private static readonly AmountReading SeparatorsMisplaced = new(Satang: null, new AmountSeparatorsMisplaced());
    private static readonly AmountReading Negative = new(Satang: null, new AmountNegative());
    private static readonly AmountReading KeyboardInThai = new(Satang: null, new AmountKeyboardInThai());
    private static readonly AmountReading InvisibleSign = new(Satang: null, new AmountInvisibleSign());
    private static readonly AmountReading TooLarge = new(Satang: null, new AmountTooLarge());

    public static AmountReading Parse(ReadOnlySpan<char> typed) => Parse(typed, Baht.MostOfOneAmount);

    /// <summary>The same of a sum of many rows, such as a month of the country, which no single row may hold.</summary>
    public static AmountReading ParseSum(ReadOnlySpan<char> typed) => Parse(typed, Baht.MostOfOneSum);

    private static AmountReading Parse(ReadOnlySpan<char> typed, Baht most)
    {
        var reading = Read(typed, most);
        return reading == NotANumber && Seen(typed) is { } seen && Read(seen, most) != NotANumber ? InvisibleSign : reading;
    }

    private static AmountReading Read(ReadOnlySpan<char> typed, Baht most)
    {
        var text = Bare(typed);
        if (text.IsEmpty)
        {
            return AmountReading.Blank;
        }

        if (text.Length == 1 && IsDash(text[0]))
        {
            return new(Satang: 0, Refusal: null);
        }

        // Before the dash: under the Thai layout the key 3 types one.
        if (LooksLikeThaiKeyboard(text))
        {
            return KeyboardInThai;
        }

        if (IsDash(text[0]))
        {
            return ReadUnsigned(Bare(text[1..]), most) == NotANumber ? NotANumber : Negative;
        }

        return ReadUnsigned(text, most);
    }

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty && Surrounds(text[0]))
        {
            text = text[1..];
        }

        while (!text.IsEmpty && Surrounds(text[^1]))
        {
            text = text[..^1];
        }

        return text;
    }

    // U+202E shows 12 as 21 and U+00AD may show a dash: with them what is read is not what was seen.
    private static bool Surrounds(char c) => char.IsWhiteSpace(c)
        || c is '\u061C' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202D') or (>= '\u2060' and <= '\u2069') or '\uFEFF';

    private static string? Seen(ReadOnlySpan<char> typed)
    {
        var seen = new StringBuilder(typed.Length);
        foreach (var rune in typed.EnumerateRunes())
        {
            if (!InvisibleSigns.Has(rune))
            {
                seen.Append(rune);
            }
        }

        return seen.Length < typed.Length ? seen.ToString() : null;
    }

    private static AmountReading ReadUnsigned(ReadOnlySpan<char> text, Baht most)
    {
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        var fraction = point < 0 ? [] : text[(point + 1)..];

        if (!OnlyDigitsAnd(whole, ",") || !OnlyDigitsAnd(fraction, "") || (whole.IsEmpty && fraction.IsEmpty))
        {
            return NotANumber;
        }

        if (!SeparatorsInThrees(whole))
        {
            return SeparatorsMisplaced;
        }

        if (fraction.Length > 2)
        {
            return TooManyDecimals;
        }

        long satang = 0;
        foreach (var c in whole)
        {
            if (c != ',')
            {
                satang = (satang * 10) + DigitOf(c);
                if (satang > most.Satang)
                {
                    return TooLarge;
                }
            }
        }

        satang = (satang * 100)
            + (fraction.Length > 0 ? DigitOf(fraction[0]) * 10 : 0)
            + (fraction.Length > 1 ? DigitOf(fraction[1]) : 0);
        return satang > most.Satang ? TooLarge : new(satang, Refusal: null);
    }

    // A grouped figure does not begin with nought: 0,500 is somebody's decimal comma.
    private static bool SeparatorsInThrees(ReadOnlySpan<char> whole)
    {
        var first = whole.IndexOf(',');
        if (first < 0)
        {
            return true;
        }

        if (first is 0 or > 3 || DigitOf(whole[0]) == 0)
        {
            return false;
        }

        for (var i = first; i < whole.Length; i += 4)
        {
            if (whole[i] != ',' || i + 4 > whole.Length || whole.Slice(i + 1, 3).Contains(','))
            {
                return false;
            }
        }

        return true;
    }

    private static bool OnlyDigitsAnd(ReadOnlySpan<char> text, string separators)
    {
        foreach (var c in text)
        {
            if (DigitOf(c) < 0 && !separators.Contains(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool LooksLikeThaiKeyboard(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            if (ThaiDigitRow.Contains(c))
            {
                letters++;
            }
            else if (DigitOf(c) < 0 && c is not ('/' or '-' or '.' or ','))
            {
                return false;
            }
        }

        return letters > 0;
    }

    private static bool IsDash(char c) => c is '-' or '–' or '—' or '−';

    private static int DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '๐' and <= '๙' => c - '๐',
        _ => -1,
    };
}
