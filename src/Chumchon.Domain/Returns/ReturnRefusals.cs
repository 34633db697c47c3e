using Chumchon.Domain.Calendar;
using Chumchon.Domain.Offices;

namespace Chumchon.Domain.Returns;

/// <summary>The month does not take figures yet.</summary>
public sealed record MonthNotYetOpen(SalesMonth Month, DateTimeOffset Opens) : Refusal;

/// <summary>The month lies before the first of the installation (เดือนแรกของระบบ).</summary>
public sealed record MonthBeforeFirst(SalesMonth Month, SalesMonth First) : Refusal;

/// <summary>The month no longer takes figures.</summary>
public sealed record MonthClosed(SalesMonth Month, DateTimeOffset Closed) : Refusal;

/// <summary>The district lies outside the officer's area, or does not exist.</summary>
public sealed record OutsideArea : AccessRefusal
{
    public override Permission Needed => Permission.Record;
}

/// <summary>Only the district's own office records (R7).</summary>
public sealed record DistrictRecordsItself : AccessRefusal
{
    public override Permission Needed => Permission.Record;
}

/// <summary>Somebody of the district's office whose role only reads.</summary>
public sealed record ViewerOnlyReads : AccessRefusal
{
    public override Permission Needed => Permission.Record;
}

/// <summary>A posted row is neither in the month nor in the district's register.</summary>
public sealed record RowUnknown(long Row) : Refusal;

/// <summary>The save id was used before for other figures.</summary>
public sealed record SaveIdReused : Refusal;

/// <summary>A row that holds a figure or was part of a save can be emptied, not removed.</summary>
public sealed record RowHoldsFigures : Refusal;

/// <summary>The producer has this product type in the month already.</summary>
public sealed record ProductTypeAlreadyThere : Refusal;

/// <summary>The gate stayed shut, and neither the version nor the window tells why any more: another write came between.</summary>
public sealed record VersionUnknown : Refusal;

/// <summary>A month without rows has nothing to confirm: Sync comes first.</summary>
public sealed record NoRowsToConfirm : Refusal;

/// <summary>A remark has more characters than are kept.</summary>
public sealed record RemarkTooLong(int Characters, int Most) : Refusal;

/// <summary>Others changed remarks of these rows to other texts since the page was drawn.</summary>
/// <param name="Theirs">The remarks as they stand; empty where one was removed.</param>
public sealed record RemarksChangedMeanwhile(IReadOnlyDictionary<Producers.LineKey, string> Theirs) : Refusal
{
    public int Count => Theirs.Count;
}
