using System.Buffers.Binary;
using Chumchon.Domain.Returns;

namespace Chumchon.Domain.Audit;

/// <summary>
/// An entry of an audit stream. Entries of a stream are numbered from 1 without gaps and chained: each hash covers the
/// entry's <see cref="AuditBody"/> and the hash before it (R20).
/// </summary>
/// <param name="Number">1, 2, 3 … in the stream.</param>
/// <param name="AtUnixMs">When, UTC Unix milliseconds.</param>
/// <param name="Subject">What it tells of: of a district's returns the month's index, of an account's its id; else 0.</param>
/// <param name="Version">The version that the subject reached by it; 0 where it has none.</param>
public sealed record AuditEntry(
    AuditStream Stream, long Number, long AtUnixMs, AuditAuthor By, AuditKind Kind, long Subject, long Version)
{
    /// <summary>The cells and rows that a write changed in a month, by row, in it the row itself before its channels.</summary>
    public IReadOnlyList<CellChange> Changes { get; init; } = [];

    /// <summary>How many amounts became other; rows that came or went are none.</summary>
    public int CellsChanged => Changes.Count(static change => change.Channel is not null);

    /// <summary>The rows whose remark changed, by its marks, ordered by row.</summary>
    public IReadOnlyList<RemarkChange> Remarks { get; init; } = [];

    /// <summary>The producers of the register that a write changed, ordered by their ids.</summary>
    public IReadOnlyList<ProducerChange> Producers { get; init; } = [];

    /// <summary>What an entry of an account, an office, the system or the register states, in the order of the fields.</summary>
    public IReadOnlyList<AuditFact> Facts { get; init; } = [];

    /// <summary>The content of a kind that this program does not know, as it stands in the body.</summary>
    public ReadOnlyMemory<byte> UnknownContent { get; init; }

    /// <summary>
    /// The first 44 bits of a hash: names what a month or a stream holds where many are told apart by one sum. A bigint holds the sum
    /// of half a million.
    /// </summary>
    public static long Stamp(ReadOnlySpan<byte> hash) => (long)(BinaryPrimitives.ReadUInt64BigEndian(hash) >> 20);
}
