using Chumchon.Domain.Calendar;

namespace Chumchon.Domain.Months;

/// <summary>
/// The month that a district works on next (เดือนที่ต้องบันทึก, R6): where the home page's button leads and where the choice
/// of a month opens.
/// </summary>
public static class WorkMonth
{
    /// <summary>
    /// From the last saved month on, the earliest that is open and not complete: the last saved month itself while rows of
    /// it are missing, else the one after. Months left incomplete before it do not hold a district back. Where no such
    /// month is open, all is done and the last saved month is shown. A district that never saved begins with the running
    /// month, or where that is not open with the latest open one of the twelve months before it.
    /// </summary>
    /// <param name="lastSaved">The latest month that the district has saved; null when it never has.</param>
    public static SalesMonth Of(MonthStanding? lastSaved, MonthWindows windows, DateTimeOffset now)
    {
        var running = SalesMonth.At(now);
        return lastSaved is { } saved ? FirstFrom(saved) ?? saved.Month : LastUpTo(running) ?? running;

        bool IsOpen(SalesMonth month) => windows[month].IsOpenAt(now);

        SalesMonth? FirstFrom(MonthStanding saved)
        {
            // Only a window that was set opens a month before its first day.
            var last = windows.LastSet > running ? windows.LastSet.Value : running;
            for (var month = saved.IsComplete ? saved.Month.Next : saved.Month; month <= last; month = month.Next)
            {
                if (IsOpen(month))
                {
                    return month;
                }
            }

            return null;
        }

        SalesMonth? LastUpTo(SalesMonth latest)
        {
            for (var month = latest; month >= latest.AddYears(-1); month = month.Previous)
            {
                if (IsOpen(month))
                {
                    return month;
                }
            }

            return null;
        }
    }
}
