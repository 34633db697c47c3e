using System.Buffers;
using System.Globalization;

namespace Chumchon.Documents;

/// <summary>Text that a spreadsheet would run as a formula, when it opens a csv or when somebody goes into the cell.</summary>
internal static class FormulaText
{
    // With the full-width and small forms, which Excel folds to the plain ones.
    private static readonly SearchValues<char> Starts = SearchValues.Create("=+-@＝＋－＠﹦﹢﹣﹫");

    public static bool Begins(ReadOnlySpan<char> text)
    {
        if (text is ['\t' or '\r' or '\n', ..])
        {
            return true;
        }

        foreach (var letter in text)
        {
            if (!char.IsWhiteSpace(letter) && char.GetUnicodeCategory(letter) is not (UnicodeCategory.Format or UnicodeCategory.Control))
            {
                return Starts.Contains(letter);
            }
        }

        return false;
    }
}
