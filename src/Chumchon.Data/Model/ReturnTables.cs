using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Model;

/// <summary>
/// A fact: one producer's sales of one product type in one month, in satang. Keyed by district first: a save touches one
/// district, which makes the district the shard.
/// </summary>
public sealed class SalesEntry
{
    public int DistrictCode { get; set; }

    public int Month { get; set; }

    public long ProducerId { get; set; }

    public ProductType ProductType { get; set; }

    /// <summary>The kind of producer as it was when the row came into the month.</summary>
    public ProducerKind Kind { get; set; }

    public long? DomesticOffline { get; set; }

    public long? DomesticOnline { get; set; }

    public long? OverseasOffline { get; set; }

    public long? OverseasOnline { get; set; }
}

/// <summary>The sums of a row's channels, in satang.</summary>
public abstract class ChannelSumColumns
{
    public long DomesticOffline { get; set; }

    public long DomesticOnline { get; set; }

    public long OverseasOffline { get; set; }

    public long OverseasOnline { get; set; }
}

/// <summary>A district's month: its version, its state, and the totals of its facts.</summary>
public sealed class MonthlyReturn : ChannelSumColumns
{
    public int DistrictCode { get; set; }

    public int Month { get; set; }

    /// <summary>Counts the writes; the gate of every one of them.</summary>
    public long Version { get; set; }

    /// <summary>Of the last write's audit entry, <see cref="Domain.Audit.AuditEntry.Stamp"/>: names the content where versions only count.</summary>
    public long Stamp { get; set; }

    public ReturnState State { get; set; }

    public int Rows { get; set; }

    public int RowsEntered { get; set; }

    public int Producers { get; set; }

    public int ProducersReported { get; set; }

    /// <summary>Account id of the last confirmed save.</summary>
    public long? SavedBy { get; set; }

    /// <summary>Unix milliseconds of the first confirmed save; never changed.</summary>
    public long? FirstSavedAt { get; set; }

    /// <summary>Unix milliseconds of the last confirmed save.</summary>
    public long? SavedAt { get; set; }

    /// <summary>Unix milliseconds of the first save that left every row with an amount; never changed.</summary>
    public long? FirstCompleteAt { get; set; }

    /// <summary>Unix milliseconds of the last save that changed a figure.</summary>
    public long? ChangedAt { get; set; }
}

/// <summary>One confirmed save and its receipt.</summary>
public sealed class ReturnSave : ChannelSumColumns
{
    public int DistrictCode { get; set; }

    public int Month { get; set; }

    public long Version { get; set; }

    /// <summary>Drawn by the page, unique in the district: the same save sent twice is one save.</summary>
    public string SaveId { get; set; } = "";

    /// <summary>SHA-256 of what was posted.</summary>
    public byte[] PayloadHash { get; set; } = [];

    public long OfficerId { get; set; }

    /// <summary>Unix milliseconds.</summary>
    public long SavedAt { get; set; }

    public int CellsChanged { get; set; }

    /// <summary>Cells that others had saved since the page was drawn and that this save was merged with.</summary>
    public int CellsMerged { get; set; }

    public int RemarksChanged { get; set; }

    public int Rows { get; set; }

    public int RowsEntered { get; set; }

    public int Producers { get; set; }

    public int ProducersReported { get; set; }

    /// <summary>Number of the audit entry in the district's stream.</summary>
    public long AuditNumber { get; set; }

    /// <summary>Hash of the audit entry: the verification code of the receipt.</summary>
    public byte[] Hash { get; set; } = [];
}

/// <summary>
/// What an officer remarked on a row (หมายเหตุ), 1 to 200 characters. The audit holds a mark of it under the salt, never the
/// text: text and salt can be erased and no chain breaks.
/// </summary>
public sealed class EntryRemark
{
    public int DistrictCode { get; set; }

    public int Month { get; set; }

    public long ProducerId { get; set; }

    public ProductType ProductType { get; set; }

    public string Text { get; set; } = "";

    /// <summary>Drawn anew for each remark.</summary>
    public byte[] Salt { get; set; } = [];

    public long AccountId { get; set; }

    /// <summary>Unix milliseconds.</summary>
    public long At { get; set; }
}

/// <summary>The sums of a district's month by type and kind, of rows with a figure, in satang.</summary>
public sealed class SalesRollup : ChannelSumColumns
{
    public int Month { get; set; }

    public int DistrictCode { get; set; }

    public ProductType ProductType { get; set; }

    public ProducerKind Kind { get; set; }

    public int RowsEntered { get; set; }
}

/// <summary>When a month takes figures, where it differs from the default window; null is the default. Unix milliseconds.</summary>
public sealed class ReportingMonth
{
    public int Month { get; set; }

    public long? OpensAt { get; set; }

    public long? DueAt { get; set; }

    public long? ClosesAt { get; set; }
}
