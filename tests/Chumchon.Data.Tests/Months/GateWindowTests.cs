using Chumchon.Data.Months;
using Chumchon.Data.Returns;
using Chumchon.Data.Tests.Returns;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Months;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using FsCheck;
using FsCheck.Fluent;

namespace Chumchon.Data.Tests.Months;

/// <summary>
/// Random windows, settings and instants around their edges: what the gate lets pass, what the pages are told and what the rule
/// says of the same values are one.
/// </summary>
public sealed class GateWindowTests
{
    private static readonly SalesMonth February = MueangMonth.February;

    private static readonly Gen<DateTimeOffset> Edges =
        from day in Gen.Elements(-40, -1, 0, 1, 28, 29, 39, 40, 41, 400)
        from hours in Gen.Elements(0, 7, 17)
        select February.Begins.AddDays(day).AddHours(hours);

    private static readonly Gen<Case> Cases =
        from first in Gen.Frequency((4, Gen.Constant(-1)), (1, Gen.Choose(0, 1)))
        from dueDay in Gen.Elements(MonthWindows.DefaultDueDay, 1, 31)
        from opens in Maybe(Edges)
        from due in Maybe(Edges)
        from closes in Maybe(Edges)
        from edge in Gen.OneOf(Edges, Gen.Elements(new[] { opens, due, closes }.OfType<DateTimeOffset>().DefaultIfEmpty(February.Begins).ToArray()))
        from step in Gen.Elements(0L, 1, -1, TimeSpan.TicksPerMillisecond, -TimeSpan.TicksPerMillisecond)
        select new Case(new SalesMonth(February.Index + first), dueDay, new SetWindow(February, opens, due, closes), edge.AddTicks(step));

    [Theory, OnSqlite, OnPostgres]
    public void Gate_LetsPassExactlyWhatTheRuleSays(string provider) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1),
        Prop.ForAll(Gen.ListOf(Cases, TestRun.IsFull ? 1_000 : 60).ToArbitrary(), cases => RunAsync(provider, cases)));

    private static async Task RunAsync(string provider, IEnumerable<Case> cases)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        var opened = 0;
        foreach (var it in cases)
        {
            await SetAsync(month, it);
            month.Clock.AdjustTime(it.Now);
            var window = new MonthWindows(it.First, it.DueDay, it.Set)[February];
            var refusal = MonthStanding.Of(window, default, it.Now).RefusalOf(MueangMonth.ByOfficer, SmallWorld.Mueang);

            var outcome = await month.ExecuteAsync(MueangMonth.Request(await month.VersionAsync((await month.ReturnAsync()).Version)));

            (outcome is SaveRefused refused ? refused.Refusal : null).ShouldBe(refusal, $"{it}");
            opened += refusal is null ? 1 : 0;
            await PagesAgreeAsync(month, window, it);
        }

        opened.ShouldBeInRange(1, cases.Count() - 1);
    }

    private static async Task PagesAgreeAsync(MueangMonth month, MonthWindow window, Case it)
    {
        var (database, scope, district) = (month.Database.Database, MueangMonth.Scope, SmallWorld.Mueang);
        var entry = (await new EntryQueries(database).ReturnAsync(scope, district, February, default))!.StandingAt(it.Now);
        var ofYear = (await new YearQueries(database, month.Clock).MonthsAsync(scope, district, February.FiscalYear, default))!
            .Single(static each => each.Month == February);

        entry.Window.ShouldBe(window, $"{it}");
        ofYear.ShouldBe(entry, $"{it}");
        (await new PastFigures(database).OfAsync(scope, district, February, default) is null).ShouldBe(entry.Phase == WindowPhase.BeforeFirst);
    }

    private static async Task SetAsync(MueangMonth month, Case it)
    {
        await month.Database.ExecuteAsync(
            $"""
            delete from reporting_month;
            insert into reporting_month (month, opens_at, due_at, closes_at)
                values ({February.Index}, {Ms(it.Set.Opens)}, {Ms(it.Set.Due)}, {Ms(it.Set.Closes)});
            delete from system_setting where name in ('first_month', 'due_day');
            insert into system_setting (name, value) values ('first_month', '{it.First.Index}'), ('due_day', '{it.DueDay}')
            """);

        static string Ms(DateTimeOffset? instant) => instant is { } at ? $"{at.ToUnixTimeMilliseconds()}" : "null";
    }

    private static Gen<DateTimeOffset?> Maybe(Gen<DateTimeOffset> instants) =>
        Gen.OneOf(Gen.Constant<DateTimeOffset?>(null), instants.Select(static instant => (DateTimeOffset?)instant));

    private sealed record Case(SalesMonth First, int DueDay, SetWindow Set, DateTimeOffset Now);
}
