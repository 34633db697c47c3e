using Chumchon.Domain.Audit;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Returns;

/// <summary>What was written to a district's month (การบันทึกทั้งหมด), the latest first.</summary>
/// <param name="Writes">Those of this part of the timeline.</param>
/// <param name="All">How many there are in all: the month's version.</param>
public sealed record MonthTimeline(DistrictCode District, SalesMonth Month, IReadOnlyList<MonthWrite> Writes, long All)
{
    /// <summary>The version before which the next older part begins; null where this part holds the first write.</summary>
    public long? Older => Writes is [.., { Version: > 1 } last] ? last.Version : null;
}

/// <summary>One write to a month: a save, a Sync, its undoing, a single row.</summary>
/// <param name="Version">The version that the month reached by it.</param>
/// <param name="Save">Its receipt's figures, where it was a save.</param>
/// <param name="Changes">What it changed, in the order of rows and channels: all of it or its beginning.</param>
/// <param name="AllChanges">How many changes there are in all.</param>
public sealed record MonthWrite(
    long Version, AuditKind Kind, DateTimeOffset At, string Officer, SavedFigures? Save, IReadOnlyList<MonthChange> Changes,
    long AllChanges);

/// <summary>What a save's receipt counts.</summary>
public sealed record SavedFigures(int CellsChanged, int CellsMerged, int RemarksChanged, int RowsNotEntered, long TotalSatang);

/// <summary>One change of a write.</summary>
/// <param name="Part">What of the row changed.</param>
/// <param name="Channel">Of an amount; else null.</param>
/// <param name="Before">Satang of an amount, null for blank. Of a row or a remark only whether it was there counts.</param>
public sealed record MonthChange(
    LineKey Key, string ProducerName, ChangedPart Part, SalesChannel? Channel, long? Before, long? After);

/// <summary>What of a row a write changed.</summary>
public enum ChangedPart
{
    /// <summary>The row came into the month or went.</summary>
    Row = 0,

    Amount = 1,

    /// <summary>หมายเหตุ; its text is not in the audit.</summary>
    Remark = 2,
}
