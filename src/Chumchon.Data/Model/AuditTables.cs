using Chumchon.Domain.Audit;

namespace Chumchon.Data.Model;

/// <summary>The last number and hash of an audit stream; locking it orders the stream.</summary>
public sealed class AuditHead
{
    /// <summary>0 for accounts and the system.</summary>
    public int DistrictCode { get; set; }

    /// <summary>Its <see cref="AuditStream.Number"/>.</summary>
    public long Stream { get; set; }

    public long Number { get; set; }

    public byte[] Hash { get; set; } = [];

    /// <summary>Of the hash, <see cref="AuditEntry.Stamp"/>.</summary>
    public long Stamp { get; set; }
}

/// <summary>What all chains were at the end of a day, in one hash (a Merkle root), to be kept elsewhere too. Only ever inserted.</summary>
public sealed class AuditDay
{
    /// <summary>The day in Bangkok as yyyymmdd.</summary>
    public int Day { get; set; }

    public byte[] Root { get; set; } = [];

    /// <summary>Streams under the root.</summary>
    public long Streams { get; set; }

    /// <summary>Entries under the root.</summary>
    public long Entries { get; set; }

    /// <summary>When it was taken, Unix milliseconds.</summary>
    public long At { get; set; }

    /// <summary>Where the chains ended that went on since the day before, <see cref="DailyHead.WriteMoved"/>.</summary>
    public byte[] Moved { get; set; } = [];
}

/// <summary>
/// An entry of an audit stream. Only ever inserted. What it says is its body; beside it stands once more what entries are looked up by.
/// </summary>
public sealed class AuditEntryRow
{
    /// <summary>0 for accounts and the system.</summary>
    public int DistrictCode { get; set; }

    /// <summary>Its <see cref="AuditStream.Number"/>.</summary>
    public long Stream { get; set; }

    public long Number { get; set; }

    /// <summary>Unix milliseconds.</summary>
    public long At { get; set; }

    public long AccountId { get; set; }

    public AuditKind Kind { get; set; }

    /// <summary>Of a district's returns the month's index.</summary>
    public long Subject { get; set; }

    public long Version { get; set; }

    /// <summary>Over the hash before and the body.</summary>
    public byte[] Hash { get; set; } = [];

    /// <summary>The bytes that are hashed, <see cref="AuditBody"/>.</summary>
    public byte[] Body { get; set; } = [];
}
