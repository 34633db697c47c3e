using Chumchon.Domain.Calendar;
using Chumchon.Domain.Months;
using Chumchon.Domain.Returns;

namespace Chumchon.Domain.Tests.Months;

public sealed class WorkMonthTests
{
    private static readonly SalesMonth January = SalesMonth.Of(2024, 1);
    private static readonly SalesMonth February = SalesMonth.Of(2024, 2);
    private static readonly SalesMonth March = SalesMonth.Of(2024, 3);
    private static readonly MonthWindows Usual = Windows();

    /// <summary>8 กุมภาพันธ์ 2567, the day in the manual's picture.</summary>
    private static readonly DateTimeOffset EighthOfFebruary = At(2024, 2, 8);

    [Fact]
    public void LastSavedComplete_IsTheMonthAfter() =>
        WorkMonth.Of(Complete(January), Usual, EighthOfFebruary).ShouldBe(February);

    [Fact]
    public void LastSavedIncomplete_IsThatMonthStill() =>
        WorkMonth.Of(Incomplete(January), Usual, EighthOfFebruary).ShouldBe(January);

    [Fact]
    public void SavedLongAgo_IsTheMonthAfterNotTheRunningOne() =>
        WorkMonth.Of(Complete(SalesMonth.Of(2023, 12)), Usual, EighthOfFebruary.AddYears(2)).ShouldBe(January);

    [Fact]
    public void RunningMonthComplete_StaysWithItUntilTheNextBegins()
    {
        WorkMonth.Of(Complete(February), Usual, EighthOfFebruary).ShouldBe(February);
        WorkMonth.Of(Complete(February), Usual, March.Begins).ShouldBe(March);
    }

    [Fact]
    public void SeptemberIncompleteInOctober_IsSeptemberOfTheOldFiscalYear() =>
        WorkMonth.Of(Incomplete(SalesMonth.Of(2024, 9)), Usual, At(2024, 10, 4)).ShouldBe(SalesMonth.Of(2024, 9));

    [Fact]
    public void ClosedMonths_AreSkipped() =>
        WorkMonth.Of(Incomplete(January), Windows(Closed(January), Closed(February)), March.Begins).ShouldBe(March);

    [Fact]
    public void NothingOpenAfterTheLastSaved_IsTheLastSaved() =>
        WorkMonth.Of(Incomplete(January), Windows(Closed(January), Closed(February)), EighthOfFebruary).ShouldBe(January);

    [Fact]
    public void MonthOpenedBeforeItsFirstDay_IsTakenEarly()
    {
        var early = new SetWindow(March, At(2024, 2, 1), Due: null, Closes: null);

        WorkMonth.Of(Complete(February), Windows(early), EighthOfFebruary).ShouldBe(March);
    }

    [Fact]
    public void MonthBeforeTheFirstOfTheInstallation_IsNeverTheWork()
    {
        var shut = new SetWindow(February, At(2024, 2, 25), Due: null, Closes: null);

        WorkMonth.Of(null, new MonthWindows(February, 10, shut), EighthOfFebruary).ShouldBe(February);
        WorkMonth.Of(null, new MonthWindows(January, 10, shut), EighthOfFebruary).ShouldBe(January);
    }

    [Fact]
    public void NeverSaved_IsTheRunningMonth() => WorkMonth.Of(null, Usual, EighthOfFebruary).ShouldBe(February);

    [Fact]
    public void NeverSavedAndRunningMonthOpensLater_IsTheLatestOpenOne()
    {
        var late = new SetWindow(February, At(2024, 2, 25), Due: null, Closes: null);

        WorkMonth.Of(null, Windows(late), EighthOfFebruary).ShouldBe(January);
    }

    [Fact]
    public void NeverSavedInTheFirstHourOfAMonthInBangkok_IsThatMonth() =>
        WorkMonth.Of(null, Usual, new DateTimeOffset(2024, 2, 29, 17, 0, 0, TimeSpan.Zero)).ShouldBe(March);

    private static MonthStanding Complete(SalesMonth month) => Saved(month, rowsEntered: 4);

    private static MonthStanding Incomplete(SalesMonth month) => Saved(month, rowsEntered: 3);

    private static MonthStanding Saved(SalesMonth month, int rowsEntered) => MonthStanding.Of(
        MonthWindow.Default(month), new RecordedMonth { State = ReturnState.Saved, Rows = 4, RowsEntered = rowsEntered }, EighthOfFebruary);

    private static MonthWindows Windows(params SetWindow[] set) => new(default, MonthWindows.DefaultDueDay, set);

    private static SetWindow Closed(SalesMonth month) => new(month, month.Begins, Due: null, Closes: month.Begins.AddDays(1));

    private static DateTimeOffset At(int year, int month, int day) => new(year, month, day, 9, 0, 0, BangkokTime.Offset);
}
