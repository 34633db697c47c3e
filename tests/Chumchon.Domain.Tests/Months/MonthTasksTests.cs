using Chumchon.Domain.Calendar;
using Chumchon.Domain.Months;
using Chumchon.Domain.Returns;

namespace Chumchon.Domain.Tests.Months;

public sealed class MonthTasksTests
{
    private static readonly SalesMonth January = SalesMonth.Of(2024, 1);
    private static readonly SalesMonth February = SalesMonth.Of(2024, 2);
    private static readonly SalesMonth March = SalesMonth.Of(2024, 3);
    private static readonly DateTimeOffset FifthOfMarch = new(2024, 3, 5, 14, 32, 5, BangkokTime.Offset);

    [Fact]
    public void NotComplete_IsATaskFromTheFirstMonthWithRowsOn() =>
        TasksOf((January, Complete), (February, Incomplete)).ShouldBe([February, March]);

    [Fact]
    public void HoleBeforeTheMonthOfWork_ComesAfterIt() =>
        TasksOf((January.Previous, Incomplete), (January, Complete), (February, Complete)).ShouldBe([March, January.Previous]);

    [Fact]
    public void SentBack_ComesBeforeTheOthers() =>
        TasksOf((January.Previous, Incomplete), (January, Returned), (February, Incomplete)).ShouldBe([February, January, January.Previous, March]);

    [Fact]
    public void EverythingComplete_LeavesNothingAndTheLastSavedToLookAt()
    {
        var tasks = Of(Windows(), (March, Complete));

        tasks.Months.ShouldBeEmpty();
        tasks.Work.Month.ShouldBe(March);
    }

    [Fact]
    public void NothingWritten_IsTheRunningMonthAndTheOneBefore() => TasksOf().ShouldBe([March, February]);

    [Fact]
    public void FirstMonthOfTheInstallation_IsTheOnlyTask() =>
        Of(new(March, MonthWindows.DefaultDueDay)).Months.Select(static month => month.Month).ShouldBe([March]);

    [Fact]
    public void ListReadyAndNothingSaved_IsATask() => TasksOf((February, Ready)).ShouldBe([March, February]);

    [Fact]
    public void ShutMonth_IsNone()
    {
        var closed = new SetWindow(January, January.Begins, Due: null, Closes: February.Begins);

        Of(Windows(closed), (January, Incomplete), (February, Incomplete)).Months.Select(static month => month.Month).ShouldBe([February, March]);
    }

    private static RecordedMonth Complete => Saved(4, 4);

    private static RecordedMonth Incomplete => Saved(4, 2);

    private static RecordedMonth Returned => Complete with { State = ReturnState.Returned };

    private static RecordedMonth Ready => default(RecordedMonth) with { State = ReturnState.Synced, Rows = 4 };

    private static RecordedMonth Saved(int rows, int entered) =>
        new(ReturnState.Saved, rows, entered, FifthOfMarch, FifthOfMarch, FirstCompleteAt: null, FifthOfMarch);

    private static MonthWindows Windows(params SetWindow[] set) => new(SalesMonth.Of(2020, 10), MonthWindows.DefaultDueDay, set);

    private static IEnumerable<SalesMonth> TasksOf(params (SalesMonth Month, RecordedMonth Recorded)[] recorded) =>
        Of(Windows(), recorded).Months.Select(static month => month.Month);

    private static MonthTasks Of(MonthWindows windows, params (SalesMonth Month, RecordedMonth Recorded)[] recorded) =>
        MonthTasks.Of(recorded.ToDictionary(static month => month.Month, static month => month.Recorded), windows, FifthOfMarch);
}
