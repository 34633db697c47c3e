using Chumchon.Domain.Returns;

namespace Chumchon.Domain.Months;

/// <summary>
/// What is stored of a district's month and its standing depends on: raw facts, of which <see cref="MonthStanding"/> makes all
/// words. The default is a month that nobody has written.
/// </summary>
/// <param name="FirstSavedAt">The first confirmed save; set once, null where there is none.</param>
/// <param name="SavedAt">The last confirmed save.</param>
/// <param name="FirstCompleteAt">The first save that left every row with an amount; set once, null where there is none.</param>
/// <param name="ChangedAt">The last save that changed a figure; a save can also confirm figures as they are.</param>
public readonly record struct RecordedMonth(
    ReturnState State, int Rows, int RowsEntered,
    DateTimeOffset? FirstSavedAt, DateTimeOffset? SavedAt, DateTimeOffset? FirstCompleteAt, DateTimeOffset? ChangedAt)
{
    public MonthStage Stage => StageOf(State, Rows, RowsEntered);

    /// <summary>How far a month is, for readers of many months that hold no more of it than this.</summary>
    public static MonthStage StageOf(ReturnState state, int rows, int rowsEntered) => state switch
    {
        ReturnState.Returned => MonthStage.Returned,
        ReturnState.Saved when EveryRowIsEntered(rows, rowsEntered) => MonthStage.Complete,
        ReturnState.Saved => MonthStage.Incomplete,
        ReturnState.Synced => MonthStage.Ready,
        _ => MonthStage.NotStarted,
    };

    /// <summary>A month without rows is not complete (R17).</summary>
    internal static bool EveryRowIsEntered(int rows, int rowsEntered) => rows > 0 && rowsEntered == rows;
}

/// <summary>How far a district is with a month.</summary>
public enum MonthStage
{
    /// <summary>ยังไม่เริ่ม.</summary>
    NotStarted = 0,

    /// <summary>ดึงรายชื่อแล้ว.</summary>
    Ready = 1,

    /// <summary>บันทึกแล้ว ยังไม่ครบ.</summary>
    Incomplete = 2,

    /// <summary>บันทึกแล้ว ครบถ้วน.</summary>
    Complete = 3,

    /// <summary>ส่งกลับให้แก้ไข.</summary>
    Returned = 4,
}
