using System.Data.Common;
using Chumchon.Domain.Audit;

namespace Chumchon.Data.Audit;

/// <summary>An entry as it is stored: its body, and what stands beside it.</summary>
internal sealed class StoredEntry
{
    public const string Columns = "entry.district_code, entry.stream, entry.number, entry.at, entry.account_id, entry.kind, entry.subject, entry.version, entry.hash, entry.body";

    private readonly AuditEntry beside;
    private readonly byte[] body;

    private StoredEntry(AuditEntry beside, byte[] body, byte[] hash, byte[] before)
    {
        this.beside = beside;
        this.body = body;
        Hash = hash;
        Before = before;
        try
        {
            Entry = AuditBody.Read(body);
        }
        catch (MalformedBodyException malformed)
        {
            Fault = malformed.Message;
            Entry = beside;
        }
    }

    /// <summary>What the body says; where nobody can read it, what stands beside it.</summary>
    public AuditEntry Entry { get; }

    /// <summary>The stream in which it stands, whatever its body says.</summary>
    public AuditStream Stream => beside.Stream;

    /// <summary>The number under which it stands, whatever its body says.</summary>
    public long Number => beside.Number;

    public byte[] Hash { get; }

    /// <summary>Hash of the entry before it; none for the first.</summary>
    public byte[] Before { get; }

    /// <summary>Why the body cannot be read; null where it can.</summary>
    public string? Fault { get; }

    /// <summary>The hash that follows from the body and the entry before.</summary>
    public byte[] ExpectedHash => AuditBody.Hash(Before, body);

    public bool IsChained => ExpectedHash.AsSpan().SequenceEqual(Hash);

    /// <summary>What stands beside the body and is not what the body says.</summary>
    public IEnumerable<(string Column, object InTheBody, object Beside)> Differences()
    {
        (string, object InTheBody, object Beside)[] all =
        [
            ("stream", Entry.Stream, beside.Stream), ("number", Entry.Number, beside.Number), ("at", Entry.AtUnixMs, beside.AtUnixMs),
            ("account_id", Entry.By.Account, beside.By.Account), ("kind", Entry.Kind, beside.Kind), ("subject", Entry.Subject, beside.Subject),
            ("version", Entry.Version, beside.Version),
        ];
        return all.Where(static value => !value.InTheBody.Equals(value.Beside));
    }

    /// <summary>Reads <see cref="Columns"/>.</summary>
    /// <param name="before">Hash of the entry before it.</param>
    public static StoredEntry Read(DbDataReader reader, byte[] before)
    {
        AuditStream.TryOf(reader.GetInt32(0), reader.GetInt64(1), out var stream);
        var columns = new AuditEntry(
            stream, reader.GetInt64(2), reader.GetInt64(3), new(reader.GetInt64(4), Office: 0, Role: null, WriteWay.None),
            (AuditKind)reader.GetInt32(5), reader.GetInt64(6), reader.GetInt64(7));
        return new(columns, reader.GetFieldValue<byte[]>(9), reader.GetFieldValue<byte[]>(8), before);
    }
}
