using Chumchon.Domain.Calendar;

namespace Chumchon.Domain.Months;

/// <summary>What a district has to do (งานที่ต้องทำ): the months that want its work.</summary>
/// <param name="Work">The month of work, whether anything is left to do in it or not.</param>
/// <param name="Months">The open months that are not complete: the month of work first, then those sent back, then by time.</param>
public sealed record MonthTasks(MonthStanding Work, IReadOnlyList<MonthStanding> Months)
{
    /// <summary>
    /// Of every month since the first that the district has rows in. A district without any is asked for the running month and
    /// the one before it, and for the month of work.
    /// </summary>
    /// <param name="recorded">What is stored of the district's months.</param>
    public static MonthTasks Of(IReadOnlyDictionary<SalesMonth, RecordedMonth> recorded, MonthWindows windows, DateTimeOffset now)
    {
        MonthStanding Standing(SalesMonth month) => MonthStanding.Of(windows[month], recorded.GetValueOrDefault(month), now);

        var saved = recorded.Where(static month => month.Value.SavedAt is not null).Select(static month => month.Key).ToList();
        var work = WorkMonth.Of(saved.Count == 0 ? null : Standing(saved.Max()), windows, now);
        var running = SalesMonth.At(now);
        var first = recorded.Keys.Append(recorded.Count == 0 ? running.Previous : work).Append(work).Min();
        first = first < windows.First ? windows.First : first;
        var last = windows.LastSet > running ? windows.LastSet.Value : running;
        return new(
            Standing(work),
            [
                .. Enumerable.Range(first.Index, Math.Max(0, last.Index - first.Index + 1)).Select(index => Standing(new(index)))
                    .Where(static month => month is { Shut: null, IsComplete: false })
                    .OrderBy(month => month.Month == work ? 0 : month.Stage == MonthStage.Returned ? 1 : 2).ThenBy(static month => month.Month),
            ]);
    }
}
