using Chumchon.Domain;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Returns;

/// <summary>How a save ended.</summary>
public abstract record SaveOutcome;

/// <summary>The save is in the database, or was before: the receipt is the same either way.</summary>
public sealed record SaveAccepted(SaveReceipt Receipt) : SaveOutcome
{
    /// <summary>Whether it was in the database before.</summary>
    public bool IsReplay { get; init; }
}

/// <summary>
/// Nothing was written: another officer changed the same cells to other values, or what the page was drawn from is unknown here, and the
/// cells hold other values now.
/// </summary>
/// <param name="Version">The version the month has now; the answer to the question is posted against it.</param>
/// <param name="Clashes">The cells to be asked, each with who changed it and when.</param>
/// <param name="Mine">Rows that this save would change without a clash, as they would be.</param>
public sealed record SaveCollided(
    MonthVersion Version, IReadOnlyList<CellClash> Clashes, IReadOnlyDictionary<LineKey, ChannelAmounts> Mine) : SaveOutcome
{
    /// <summary>
    /// The posted version, where the month never had it as far as the database knows: a backup was put back, a failover lost a write, or
    /// the version is an older program's and bears no stamp. Each cell that differs is asked. Null where the version is known.
    /// </summary>
    public MonthVersion? Unknown { get; init; }
}

/// <summary>Nothing was written, for a reason that the officer is told.</summary>
public sealed record SaveRefused(Refusal Refusal) : SaveOutcome, IRefusable;

/// <summary>A cell that two officers changed to different values, with the other officer's name and time.</summary>
/// <param name="Other">Null where it is not known who made the difference.</param>
public sealed record CellClash(CellCollision Cell, OtherSave? Other);

/// <param name="Officer">Her name.</param>
/// <param name="At">When she saved it.</param>
public sealed record OtherSave(string Officer, DateTimeOffset At);

/// <summary>The receipt of a save (ใบยืนยันการบันทึกข้อมูล).</summary>
/// <param name="Version">The month's version after the save.</param>
/// <param name="SavedAt">Server time.</param>
/// <param name="Officer">Account id.</param>
/// <param name="CellsChanged">Cells that became other than stored.</param>
/// <param name="CellsMerged">Cells that others had saved meanwhile and that were kept.</param>
/// <param name="Hash">SHA-256, the verification code.</param>
public sealed record SaveReceipt(
    long Version, DateTimeOffset SavedAt, long Officer, int CellsChanged, int CellsMerged, ReturnTotals Totals, byte[] Hash)
{
    /// <summary>The month as the save left it.</summary>
    public MonthVersion Made => new(Version, AuditEntry.Stamp(Hash));

    /// <summary>Rows whose remark (หมายเหตุ) became another.</summary>
    public int RemarksChanged { get; init; }
}
