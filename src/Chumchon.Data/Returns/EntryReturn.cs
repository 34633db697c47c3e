using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Months;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Returns;

/// <summary>A district's month as the entry page shows it (R12–R17), of one moment.</summary>
/// <param name="Version">Of number 0 where nothing was ever written.</param>
/// <param name="Saved">The last confirmed save; null where there is none.</param>
/// <param name="Rows">In the order of subdistrict, producer, type.</param>
public sealed record EntryReturn(
    DistrictCode District, MonthVersion Version, MonthWindow Window, RecordedMonth Recorded, LastSave? Saved, IReadOnlyList<EntryRow> Rows)
{
    public SalesMonth Month => Window.Month;

    public MonthStanding StandingAt(DateTimeOffset instant) => MonthStanding.Of(Window, Recorded, instant);

    /// <summary>Of the rows; a page asks for them in several places.</summary>
    public ReturnTotals Totals { get; } = ReturnTotals.Of(Rows.Select(static row => new SalesRow(row.Key, row.Kind, row.Amounts)));
}

/// <summary>A row with what names it.</summary>
/// <param name="Subdistrict">Six-digit code of the producer's ตำบล.</param>
public sealed record EntryRow(LineKey Key, string ProducerName, int Subdistrict, ProducerKind Kind, ChannelAmounts Amounts)
{
    /// <summary>หมายเหตุ; empty where there is none.</summary>
    public string Remark { get; init; } = "";
}

/// <summary>A confirmed save with the officer's name.</summary>
/// <param name="CellsMerged">Cells of others that the save was merged with.</param>
public sealed record LastSave(
    long Version, DateTimeOffset At, string Officer, int CellsChanged, int CellsMerged, ReturnTotals Totals)
{
    public int RemarksChanged { get; init; }
}
