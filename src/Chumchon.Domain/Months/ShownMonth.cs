using Chumchon.Domain.Calendar;
using Chumchon.Domain.Returns;

namespace Chumchon.Domain.Months;

/// <summary>
/// The month that pages and files of figures open on where their address names none (เดือนที่แสดง): the latest that is due or mostly
/// saved, so that one district's early save moves nobody's page.
/// </summary>
public static class ShownMonth
{
    /// <summary>
    /// The latest month of which anything is saved and that is either past its due date or saved by more than half of the area's
    /// districts; of one district, that it has saved. A due month in which nobody of the area saved is passed over: a page without a
    /// figure tells nobody anything, and what is missing is told beside it. Where no month is either, as in the first month of an
    /// installation, the one that most districts have saved, the latest of equals. Where nothing is saved at all, the running month.
    /// </summary>
    /// <param name="saves">Districts of the area that have saved, by month, in any order; months without any may be left out.</param>
    /// <param name="districts">How many the area has.</param>
    /// <param name="windows">Of every month; no month before the installation's first is shown.</param>
    public static SalesMonth Of(IEnumerable<MonthSaves> saves, int districts, MonthWindows windows, DateTimeOffset now)
    {
        MonthSaves? shown = null, fullest = null;
        foreach (var month in saves)
        {
            if (month.Districts == 0 || month.Month < windows.First)
            {
                continue;
            }

            if (month.Month > (shown?.Month ?? default) && (2 * month.Districts > districts || IsPastDue(windows, month.Month, now)))
            {
                shown = month;
            }

            if (fullest is not { } most || (month.Districts, month.Month).CompareTo((most.Districts, most.Month)) > 0)
            {
                fullest = month;
            }
        }

        var running = SalesMonth.At(now);
        return (shown ?? fullest)?.Month ?? (running < windows.First ? windows.First : running);
    }

    /// <summary>
    /// Whether a fiscal year asked for is finished: its September is past due. It is shown to September whatever of it was saved, so
    /// that the same year is one period for every area.
    /// </summary>
    public static bool IsFinished(FiscalYear year, MonthWindows windows, DateTimeOffset now) => IsPastDue(windows, year.Last, now);

    /// <summary>
    /// The earliest month whose saves have to be counted: of all before it, past their due dates, only the latest with a save can be
    /// shown.
    /// </summary>
    public static SalesMonth CountedFrom(MonthWindows windows, DateTimeOffset now)
    {
        var running = SalesMonth.At(now);

        // By default a month is due in the next at the latest.
        var usual = IsPastDue(windows, running.Previous, now) ? running : running.Previous;
        return windows.Set.Where(month => month < usual && !IsPastDue(windows, month, now)).Append(usual).Min();
    }

    private static bool IsPastDue(MonthWindows windows, SalesMonth month, DateTimeOffset now) =>
        MonthStanding.Of(windows[month], default, now).IsPastDue;
}

/// <summary>How many districts of an area have saved a month.</summary>
public readonly record struct MonthSaves(SalesMonth Month, int Districts);
