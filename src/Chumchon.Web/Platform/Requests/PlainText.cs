using System.Globalization;
using System.Text;

namespace Chumchon.Web.Platform.Requests;

/// <summary>
/// Text as people type it. Signs that no keyboard gives, which PostgreSQL or a header refuses and SQLite keeps, are no part of it:
/// controls other than tabs and line ends, half surrogates, and what Unicode says is no character.
/// </summary>
public static class PlainText
{
    public static bool Is(string text)
    {
        for (var index = 0; index < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, index, out var rune) || IsNone(rune))
            {
                return false;
            }

            index += rune.Utf16SequenceLength;
        }

        return true;
    }

    private static bool IsNone(Rune rune) =>
        (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control && rune.Value is not ('\t' or '\n' or '\r'))
        || (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;
}
