using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Months;
using Chumchon.Domain.Offices;
using Chumchon.Domain.Returns;
using FsCheck.Fluent;
using FsCheck.Xunit;
using FsCheck;

namespace Chumchon.Domain.Tests.Months;

/// <summary>กุมภาพันธ์ 2567, a leap February: due at the end of 10 มีนาคม 2567.</summary>
public sealed class MonthStandingTests
{
    private static readonly DistrictCode Mueang = new(9001);
    private static readonly SalesMonth February = SalesMonth.Of(2024, 2);
    private static readonly MonthWindow Window = MonthWindow.Default(February);
    private static readonly DateTimeOffset RunningMonth = new(2024, 2, 15, 9, 0, 0, BangkokTime.Offset);
    private static readonly DateTimeOffset Eighth = new(2024, 3, 8, 9, 0, 0, BangkokTime.Offset);
    private static readonly DateTimeOffset Twelfth = new(2024, 3, 12, 9, 0, 0, BangkokTime.Offset);
    private static readonly DateTimeOffset Later = new(2024, 3, 20, 9, 0, 0, BangkokTime.Offset);

    [Theory]
    [InlineData(ReturnState.None, 0, 0, MonthStage.NotStarted)]
    [InlineData(ReturnState.Synced, 4, 0, MonthStage.Ready)]
    [InlineData(ReturnState.Saved, 4, 3, MonthStage.Incomplete)]
    [InlineData(ReturnState.Saved, 4, 4, MonthStage.Complete)]
    [InlineData(ReturnState.Saved, 0, 0, MonthStage.Incomplete)]
    [InlineData(ReturnState.Returned, 4, 4, MonthStage.Returned)]
    public void Stage_FollowsFromStateAndCounts(ReturnState state, int rows, int entered, MonthStage stage)
    {
        var standing = At(Eighth, new RecordedMonth { State = state, Rows = rows, RowsEntered = entered });

        standing.Stage.ShouldBe(stage);
        standing.IsComplete.ShouldBe(stage == MonthStage.Complete);
        standing.IsConfirmed.ShouldBe(state is ReturnState.Saved or ReturnState.Returned);
    }

    /// <summary>Midnight in Bangkok is 17:00 of the day before in UTC.</summary>
    [Theory]
    [InlineData("2024-01-31T16:59:59.999Z", WindowPhase.NotYetOpen, false)]
    [InlineData("2024-01-31T17:00:00.000Z", WindowPhase.Open, false)]
    [InlineData("2024-02-01T00:00:00.000Z", WindowPhase.Open, false)]
    [InlineData("2024-02-29T16:59:59.999Z", WindowPhase.Open, false)]
    [InlineData("2024-02-29T17:00:00.000Z", WindowPhase.Open, false)]
    [InlineData("2024-03-10T16:59:59.999Z", WindowPhase.Open, false)]
    [InlineData("2024-03-10T17:00:00.000Z", WindowPhase.Open, true)]
    [InlineData("2034-03-10T17:00:00.000Z", WindowPhase.Open, true)]
    public void MonthNobodyWrote_IsOpenFromItsFirstDayAndLateAfterTheTenth(string instant, WindowPhase phase, bool late)
    {
        var standing = At(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture), default);

