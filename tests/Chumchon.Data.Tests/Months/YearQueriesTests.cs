using Chumchon.Data.Months;
using Chumchon.Data.Tests.Returns;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Months;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using static Chumchon.Domain.Producers.SalesChannel;

namespace Chumchon.Data.Tests.Months;

/// <summary>What saves leave of a month, from 5 มีนาคม 2567 on: กุมภาพันธ์ 2567 is due at the end of the 10th.</summary>
public sealed class YearQueriesTests
{
    private static readonly SalesMonth February = MueangMonth.February;

    [Theory, OnSqlite, OnPostgres]
    public async Task TwelveMonths_StandInFiscalOrderAlsoThoseNobodyWrote(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);

        var months = await MonthsAsync(month);

        months.Select(static each => each.Month).ShouldBe(February.FiscalYear.Months);
        months.Select(static each => each.Stage).Distinct().ShouldBe([MonthStage.NotStarted, MonthStage.Ready]);
        months.Count(static each => each.Phase == WindowPhase.Open).ShouldBe(6);
        months.Where(static each => each.IsLate).Select(static each => each.Month).ShouldBe(February.FiscalYear.Months.Take(4));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task FirstSave_IsKeptWhateverIsSavedLater(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        var first = month.Clock.GetUtcNow();
        await month.SaveAsync(1, new TypedCell(SmallWorld.Curry, DomesticOffline, 100));
        month.Clock.Advance(TimeSpan.FromDays(1));
        await month.SaveAsync(2, All(200));
        var complete = month.Clock.GetUtcNow();
        month.Clock.Advance(TimeSpan.FromDays(1));
        await month.SaveAsync(3);

        var february = await OfFebruaryAsync(month);

        february.Recorded.ShouldBe(new RecordedMonth(ReturnState.Saved, 4, 4, first, month.Clock.GetUtcNow(), complete, complete));
        (february.IsLate, february.IsCorrected, february.IsComplete).ShouldBe((false, false, true));

        // Emptied, the month owes a row again, and was complete all the same.
        month.Clock.Advance(TimeSpan.FromDays(1));
        await month.SaveAsync(4, new TypedCell(SmallWorld.Curry, DomesticOffline, Satang: null));
        february = await OfFebruaryAsync(month);
        february.Recorded.ShouldBe(new RecordedMonth(
            ReturnState.Saved, 4, 3, first, month.Clock.GetUtcNow(), complete, month.Clock.GetUtcNow()));
        (february.IsCorrected, february.IsComplete).ShouldBe((true, false));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task FirstSaveAfterTheTenth_IsLateUnlessTheSettingNamesALaterDay(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        month.Clock.SetUtcNow(MonthWindow.Default(February).Due.AddMilliseconds(1));
        await month.SaveAsync(1, All(100));

        (await OfFebruaryAsync(month)).IsSavedLate.ShouldBeTrue();
        await month.Database.ExecuteAsync($"insert into system_setting (name, value) values ('{StoredWindows.DueDaySetting}', '11')");
        (await OfFebruaryAsync(month)).IsSavedLate.ShouldBeFalse();
        await month.Database.ExecuteAsync($"update system_setting set value = 'soon' where name = '{StoredWindows.DueDaySetting}'");
        (await OfFebruaryAsync(month)).Window.ShouldBe(MonthWindow.Default(February) with { First = SmallWorld.First });
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task DistrictOutsideTheScope_IsNotRead(string provider)
    {
        await using var month = await MueangMonth.CreateAsync(provider);

        (await new YearQueries(month.Database.Database, month.Clock).MonthsAsync(
            AreaScope.Of(SmallWorld.Satun), SmallWorld.Mueang, February.FiscalYear, default)).ShouldBeNull();
    }

    private static TypedCell[] All(long satang) => [.. SmallWorld.LinesOfMueang.Select(line => new TypedCell(line, DomesticOffline, satang))];

    private static async Task<MonthStanding> OfFebruaryAsync(MueangMonth month) =>
        (await MonthsAsync(month)).Single(static each => each.Month == February);

    private static async Task<IReadOnlyList<MonthStanding>> MonthsAsync(MueangMonth month) =>
        (await new YearQueries(month.Database.Database, month.Clock).MonthsAsync(
            MueangMonth.Scope, SmallWorld.Mueang, February.FiscalYear, default))!;
}
