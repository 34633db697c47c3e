using Chumchon.Domain.Calendar;
using Chumchon.Domain.Months;
using Chumchon.Domain.Returns;

namespace Chumchon.Domain.Tests.Months;

public sealed class MonthWindowTests
{
    private static readonly SalesMonth February = SalesMonth.Of(2024, 2);

    [Fact]
    public void ByDefault_OpensOnItsFirstDayAndNeverCloses()
    {
        var window = MonthWindow.Default(February);

        window.RefusalAt(February.Begins.AddTicks(-1)).ShouldBe(new MonthNotYetOpen(February, February.Begins));
        window.IsOpenAt(February.Begins).ShouldBeTrue();
        window.IsOpenAt(February.Begins.AddYears(50)).ShouldBeTrue();
    }

    /// <summary>Midnight in Bangkok is 17:00 of the day before in UTC.</summary>
    [Theory]
    [InlineData("2024-02", "2024-03-10T16:59:59.999Z")]
    [InlineData("2024-12", "2025-01-10T16:59:59.999Z")]
    [InlineData("2024-01", "2024-02-10T16:59:59.999Z")]
    public void ByDefault_IsDueAtTheEndOfTheTenthOfTheNextMonthInBangkok(string month, string due)
    {
        SalesMonth.TryParse(month, out var read).ShouldBeTrue();

        MonthWindow.Default(read).Due.ToString("yyyy-MM-ddTHH:mm:ss.fffK", System.Globalization.CultureInfo.InvariantCulture)
            .ShouldBe(DateTimeOffset.Parse(due, System.Globalization.CultureInfo.InvariantCulture).ToOffset(BangkokTime.Offset)
                .ToString("yyyy-MM-ddTHH:mm:ss.fffK", System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>By days of Bangkok, where the day of the tenth ends at 17:00 UTC.</summary>
    [Theory]
    [InlineData("2024-03-05T17:00:00Z", 4)]
    [InlineData("2024-03-10T16:59:59.999Z", 0)]
    [InlineData("2024-03-10T17:00:00Z", -1)]
    public void DaysLeft_AreCountedInBangkok(string instant, int days) =>
        MonthWindow.Default(February).DaysLeftAt(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(days);

    [Theory]
    [InlineData(2024, 31, 29)]
    [InlineData(2023, 31, 28)]
    [InlineData(2024, 29, 29)]
    [InlineData(2024, 0, 1)]
    public void DueDayThatTheNextMonthDoesNotHave_IsItsLast(int year, int dueDay, int day)
    {
        var due = MonthWindow.Default(SalesMonth.Of(year, 1), dueDay).Due;

        (due.Month, due.Day, due.Hour, due.Millisecond).ShouldBe((2, day, 23, 999));
    }

    [Fact]
    public void LastMillisecondOfTheDueDay_IsInTimeWhateverFollowsIt()
    {
        var window = MonthWindow.Default(February);

        window.IsPastDueAt(window.Due.AddTicks(9_999)).ShouldBeFalse();
        window.IsPastDueAt(window.Due.AddMilliseconds(1)).ShouldBeTrue();
    }

    [Fact]
    public void Closing_IsTheFirstInstantShut()
    {
        var closes = February.Next.Begins.AddDays(10);
        var window = MonthWindow.Default(February) with { Closes = closes };

        window.IsOpenAt(closes.AddTicks(-1)).ShouldBeTrue();
        window.RefusalAt(closes).ShouldBe(new MonthClosed(February, closes));
    }

    [Fact]
    public void WhatWasSetOfAMonth_StandsForThatMonthAloneAndTheRestIsAsByDefault()
    {
        var (opens, due, closes) = (February.Begins.AddDays(-3), February.Next.Begins.AddDays(3), February.Next.Begins.AddDays(9));
        var windows = new MonthWindows(February, dueDay: 15, new SetWindow(February, opens, due, closes), new SetWindow(February.Next, null, null, closes));

        windows[February].ShouldBe(new MonthWindow(February, opens, due, closes) { First = February });
        windows[February.Next].ShouldBe(MonthWindow.Default(February.Next, 15) with { Closes = closes, First = February });
        windows[February.Next.Next].ShouldBe(MonthWindow.Default(February.Next.Next, 15) with { First = February });
        windows.LastSet.ShouldBe(February.Next);
        new MonthWindows(February, dueDay: 15).LastSet.ShouldBeNull();
    }

    [Fact]
    public void MonthBeforeTheFirst_IsShutWhateverWasSet()
    {
        var windows = new MonthWindows(February, dueDay: 10, new SetWindow(February.Previous, February.Previous.Begins, null, null));

        windows[February.Previous].RefusalAt(February.Next.Begins).ShouldBe(new MonthBeforeFirst(February.Previous, February));
        windows[February].IsOpenAt(February.Begins).ShouldBeTrue();
    }
}
