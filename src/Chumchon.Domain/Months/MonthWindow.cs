using Chumchon.Domain.Calendar;
using Chumchon.Domain.Returns;

namespace Chumchon.Domain.Months;

/// <summary>
/// When a month takes figures (ช่วงเวลาเปิดให้บันทึก). By default it opens on its first day in Bangkok, has no due date
/// and never closes; a running month may be entered (R6).
/// </summary>
/// <param name="Due">The instant after which a first save is late; null where no due date was set.</param>
/// <param name="Closes">The first instant at which nothing is taken any more; null where it never closes.</param>
public readonly record struct MonthWindow(SalesMonth Month, DateTimeOffset Opens, DateTimeOffset? Due, DateTimeOffset? Closes)
{
    /// <summary>The first month of the installation, before which no month is ever open.</summary>
    public SalesMonth First { get; init; }

    public static MonthWindow Default(SalesMonth month) => new(month, month.Begins, Due: null, Closes: null);

    public bool IsOpenAt(DateTimeOffset instant) => RefusalAt(instant) is null;

    /// <summary>Why nothing can be recorded at an instant; null when it can.</summary>
    public Refusal? RefusalAt(DateTimeOffset instant)
    {
        if (Month < First)
        {
            return new MonthBeforeFirst(Month, First);
        }

        if (instant < Opens)
        {
            return new MonthNotYetOpen(Month, Opens);
        }

        return Closes is { } closes && instant >= closes ? new MonthClosed(Month, closes) : null;
    }
}
