using System.Data.Common;
using Chumchon.Data.Audit;
using Chumchon.Domain.Audit;

namespace Chumchon.Data.Verification;

/// <summary>
/// Follows one audit stream from its first entry: numbers without gaps, each body as it can be read and as what stands beside it
/// says, each hash from the body and the hash stored before it, so that one altered entry is told once.
/// </summary>
internal sealed class ChainWalk(AuditStream stream, Differences found)
{
    private long number;
    private byte[] last = [];

    private readonly string name = $"{stream}";

    public AuditStream Stream => stream;

    public void Next(StoredEntry stored)
    {
        found.Compare("audit number", name, ++number, stored.Number);
        number = stored.Number;
        var where = $"{name} number {number}";
        if (stored.Fault is { } fault)
        {
            found.Add("audit body", where, "a body that can be read", fault);
        }

        foreach (var (column, inTheBody, beside) in stored.Differences())
        {
            found.Add("audit column", $"{where} {column}", inTheBody, beside);
        }

        if (!stored.IsChained)
        {
            found.Add("audit entry", where, stored.ExpectedHash, stored.Hash);
        }

        last = stored.Hash;
    }

    /// <param name="head">Null where the stream has none.</param>
    public void End(StoredHead? head)
    {
        found.Compare("audit head number", name, number, head?.Number ?? 0);
        if (!last.AsSpan().SequenceEqual(head?.Hash ?? []))
        {
            found.Add("audit head hash", name, last, head?.Hash);
        }

        if (last.Length > 0 && head is not null)
        {
            found.Compare("audit head stamp", name, AuditEntry.Stamp(last), head.Stamp);
        }
    }
}

/// <summary>The end of a stream as it is stored.</summary>
internal sealed record StoredHead(AuditStream Stream, long Number, byte[] Hash, long Stamp)
{
    public const string Select = "select district_code, stream, number, hash, stamp from audit_head";

    public static StoredHead Read(DbDataReader reader)
    {
        AuditStream.TryOf(reader.GetInt32(0), reader.GetInt64(1), out var stream);
        return new(stream, reader.GetInt64(2), reader.GetFieldValue<byte[]>(3), reader.GetInt64(4));
    }
}
