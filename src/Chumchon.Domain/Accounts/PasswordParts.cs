namespace Chumchon.Domain.Accounts;

/// <summary>
/// Of how few parts a password can be put together. A part is a word that everybody tries, a word of the account's own, a year, signs
/// in a row, what was just said again, or any other sign. There is no rule of which signs it must have (NIST SP 800-63B, ASVS 6.2).
/// </summary>
public static class PasswordParts
{
    /// <summary>Of fewer parts it is guessed, however long it is: <c>P@ssw0rd2567</c> is two.</summary>
    public const int Least = 5;

    private const int ShortestRow = 3;
    private const int YearDigits = 4;

    // Keys side by side, plain and shifted, on the Latin and the Thai (Kedmanee) keyboard.
    private static readonly string[] Rows =
    [
        "1234567890-=", "!@#$%^&*()_+", "qwertyuiop[]\\", "asdfghjkl;'", "zxcvbnm,./",
        "ๅ/-ภถุึคตจขช", "ๆไำพะัีรนยบลฃ", "ฟหกดเ้่าสวง", "ผปแอิืทมใฝ", "+๑๒๓๔ู฿๕๖๗๘๙", "๐\"ฎฑธํ๊ณฯญฐ,ฅ", "ฤฆฏโฌ็๋ษศซ.", "()ฉฮฺ์?ฒฬฦ",
    ];

    /// <param name="password">As typed.</param>
    /// <param name="own">Names and codes of the account and its offices.</param>
    public static int Count(string password, GuessableWords words, IEnumerable<string> own)
    {
        var text = PasswordText.Normalized(password).ToLowerInvariant();
        var folded = GuessableWords.Folded(text);
        var fewest = new int[text.Length + 1];
        Array.Fill(fewest, int.MaxValue);
        fewest[0] = 0;
        string[] ownWords = [.. own.Select(static word => GuessableWords.Folded(PasswordText.Normalized(word))).Where(static word => word.Length >= ShortestRow)];
        for (var at = 0; at < text.Length; at++)
        {
            Reach(at, length: 1);
            ReachWords(at);
            foreach (var word in ownWords.Where(word => folded.AsSpan(at).StartsWith(word, StringComparison.Ordinal)))
            {
                Reach(at, word.Length);
            }

            for (var length = ShortestRow; length <= RowAt(text, at); length++)
            {
                Reach(at, length);
            }

            for (var length = 1; length <= at && at + length <= text.Length; length++)
            {
                if (text.AsSpan(at, length).SequenceEqual(text.AsSpan(at - length, length)))
                {
                    Reach(at, length);
                }
            }

            if (IsYear(text.AsSpan(at)))
            {
                Reach(at, YearDigits);
            }
        }

        return fewest[^1];

        void Reach(int at, int length) => fewest[at + length] = Math.Min(fewest[at + length], fewest[at] + 1);

        void ReachWords(int at)
        {
            var hash = GuessableWords.Begin;
            for (var length = 1; length <= Math.Min(words.Longest, text.Length - at); length++)
            {
                hash = GuessableWords.With(hash, folded[at + length - 1]);
                if (length >= GuessableWords.Shortest && words.Has(hash))
                {
                    Reach(at, length);
                }
            }
        }
    }

    /// <summary>How many signs from here are one and the same, follow each other in the alphabet or on a keyboard, or go back so.</summary>
    private static int RowAt(string text, int at) => new[]
    {
        RowAt(text, at, static (before, next) => next == before),
        RowAt(text, at, static (before, next) => next == before + 1),
        RowAt(text, at, static (before, next) => next == before - 1),
        RowAt(text, at, static (before, next) => AreNeighbours(before, next)),
        RowAt(text, at, static (before, next) => AreNeighbours(next, before)),
    }.Max();

    private static int RowAt(string text, int at, Func<char, char, bool> goesOn)
    {
        var length = 1;
        while (at + length < text.Length && goesOn(text[at + length - 1], text[at + length]))
        {
            length++;
        }

        return length;
    }

    private static bool AreNeighbours(char left, char right) =>
        Array.Exists(Rows, row => row.IndexOf(left, StringComparison.Ordinal) is >= 0 and var place && place + 1 < row.Length && row[place + 1] == right);

    /// <summary>Of the Common Era from 1900 on, or of the Buddhist one from 2400 on.</summary>
    private static bool IsYear(ReadOnlySpan<char> text) =>
        text.Length >= YearDigits && !text[..YearDigits].ContainsAnyExceptInRange('0', '9') && text[..2] is "19" or "20" or "24" or "25";
}
