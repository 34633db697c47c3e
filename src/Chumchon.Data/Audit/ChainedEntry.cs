using Chumchon.Domain.Audit;

namespace Chumchon.Data.Audit;

/// <summary>An entry with its place in the chain: its body, and the hash over the entry before it and that.</summary>
internal sealed record ChainedEntry(AuditEntry Entry, byte[] Body, byte[] Hash)
{
    public static readonly string[] Columns =
        ["district_code", "stream", "number", "at", "account_id", "kind", "subject", "version", "hash", "body"];

    private static readonly string Insert =
        $"insert into audit_entry ({string.Join(", ", Columns)}) values (@{string.Join(", @", Columns)})";

    /// <param name="before">Hash of the entry before it; none for the first.</param>
    public static ChainedEntry After(ReadOnlySpan<byte> before, AuditEntry entry)
    {
        var body = AuditBody.Write(entry);
        return new(entry, body, AuditBody.Hash(before, body));
    }

    public long Stamp => AuditEntry.Stamp(Hash);

    /// <summary>The values of <see cref="Columns"/>.</summary>
    public object?[] Row =>
    [
        Entry.Stream.District, Entry.Stream.Number, Entry.Number, Entry.AtUnixMs, Entry.By.Account, (int)Entry.Kind, Entry.Subject,
        Entry.Version, Hash, Body,
    ];

    /// <summary>What writes it and moves the stream's head to it.</summary>
    public IReadOnlyList<Statement> Statements =>
    [
        new(
            "update audit_head set hash = @hash, stamp = @stamp where district_code = @district and stream = @stream",
            [("@hash", Hash), ("@stamp", Stamp), ("@district", Entry.Stream.District), ("@stream", Entry.Stream.Number)]),
        new(Insert, [.. Columns.Zip(Row, static (column, value) => ($"@{column}", value))]),
    ];
}
