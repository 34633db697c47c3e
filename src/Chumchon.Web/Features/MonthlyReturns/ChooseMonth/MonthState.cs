using Chumchon.Domain.Months;

namespace Chumchon.Web.Features.MonthlyReturns.ChooseMonth;

/// <summary>How the choice of the month names how a month stands.</summary>
/// <param name="Tone">The design language's name of the gravest.</param>
/// <param name="Words">Keys of the words, the state first.</param>
public sealed record MonthState(string Tone, IReadOnlyList<string> Words)
{
    public static MonthState Of(MonthStanding month)
    {
        var stage = month.Stage switch
        {
            MonthStage.Returned => "returned",
            MonthStage.Complete => "complete",
            MonthStage.Incomplete => "incomplete",
            MonthStage.Ready => "ready",
            _ => "not-started",
        };
        var states = new List<string>
        {
            month.Phase switch
            {
                WindowPhase.BeforeFirst => "before-first",
                WindowPhase.NotYetOpen => "not-open",
                _ => stage,
            },
        };
        if (month.IsSavedLate)
        {
            states.Add("late");
        }

        if (month.IsCorrected)
        {
            states.Add("corrected");
        }

        if (month.Phase == WindowPhase.Closed)
        {
            states.Add("closed");
        }

        return new(stage, [.. states.Select(static name => $"month-state.{name}")]);
    }
}
