using Chumchon.Data.Returns;
using Chumchon.Domain.Returns;

namespace Chumchon.Web.Features.MonthlyReturns.ChooseMonth;

/// <summary>How the choice of the month names a month's state.</summary>
/// <param name="Tone">The design language's name of the gravest.</param>
/// <param name="Words">Keys of the words, the state first.</param>
public sealed record MonthState(string Tone, IReadOnlyList<string> Words)
{
    public static MonthState Of(MonthOfYear month, DateTimeOffset now)
    {
        var state = month.State switch
        {
            ReturnState.Returned => "returned",
            ReturnState.Saved => month.IsComplete ? "complete" : "incomplete",
            ReturnState.Synced => "ready",
            _ => "not-started",
        };
        var states = new List<string>
        {
            month.Month < month.Window.First ? "before-first" : now < month.Window.Opens ? "not-open" : state,
        };
        if (month.Late)
        {
            states.Add("late");
        }

        if (month.Corrected)
        {
            states.Add("corrected");
        }

        if (month.Window.Closes <= now)
        {
            states.Add("closed");
        }

        return new(state, [.. states.Select(static name => $"month-state.{name}")]);
    }
}
