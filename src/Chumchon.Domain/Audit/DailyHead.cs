using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Chumchon.Domain.Audit;

/// <summary>The end of a chain as it was at a moment.</summary>
/// <param name="Number">Of its last entry.</param>
/// <param name="Hash">Of its last entry.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ChainEnd(AuditStream Stream, long Number, byte[] Hash);

/// <summary>
/// All chains in one hash (ค่ายืนยันประจำวัน): a Merkle tree as RFC 6962 builds it over the chains' ends, ordered by district and
/// stream. Kept where nobody who reaches the database reaches it, it proves later what the chains were then (docs/audit.md).
/// </summary>
public static partial class DailyHead
{
    private const byte LeafPrefix = 0, NodePrefix = 1;
    private const int LettersOfAGroup = 4;

    /// <param name="ends">Ordered by district and stream, each stream once.</param>
    public static byte[] Root(IReadOnlyList<ChainEnd> ends) =>
        ends.Count == 0 ? SHA256.HashData([]) : Node([.. ends.Select(static end => SHA256.HashData([LeafPrefix, .. Leaf(end)]))]);

    /// <summary>A leaf: district, stream and number as a body writes numbers, and the hash.</summary>
    private static byte[] Leaf(ChainEnd end)
    {
        var leaf = new BodyWriter(64);
        leaf.Number(end.Stream.District);
        leaf.Number(end.Stream.Number);
        leaf.Number(end.Number);
        leaf.Bytes(end.Hash);
        return leaf.ToArray();
    }

    // The left part holds the largest power of two that is smaller than the whole.
    private static byte[] Node(ReadOnlySpan<byte[]> hashes)
    {
        if (hashes.Length == 1)
        {
            return hashes[0];
        }

        var left = 1 << int.Log2(hashes.Length - 1);
        return SHA256.HashData([NodePrefix, .. Node(hashes[..left]), .. Node(hashes[left..])]);
    }

    /// <summary>Where the chains ended, as it is stored of a day: of those that went on since the day before.</summary>
    public static byte[] WriteMoved(IReadOnlyList<ChainEnd> moved)
    {
        var bytes = new BodyWriter(16 + (moved.Count * 6));
        bytes.Number(moved.Count);
        foreach (var end in moved)
        {
            bytes.Number(end.Stream.District);
            bytes.Number(end.Stream.Number);
            bytes.Number(end.Number);
        }

        return bytes.ToArray();
    }

    /// <exception cref="MalformedBodyException">It is not what <see cref="WriteMoved"/> writes.</exception>
    public static IReadOnlyList<(AuditStream Stream, long Number)> ReadMoved(ReadOnlySpan<byte> stored)
    {
        var bytes = new BodyReader(stored);
        var left = bytes.Number();
        List<(AuditStream, long)> moved = [];
        for (; left > 0; left--)
        {
            moved.Add(AuditStream.TryOf(bytes.Number(), bytes.Number(), out var stream)
                ? (stream, bytes.Number())
                : throw new MalformedBodyException("no stream has its numbers"));
        }

        return bytes.Rest().IsEmpty ? moved : throw new MalformedBodyException("it goes on after its end");
    }

    /// <summary>A root as people read and compare it: <c>1a2b 3c4d …</c>, sixteen groups of four.</summary>
    public static string Grouped(ReadOnlySpan<byte> root)
    {
        var hex = Convert.ToHexStringLower(root);
        return string.Join(' ', Enumerable.Range(0, hex.Length / LettersOfAGroup).Select(group => hex.Substring(group * LettersOfAGroup, LettersOfAGroup)));
    }

    /// <summary>The first root in a text, in groups or in one; null where there is none.</summary>
    public static byte[]? Find(string text) => RootInText().Match(text) is { Success: true, Value: var found }
        ? Convert.FromHexString(string.Concat(found.Where(char.IsAsciiHexDigit)))
        : null;

    [GeneratedRegex(@"(?<![0-9a-f])(?:[0-9a-f]{4}\s*){16}(?![0-9a-f])", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RootInText();
}
