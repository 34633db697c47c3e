using Chumchon.Domain.Audit;

namespace Chumchon.Data.Model;

/// <summary>The last number and hash of an audit stream; locking it orders the stream.</summary>
public sealed class AuditHead
{
    public string Stream { get; set; } = "";

    public long Number { get; set; }

    public byte[] Hash { get; set; } = [];

    /// <summary>Of the hash, <see cref="AuditEntry.Stamp"/>.</summary>
    public long Stamp { get; set; }
}

/// <summary>An entry of an audit stream. Only ever inserted.</summary>
public sealed class AuditEntryRow
{
    public string Stream { get; set; } = "";

    public long Number { get; set; }

    /// <summary>Unix milliseconds.</summary>
    public long At { get; set; }

    public long AccountId { get; set; }

    public AuditKind Kind { get; set; }

    public int DistrictCode { get; set; }

    public int Month { get; set; }

    public long Version { get; set; }

    public byte[] Hash { get; set; } = [];
}

/// <summary>
/// One changed cell of an entry of a district's stream; channel 0 is the row itself, <see cref="RemarkChannel"/> its
/// remark, before and after then marks. Only ever inserted.
/// </summary>
public sealed class AuditChange
{
    /// <summary>Far from the channels, which may grow in number.</summary>
    public const int RemarkChannel = 99;

    public int DistrictCode { get; set; }

    public long Number { get; set; }

    public long ProducerId { get; set; }

    public int ProductType { get; set; }

    public int Channel { get; set; }

    public long? Before { get; set; }

    public long? After { get; set; }
}
