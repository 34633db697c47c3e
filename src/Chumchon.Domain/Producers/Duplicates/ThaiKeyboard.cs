using System.Collections.Frozen;

namespace Chumchon.Domain.Producers.Duplicates;

/// <summary>The Kedmanee keyboard (มอก. 820): which letters lie under, beside and over one another.</summary>
internal static class ThaiKeyboard
{
    private static readonly string[] Plain = ["ๅ/-ภถ\u0E38\u0E36คตจขช", "ๆไำพะ\u0E31\u0E35รนยบลฃ", "ฟหกดเ\u0E49\u0E48าสวง", "ผปแอ\u0E34\u0E37ทมใฝ"];

    private static readonly string[] Shifted =
        ["+๑๒๓๔\u0E39฿๕๖๗๘๙", "๐\"ฎฑธ\u0E4D\u0E4Aณฯญฐ,ฅ", "ฤฆฏโฌ\u0E47\u0E4Bษศซ.", "()ฉฮ\u0E3A\u0E4C?ฒฬฦ"];

    private static readonly FrozenSet<(char, char)> Neighbours = Pairs().ToFrozenSet();

    /// <summary>Whether a finger that meant one hits the other: the next key, or the same with Shift.</summary>
    public static bool AreNeighbours(char one, char other) => Neighbours.Contains((one, other));

    private static IEnumerable<(char One, char Other)> Pairs() =>
        from row in Enumerable.Range(0, Plain.Length)
        from key in Enumerable.Range(0, Plain[row].Length)
        from near in Near(row, key)
        from pair in new[] { near, (near.Other, near.One) }
        select pair;

    // A key lies between two of the row below: its own number there and the one before.
    private static IEnumerable<(char One, char Other)> Near(int row, int key)
    {
        yield return (Plain[row][key], Shifted[row][key]);
        foreach (var layer in new[] { Plain, Shifted })
        {
            if (key + 1 < layer[row].Length)
            {
                yield return (layer[row][key], layer[row][key + 1]);
            }

            for (var below = Math.Max(0, key - 1); row + 1 < layer.Length && below <= key && below < layer[row + 1].Length; below++)
            {
                yield return (layer[row][key], layer[row + 1][below]);
            }
        }
    }
}
