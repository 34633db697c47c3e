using Chumchon.Domain.Calendar;
using Chumchon.Domain.Months;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Returns;

/// <summary>A district's month among the twelve of its fiscal year (R6): its window, state and counts.</summary>
/// <param name="Late">Its first save came after the due date that was set.</param>
/// <param name="Corrected">A save changed it after it had once been complete.</param>
public sealed record MonthOfYear(
    MonthWindow Window, ReturnState State, int Rows, int RowsEntered, DateTimeOffset? SavedAt, bool Late, bool Corrected)
{
    public SalesMonth Month => Window.Month;

    public bool IsComplete => State == ReturnState.Saved && Rows > 0 && RowsEntered == Rows;
}
