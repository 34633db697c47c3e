namespace Chumchon.Domain.Producers.Duplicates;

/// <summary>
/// How many slips of the hand lie between two texts, in tenths of a letter: a wrong tone mark is a small one, a letter of the
/// same sound or the next key a middling, any other a whole one. Letters that changed places are one slip.
/// </summary>
internal static class SlipDistance
{
    /// <summary>What is never reached by texts that are like one another.</summary>
    public const int Far = 1000;

    private const int Mark = 3;
    private const int Length = 4;
    private const int Sound = 5;
    private const int Doubled = 5;
    private const int NextKey = 8;
    private const int Swapped = 8;
    private const int Letter = 10;
    private const int OtherLetter = 13;

    /// <summary>The distance where it is at most <paramref name="most"/>, else <see cref="Far"/>.</summary>
    public static int Between(string one, string other, int most)
    {
        // A mark costs least; more of them than that cannot be bridged.
        var band = most / Mark;
        if (Math.Abs(one.Length - other.Length) > band)
        {
            return Far;
        }

        var width = other.Length + 1;
        Span<int> rows = width <= 256 ? stackalloc int[3 * width] : new int[3 * width];
        var before = rows[..width];
        var last = rows.Slice(width, width);
        var now = rows[(2 * width)..];
        last[0] = 0;
        for (var j = 1; j < width; j++)
        {
            last[j] = j <= band ? last[j - 1] + Missing(other, j - 1) : Far;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            now.Fill(Far);
            if (i <= band)
            {
                now[0] = last[0] + Missing(one, i - 1);
            }

            var least = now[0];
            for (var j = Math.Max(1, i - band); j <= Math.Min(other.Length, i + band); j++)
            {
                var cost = Math.Min(last[j - 1] + Replaced(one[i - 1], other[j - 1]),
                    Math.Min(last[j] + Missing(one, i - 1), now[j - 1] + Missing(other, j - 1)));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    cost = Math.Min(cost, before[j - 2] + Swapped);
                }

                now[j] = cost;
                least = Math.Min(least, cost);
            }

            if (least > most)
            {
                return Far;
            }

            var free = before;
            before = last;
            last = now;
            now = free;
        }

        return last[other.Length] <= most ? last[other.Length] : Far;
    }

    private static int Missing(string text, int at) =>
        SpokenForm.IsTone(text[at]) ? Mark : at > 0 && text[at] == text[at - 1] ? Doubled : Letter;

    private static int Replaced(char one, char other)
    {
        if (one == other)
        {
            return 0;
        }

        var (mark, otherMark) = (SpokenForm.IsTone(one), SpokenForm.IsTone(other));
        if (mark || otherMark)
        {
            return mark && otherMark ? Mark : OtherLetter;
        }

        return SpokenForm.OfClass(one) == SpokenForm.OfClass(other) ? one is >= '\u0E34' and <= '\u0E39' ? Length : Sound
            : ThaiKeyboard.AreNeighbours(one, other) ? NextKey
            : OtherLetter;
    }
}
