using Chumchon.Domain.Returns;

namespace Chumchon.Web.Features.Home.ShowHome;

/// <summary>The state of a month in words, with the tone of its chip.</summary>
/// <param name="Words">Key of the words.</param>
public sealed record MonthProgress(string Words, string? Tone)
{
    public static MonthProgress Of(ReturnState state, int rows, int rowsEntered) => state switch
    {
        ReturnState.Returned => new("month-state.returned", "warning"),
        ReturnState.Saved when rowsEntered == rows => new("month-state.complete", "success"),
        ReturnState.Saved => new("month-state.incomplete", "warning"),
        ReturnState.Synced => new("month-state.ready", "info"),
        _ => new("month-state.not-started", Tone: null),
    };
}
