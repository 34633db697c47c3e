using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;

namespace Chumchon.Data.Returns;

/// <summary>What Sync would do to a month (R9–R11): which rows it adds and from where. Never an amount.</summary>
/// <param name="Source">The earlier month whose producers are brought; null when the register is used.</param>
/// <param name="Add">Rows that are missing and will be added, blank, in the grid's order: subdistrict, producer, type.</param>
/// <param name="AlreadyThere">Rows of the source that the month has; they are left as they are.</param>
/// <param name="NotBrought">Rows of the source whose producers no longer work in the district; they are offered, not added.</param>
public sealed record SyncPlan(
    SalesMonth? Source, IReadOnlyList<SyncLine> Add, int AlreadyThere, IReadOnlyList<SyncLine> NotBrought)
{
    /// <summary>Producers of the rows that will be added; one may have several.</summary>
    public int Producers => Add.Select(static line => line.Key.Producer).Distinct().Count();

    /// <summary>Of the rows that are not brought those that the officer may have all the same: their producers paused or ceased.</summary>
    public IEnumerable<SyncLine> Offered => NotBrought.Where(static line => line.MovedTo is null);
}

/// <summary>A row as Sync names it.</summary>
/// <param name="Subdistrict">Six-digit code of the producer's ตำบล.</param>
/// <param name="Status">The producer's status today.</param>
/// <param name="MovedTo">District the producer is registered in today, where it is another; else null.</param>
public sealed record SyncLine(
    LineKey Key, string ProducerName, int Subdistrict, ProducerKind Kind, ProducerStatus Status, Domain.Areas.DistrictCode? MovedTo);

/// <summary>What a Sync, or its undoing, did.</summary>
/// <param name="Rows">Rows added or removed.</param>
/// <param name="AuditNumber">The entry by which a Sync can be undone; 0 when nothing was to be done.</param>
/// <param name="Step">Null when nothing was to be done.</param>
public sealed record SyncDone(int Rows, long AuditNumber, SalesMonth? Source, MonthStep? Step = null);
