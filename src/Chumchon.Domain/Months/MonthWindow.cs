using Chumchon.Domain.Calendar;
using Chumchon.Domain.Returns;

namespace Chumchon.Domain.Months;

/// <summary>When a month takes figures (ช่วงเวลาเปิดให้บันทึก), as it holds for the district that asks.</summary>
/// <param name="Opens">The first instant at which figures are taken; a running month may be entered (R6).</param>
/// <param name="Due">The last instant, to the millisecond, at which a first save is in time.</param>
/// <param name="Closes">The first instant at which nothing is taken any more; null where it never closes.</param>
public readonly record struct MonthWindow(SalesMonth Month, DateTimeOffset Opens, DateTimeOffset Due, DateTimeOffset? Closes)
{
    /// <summary>The first month of the installation, before which no month is ever open.</summary>
    public SalesMonth First { get; init; }

    public bool IsBeforeFirst => Month < First;

    /// <summary>From the month's first day in Bangkok, due at the end of a day of the next month, without an end.</summary>
    /// <param name="dueDay">Day of the next month, in a shorter month its last.</param>
    public static MonthWindow Default(SalesMonth month, int dueDay = MonthWindows.DefaultDueDay)
    {
        var next = month.Next;
        var days = Math.Clamp(dueDay, 1, DateTime.DaysInMonth(next.Year, next.Month));
        return new(month, month.Begins, next.Begins.AddDays(days).AddMilliseconds(-1), Closes: null);
    }

    public WindowPhase PhaseAt(DateTimeOffset instant) =>
        IsBeforeFirst ? WindowPhase.BeforeFirst
        : instant < Opens ? WindowPhase.NotYetOpen
        : instant >= Closes ? WindowPhase.Closed
        : WindowPhase.Open;

    public bool IsOpenAt(DateTimeOffset instant) => PhaseAt(instant) == WindowPhase.Open;

    /// <summary>Whether an instant lies after the due date. Instants are stored in milliseconds, so they are compared in them.</summary>
    public bool IsPastDueAt(DateTimeOffset instant) => instant.ToUnixTimeMilliseconds() > Due.ToUnixTimeMilliseconds();

    /// <summary>Days in Bangkok from an instant's day to the due day: 0 on it, below 0 after it.</summary>
    public int DaysLeftAt(DateTimeOffset instant) => (BangkokTime.At(Due).Date - BangkokTime.At(instant).Date).Days;

    /// <summary>Why nothing can be recorded at an instant; null when it can.</summary>
    public Refusal? RefusalAt(DateTimeOffset instant) => PhaseAt(instant) switch
    {
        WindowPhase.BeforeFirst => new MonthBeforeFirst(Month, First),
        WindowPhase.NotYetOpen => new MonthNotYetOpen(Month, Opens),
        WindowPhase.Closed => new MonthClosed(Month, Closes!.Value),
        _ => null,
    };
}

/// <summary>How an instant lies to a month's window.</summary>
public enum WindowPhase
{
    /// <summary>Figures are taken.</summary>
    Open = 0,

    /// <summary>ก่อนเดือนแรกของระบบ.</summary>
    BeforeFirst = 1,

    /// <summary>ยังไม่เปิดให้บันทึก.</summary>
    NotYetOpen = 2,

    /// <summary>ปิดรับข้อมูลแล้ว.</summary>
    Closed = 3,
}
