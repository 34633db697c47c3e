using Chumchon.Domain.Calendar;
using Chumchon.Domain.Months;
using FsCheck.Xunit;

namespace Chumchon.Domain.Tests.Months;

public sealed class ShownMonthTests
{
    private const int Province = 16;

    private static readonly SalesMonth First = SalesMonth.Of(2020, 10);
    private static readonly SalesMonth January = SalesMonth.Of(2024, 1);
    private static readonly SalesMonth February = January.Next;
    private static readonly SalesMonth March = February.Next;

    /// <summary>January is due since the night before, February runs.</summary>
    private static readonly DateTimeOffset EleventhOfFebruary = At(2024, 2, 11);

    [Fact]
    public void OneDistrictSavesFirst_MovesNobodysPage() =>
        Of(EleventhOfFebruary, (January, 15), (February, 1)).ShouldBe(January);

    [Fact]
    public void MonthSavedByHalf_IsNotMostlySaved()
    {
        Of(EleventhOfFebruary, (January, 15), (February, 8)).ShouldBe(January);
        Of(EleventhOfFebruary, (January, 15), (February, 9)).ShouldBe(February);
    }

    [Fact]
    public void BeforeTheDueDay_TheMonthBeforeIsShownUnlessMostHaveSaved()
    {
        var tenth = At(2024, 2, 10);

        Of(tenth, (January.Previous, 16), (January, 7)).ShouldBe(January.Previous);
        Of(tenth, (January.Previous, 16), (January, 12)).ShouldBe(January);
        Of(EleventhOfFebruary, (January.Previous, 16), (January, 7)).ShouldBe(January, "it is due now");
    }

    [Fact]
    public void FirstDayOfAMonth_ShowsNothingNew() =>
        Of(March.Begins, (January, 16), (February, 3)).ShouldBe(January);

    [Fact]
    public void DueMonthInWhichNobodySaved_IsPassedOver() =>
        Of(March.Begins.AddDays(20), (January, 16), (March, 1)).ShouldBe(January);

    [Fact]
    public void FirstMonthOfTheInstallation_IsShownAsFarAsItIs() =>
        ShownMonth.Of([new(February, 1), new(January, 5)], Province, new MonthWindows(February, MonthWindows.DefaultDueDay), EleventhOfFebruary)
            .ShouldBe(February, "what was saved before the first month is not shown");

    [Fact]
    public void NoMonthDueOrMostlySaved_IsTheOneThatMostHaveSaved() =>
        Of(At(2024, 2, 3), (January, 5), (February, 2)).ShouldBe(January);

    [Fact]
    public void NothingSaved_IsTheRunningMonth()
    {
        Of(EleventhOfFebruary).ShouldBe(February);
        ShownMonth.Of([], Province, new MonthWindows(March, MonthWindows.DefaultDueDay), EleventhOfFebruary).ShouldBe(March);
    }

    [Fact]
    public void OneDistrict_IsShownWhatItHasSaved() =>
        ShownMonth.Of([new(January, 1), new(February, 1)], districts: 1, Windows(), EleventhOfFebruary).ShouldBe(February);

    [Fact]
    public void DueDatesSetOtherwise_DecideInsteadOfTheUsual()
    {
        var early = new SetWindow(February, Opens: null, Due: At(2024, 2, 9), Closes: null);
        var late = new SetWindow(January, Opens: null, Due: At(2024, 6, 30), Closes: null);

        ShownMonth.Of([new(January, 3), new(February, 1)], Province, Windows(early), EleventhOfFebruary).ShouldBe(February);
        ShownMonth.Of([new(January.Previous, 3), new(January, 3)], Province, Windows(late), EleventhOfFebruary).ShouldBe(January.Previous);
    }

    /// <summary>What the query leaves out, and in which order it reads, changes nothing.</summary>
    [Property]
    public void MonthsBeforeThoseCounted_MatterByTheLatestSavedAlone(int[] draws, int day, int dueDay, int setMonth, int setDue)
    {
        var now = February.Begins.AddDays((uint)day % 60);
        SetWindow set = new(new(February.AddYears(-1).Index + (int)((uint)setMonth % 15)), null, February.Begins.AddDays((setDue % 90) - 30), null);
        var windows = new MonthWindows(First, 1 + (int)((uint)dueDay % 31), set);
        var saves = draws.Take(14).Select((draw, place) => new MonthSaves(new(March.Index - place), (int)((uint)draw % 18) is > 0 and <= Province and var saved ? saved : 0)).ToList();
        var since = ShownMonth.CountedFrom(windows, now);

        var shown = ShownMonth.Of(saves, Province, windows, now);

        var before = saves.Where(month => month.Month < since && month.Districts > 0).OrderBy(static month => month.Month).Reverse().Take(1);
        ShownMonth.Of([.. before.Select(static month => month with { Districts = 1 }), .. saves.Where(month => month.Month >= since).Reverse()], Province, windows, now)
            .ShouldBe(shown);
    }

    /// <summary>Said once more: no later month is due or mostly saved, and the month itself is, where any is.</summary>
    [Property]
    public void ShownMonth_IsTheLatestDueOrMostlySaved(int[] draws, int day)
    {
        var now = February.Begins.AddDays((uint)day % 60);
        var saves = draws.Take(14).Select((draw, place) => new MonthSaves(new(March.Index - place), (int)((uint)draw % (Province + 1)))).ToList();

        var shown = ShownMonth.Of(saves, Province, Windows(), now);

        saves.Where(month => month.Month > shown).ShouldAllBe(month => !Qualifies(month, now));
        if (saves.Exists(month => Qualifies(month, now)))
        {
            saves.ShouldContain(month => month.Month == shown && Qualifies(month, now));
        }
    }

    private static bool Qualifies(MonthSaves month, DateTimeOffset now) =>
        month.Districts > Province / 2 || (month.Districts > 0 && now >= month.Month.Next.Begins.AddDays(10));

    private static SalesMonth Of(DateTimeOffset now, params (SalesMonth Month, int Districts)[] saves) =>
        ShownMonth.Of(saves.Select(static month => new MonthSaves(month.Month, month.Districts)), Province, Windows(), now);

    private static MonthWindows Windows(params SetWindow[] set) => new(First, MonthWindows.DefaultDueDay, set);

    private static DateTimeOffset At(int year, int month, int day) => new(year, month, day, 12, 0, 0, BangkokTime.Offset);
}
