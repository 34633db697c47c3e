using Chumchon.Data.Returns;
using Chumchon.Domain.Audit;

namespace Chumchon.Data.Verification;

/// <summary>
/// Follows one audit stream from its first entry: numbers without gaps, each hash from the entry's values and the hash stored
/// before it, so that one altered entry is told once.
/// </summary>
internal sealed class ChainWalk(string stream, Differences found)
{
    private long number;
    private byte[] last = [];

    public string Stream => stream;

    public void Next(StoredEntry stored)
    {
        found.Compare("audit number", stream, ++number, stored.Entry.Number);
        number = stored.Entry.Number;
        if (!stored.IsChained)
        {
            found.Add("audit entry", $"{stream} number {number}", stored.Entry.Hash(stored.Before), stored.Hash);
        }

        last = stored.Hash;
    }

    /// <param name="head">Null where the stream has none.</param>
    public void End(StoredHead? head)
    {
        found.Compare("audit head number", stream, number, head?.Number ?? 0);
        if (!last.AsSpan().SequenceEqual(head?.Hash ?? []))
        {
            found.Add("audit head hash", stream, last, head?.Hash);
        }

        if (last.Length > 0 && head is not null)
        {
            found.Compare("audit head stamp", stream, AuditEntry.Stamp(last), head.Stamp);
        }
    }
}

/// <summary>The end of a stream as it is stored.</summary>
internal sealed record StoredHead(string Stream, long Number, byte[] Hash, long Stamp);