        standing.Phase.ShouldBe(phase);
        (standing.IsPastDue, standing.IsOverdue, standing.IsLate, standing.IsSavedLate).ShouldBe((late, late, late, false));
        (standing.Shut is null).ShouldBe(phase == WindowPhase.Open);
    }

    [Fact]
    public void RunningMonthHalfEntered_OwesRowsAndIsNotLate()
    {
        var standing = At(RunningMonth, Saved(RunningMonth, entered: 2));

        standing.Stage.ShouldBe(MonthStage.Incomplete);
        (standing.IsOverdue, standing.IsLate, standing.IsCorrected).ShouldBe((false, false, false));
        standing.RefusalOf(ActorOf(AreaScope.Of(Mueang)), Mueang).ShouldBeNull();
    }

    [Fact]
    public void SavedInTimeAndIncomplete_IsOverdueAfterTheDueDateButNotLate()
    {
        var standing = At(Later, Saved(Eighth, entered: 2));

        (standing.IsOverdue, standing.IsLate, standing.IsSavedLate).ShouldBe((true, false, false));
    }

    [Fact]
    public void SavedAfterTheDueDate_StaysLateWhenComplete()
    {
        var standing = At(Later, Saved(Twelfth, entered: 4));

        (standing.IsOverdue, standing.IsLate, standing.IsSavedLate).ShouldBe((false, true, true));
    }

    [Fact]
    public void SavedOnTheLastMillisecondOfTheDueDay_IsInTime()
    {
        At(Later, Saved(Window.Due, entered: 4)).IsLate.ShouldBeFalse();
        At(Later, Saved(Window.Due.AddMilliseconds(1), entered: 4)).IsLate.ShouldBeTrue();
    }

    [Fact]
    public void ChangeAfterItWasComplete_IsACorrectionAlsoBeforeTheDueDate() =>
        At(Later, Saved(Eighth.AddDays(-2), entered: 4) with { SavedAt = Eighth, ChangedAt = Eighth }).IsCorrected.ShouldBeTrue();

    [Fact]
    public void RowsCompletedBeforeTheDueDate_AreNoCorrection() =>
        At(Later, Saved(Eighth.AddDays(-2), entered: 2) with { RowsEntered = 4, SavedAt = Eighth, ChangedAt = Eighth, FirstCompleteAt = Eighth })
            .IsCorrected.ShouldBeFalse();

    [Fact]
    public void ChangeAfterTheDueDateOfWhatWasGivenInTime_IsACorrection() =>
        At(Later, Saved(Eighth, entered: 2) with { SavedAt = Twelfth, ChangedAt = Twelfth }).IsCorrected.ShouldBeTrue();

    [Fact]
    public void SecondPartOfALateMonth_IsLateAndNoCorrection()
    {
        var standing = At(Later, Saved(Twelfth, entered: 2) with { RowsEntered = 4, SavedAt = Later, ChangedAt = Later, FirstCompleteAt = Later });

        (standing.IsLate, standing.IsCorrected).ShouldBe((true, false));
    }

    [Fact]
    public void SaveThatOnlyConfirms_IsNoCorrection() =>
        At(Later, Saved(Eighth, entered: 4) with { SavedAt = Twelfth }).IsCorrected.ShouldBeFalse();

    [Fact]
    public void SentBack_IsConfirmedAndNeitherCompleteNorInTheWay()
    {
        var standing = At(Later, Saved(Eighth, entered: 4) with { State = ReturnState.Returned });

        (standing.IsConfirmed, standing.IsComplete, standing.IsOverdue).ShouldBe((true, false, true));
        standing.RefusalOf(ActorOf(AreaScope.Of(Mueang)), Mueang).ShouldBeNull();
    }

    [Fact]
    public void MonthBeforeTheFirst_IsNeverOpenAndNeverLate()
    {
        var standing = MonthStanding.Of(Window with { First = February.Next }, default, Later);

        standing.Shut.ShouldBe(new MonthBeforeFirst(February, February.Next));
        (standing.IsPastDue, standing.IsLate).ShouldBe((false, false));
    }

    [Fact]
    public void MonthThatOpensAfterItsDueDate_IsNotLateBeforeItOpens()
    {
        var window = Window with { Opens = Later };

        MonthStanding.Of(window, default, Twelfth).IsLate.ShouldBeFalse();
        MonthStanding.Of(window, default, Later).IsLate.ShouldBeTrue();
    }

    [Fact]
    public void ClosedMonth_SaysWhoseItIsBeforeThatItIsClosed()
    {
        var standing = MonthStanding.Of(Window with { Closes = Twelfth }, Saved(Eighth, entered: 2), Later);

        standing.RefusalOf(ActorOf(AreaScope.Of(Mueang)), Mueang).ShouldBe(new MonthClosed(February, Twelfth));
        standing.RefusalOf(ActorOf(AreaScope.Country), Mueang).ShouldBe(new DistrictRecordsItself());
        standing.RefusalOf(ActorOf(AreaScope.Of(new DistrictCode(9002))), Mueang).ShouldBe(new OutsideArea());
        (standing.IsOverdue, standing.Phase).ShouldBe((true, WindowPhase.Closed));
    }

    /// <summary>By arithmetic of its own on milliseconds of UTC, around every edge of every month.</summary>
    [Property(MaxTest = 2_000)]
    public Property AroundEveryEdge_PhaseAndDueAreWhatTheCalendarSays() => Prop.ForAll(Cases().ToArbitrary(), static it =>
    {
        var standing = MonthStanding.Of(it.Window, default, it.At);
        var (at, month) = (it.At.ToUnixTimeMilliseconds(), it.Window.Month);
        var due = BangkokMidnight(month.Next.Year, month.Next.Month, 11);
        var phase = month < it.Window.First ? WindowPhase.BeforeFirst
            : at < BangkokMidnight(month.Year, month.Month, 1) ? WindowPhase.NotYetOpen
            : at >= it.Window.Closes?.ToUnixTimeMilliseconds() ? WindowPhase.Closed
            : WindowPhase.Open;
        return standing.Phase == phase
            && standing.IsPastDue == (phase is WindowPhase.Open or WindowPhase.Closed && at >= due)
            && (standing.Shut is null) == (phase == WindowPhase.Open)
            && (standing.RefusalOf(ActorOf(AreaScope.Of(Mueang)), Mueang) is null) == (phase == WindowPhase.Open);
    });

    [Property(MaxTest = 2_000)]
    public Property WhateverIsStored_TheWordsDoNotContradictEachOther() => Prop.ForAll(
        (from it in Cases() from recorded in Records(it.Window) select (it.Window, it.At, Recorded: recorded)).ToArbitrary(),
        static it =>
        {
            var now = MonthStanding.Of(it.Window, it.Recorded, it.At);
            var later = MonthStanding.Of(it.Window, it.Recorded, it.At.AddDays(1));
            return now.IsComplete == (it.Recorded.State == ReturnState.Saved && it.Recorded.Rows > 0 && it.Recorded.Rows == it.Recorded.RowsEntered)
                && (!now.IsComplete || now.IsConfirmed)
                && (!now.IsOverdue || (now.IsPastDue && !now.IsComplete))
                && (!now.IsSavedLate || now.IsLate)
                && (!now.IsLate || later.IsLate)
                && now.IsSavedLate == later.IsSavedLate && now.IsCorrected == later.IsCorrected && now.Stage == later.Stage
                && (!now.IsCorrected || (it.Recorded.FirstSavedAt is not null && it.Recorded.ChangedAt > it.Recorded.FirstSavedAt));
        });

    private static Gen<(MonthWindow Window, DateTimeOffset At)> Cases() =>
        from index in Gen.Choose(SalesMonth.Of(1990, 1).Index, SalesMonth.Of(2110, 12).Index)
        let month = new SalesMonth(index)
        from first in Gen.Choose(-1, 1)
        from closing in Gen.Choose(-1, 60)
        let usual = MonthWindow.Default(month) with { First = new(index + first) }
        let window = closing < 0 ? usual : usual with { Closes = month.Next.Begins.AddDays(closing) }
        from edge in Gen.Elements(month.Begins, month.Next.Begins, window.Due, window.Closes ?? window.Due, month.Begins.AddHours(7), window.Due.AddHours(7))
        from step in Gen.Elements(0L, 1, -1, TimeSpan.TicksPerMillisecond, -TimeSpan.TicksPerMillisecond, TimeSpan.TicksPerHour, -TimeSpan.TicksPerHour, TimeSpan.TicksPerDay, -TimeSpan.TicksPerDay)
        select (window, edge.AddTicks(step));

    private static Gen<RecordedMonth> Records(MonthWindow window) =>
        from state in Gen.Elements(Enum.GetValues<ReturnState>())
        from rows in Gen.Choose(0, 3)
        from entered in Gen.Choose(0, rows)
        from first in Gen.Choose(-3, 3)
        from changed in Gen.Choose(0, 3)
        from complete in Gen.Choose(0, 3)
        let saved = window.Due.AddDays(first)
        select state is ReturnState.Saved or ReturnState.Returned
            ? new RecordedMonth(state, rows, entered, saved, saved.AddDays(3), complete == 3 ? null : saved.AddDays(complete), saved.AddDays(changed))
            : new RecordedMonth { State = state, Rows = rows };

    private static long BangkokMidnight(int year, int month, int day) =>
        new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds() - (7 * 60 * 60 * 1000);

    private static RecordedMonth Saved(DateTimeOffset at, int entered) =>
        new(ReturnState.Saved, 4, entered, at, at, entered == 4 ? at : null, at);

    private static MonthStanding At(DateTimeOffset instant, RecordedMonth recorded) => MonthStanding.Of(Window, recorded, instant);

    private static Actor ActorOf(AreaScope scope) => new(Account: 17, Office: 5, OfficeRole.DistrictOfficer, scope, WriteWay.Page);
}
