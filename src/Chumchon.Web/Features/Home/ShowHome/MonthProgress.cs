using Chumchon.Domain.Months;

namespace Chumchon.Web.Features.Home.ShowHome;

/// <summary>How far a month is in words, with the tone of its chip.</summary>
/// <param name="Words">Key of the words.</param>
public sealed record MonthProgress(string Words, string? Tone)
{
    public static MonthProgress Of(MonthStanding month) => month.Stage switch
    {
        MonthStage.Returned => new("month-state.returned", "warning"),
        MonthStage.Complete => new("month-state.complete", "success"),
        MonthStage.Incomplete => new("month-state.incomplete", "warning"),
        MonthStage.Ready => new("month-state.ready", "info"),
        _ => new("month-state.not-started", Tone: null),
    };
}
