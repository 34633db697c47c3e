using System.Buffers;

namespace Chumchon.Domain.Money;

/// <summary>
/// The one strict reading of amounts that people type or paste (R16). Takes ASCII and Thai digits, separators in threes
/// only, at most two decimals; a lone dash is nought ("none"); nothing is blank. The framework's binders read
/// <c>1234,50</c> as 123,450, which is why nothing else reads money. Held, with its twin in the browser, to
/// <c>tests/amount-cases.csv</c>, where the rules stand in words.
/// </summary>
public static class AmountParser
{
    // What the keys 1 to 0 type in the Thai layout, and beside them / and - and the marks of the comma and point keys.
    private static readonly SearchValues<char> ThaiDigitRow = SearchValues.Create("ๅภถุึคตจ");
    private static readonly SearchValues<char> ThaiDigitRowAndMarks = SearchValues.Create("ๅภถุึคตจ/-มใ");

    private static readonly AmountReading NotANumber = new(Satang: null, new AmountNotANumber());
    private static readonly AmountReading TooManyDecimals = new(Satang: null, new AmountTooManyDecimals());
    private static readonly AmountReading SeparatorsMisplaced = new(Satang: null, new AmountSeparatorsMisplaced());
    private static readonly AmountReading Negative = new(Satang: null, new AmountNegative());
    private static readonly AmountReading KeyboardInThai = new(Satang: null, new AmountKeyboardInThai());
    private static readonly AmountReading TooLarge = new(Satang: null, new AmountTooLarge());

    public static AmountReading Parse(ReadOnlySpan<char> typed)
    {
        var text = Trim(typed);
        if (text.IsEmpty)
        {
            return AmountReading.Blank;
        }

        if (text is "-" or "–" or "—")
        {
            return new(Satang: 0, Refusal: null);
        }

        if (!text.ContainsAnyExcept(ThaiDigitRowAndMarks) && text.ContainsAny(ThaiDigitRow))
        {
            return KeyboardInThai;
        }

        if (text[0] is '-' or '–' or '—' or '−')
        {
            return text.Length > 1 && IsDigitsAnd(text[1..], ",.") ? Negative : NotANumber;
        }

        return ReadUnsigned(text);
    }

    private static AmountReading ReadUnsigned(ReadOnlySpan<char> text)
    {
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        var fraction = point < 0 ? [] : text[(point + 1)..];

        if (whole.IsEmpty || whole[0] == ',' || !IsDigitsAnd(whole, ",")
            || (point >= 0 && fraction.IsEmpty) || !IsDigitsAnd(fraction, ","))
        {
            return NotANumber;
        }

        if (fraction.Contains(',') || !SeparatorsInThrees(whole))
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
                if (satang > Baht.MostOfOneAmount.Satang)
                {
                    return TooLarge;
                }
            }
        }

        satang = (satang * 100)
            + (fraction.Length > 0 ? DigitOf(fraction[0]) * 10 : 0)
            + (fraction.Length > 1 ? DigitOf(fraction[1]) : 0);
        return satang > Baht.MostOfOneAmount.Satang ? TooLarge : new(satang, Refusal: null);
    }

    // A grouped figure does not begin with nought: 0,500 is somebody's decimal comma.
    private static bool SeparatorsInThrees(ReadOnlySpan<char> whole)
    {
        var first = whole.IndexOf(',');
        if (first < 0)
        {
            return true;
        }

        if (first > 3 || DigitOf(whole[0]) == 0)
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

    private static bool IsDigitsAnd(ReadOnlySpan<char> text, string marks)
    {
        foreach (var c in text)
        {
            if (DigitOf(c) < 0 && !marks.Contains(c))
            {
                return false;
            }
        }

        return true;
    }

    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && IsBlank(text[start]))
        {
            start++;
        }

        while (end > start && IsBlank(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }

    // Wider than char.IsWhiteSpace by the zero-width marks that a spreadsheet or a web page leaves around a figure.
    private static bool IsBlank(char c) => c is (>= '\t' and <= '\r') or ' ' or '\u00a0'
        or (>= '\u2000' and <= '\u200b') or '\u202f' or '\u205f' or '\u3000' or '\ufeff';

    private static int DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '๐' and <= '๙' => c - '๐',
        _ => -1,
    };
}
