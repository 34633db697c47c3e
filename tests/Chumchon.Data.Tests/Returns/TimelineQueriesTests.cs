using Chumchon.Data.Returns;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Chumchon.Tests.Databases;
using static Chumchon.Domain.Producers.SalesChannel;
using static Chumchon.Tests.SmallWorld;

namespace Chumchon.Data.Tests.Returns;

public sealed class TimelineQueriesTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Writes_StandLatestFirstWithWhatTheyChanged(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.SaveAsync(1, new TypedCell(Curry, DomesticOffline, 100));
        month.Clock.Advance(TimeSpan.FromMinutes(1));
        await month.SaveAsync(MueangMonth.Request(1, new TypedCell(Cloth, OverseasOnline, 0)) with
        {
            Remarks = [new(Curry, "", "ปิดร้าน")],
        }, MueangMonth.ByColleague);

        var timeline = (await PartAsync(month)).ShouldNotBeNull();

        (timeline.All, timeline.Older).ShouldBe((3, null));
        var (latest, first, sync) = (timeline.Writes[0], timeline.Writes[1], timeline.Writes[2]);
        (latest.Version, latest.Kind, latest.At, latest.Officer).ShouldBe((3, AuditKind.ReturnSaved, month.Clock.GetUtcNow(), "สมชาย ตัวอย่าง"));
        latest.Save.ShouldBe(new SavedFigures(1, 1, 1, 2, 100));
        latest.Changes.Select(static change => (change.Key, change.ProducerName, change.Part, change.Channel, change.Before)).ShouldBe(
        [
            (Curry, "กลุ่มแม่บ้านบ่อยาง", ChangedPart.Remark, null, null),
            (Cloth, "สมศรี ผ้าทอ", ChangedPart.Amount, OverseasOnline, null),
        ]);
        latest.Changes[1].After.ShouldBe(0);
        first.Changes.ShouldBe([new(Curry, "กลุ่มแม่บ้านบ่อยาง", ChangedPart.Amount, DomesticOffline, null, 100)]);
        (sync.Kind, sync.Save, sync.AllChanges).ShouldBe((AuditKind.ReturnSynced, null, 4));
        sync.Changes.ShouldAllBe(change => change.Part == ChangedPart.Row && change.After == 0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ManyChanges_AreShownInPartAndWholeWhenAsked(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        var cells = LinesOfMueang.SelectMany(static line => SalesChannels.All.Select(channel => new TypedCell(line, channel, 1))).ToArray();
        await month.SaveAsync(1, cells);

        var write = (await PartAsync(month))!.Writes[0];
        var whole = (await Queries(month).WriteAsync(MueangMonth.Scope, Mueang, MueangMonth.February, 2, default))!.Writes.ShouldHaveSingleItem();

        (write.Changes.Count, write.AllChanges).ShouldBe((TimelineQueries.ChangesAtFirst, cells.Length));
        whole.Changes.Count.ShouldBe(cells.Length);
        whole.Changes.Take(TimelineQueries.ChangesAtFirst).ShouldBe(write.Changes);
        whole.Changes.Select(static change => (change.Key.Number, change.Channel)).ShouldBeInOrder();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ManyWrites_ComeInParts(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        for (var version = 1; version <= TimelineQueries.WritesOfAPart; version++)
        {
            await month.SaveAsync(version);
        }

        var latest = (await PartAsync(month))!;
        var older = (await PartAsync(month, latest.Older))!;

        latest.Writes.Count.ShouldBe(TimelineQueries.WritesOfAPart);
        latest.Older.ShouldBe(2);
        older.Writes.Select(static write => write.Version).ShouldBe([1]);
        older.Older.ShouldBeNull();
        older.All.ShouldBe(21);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ForeignScopeOrNoWrite_FindsNothing(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        var queries = Queries(month);

        (await queries.PartAsync(AreaScope.Of(Sathing), Mueang, MueangMonth.February, before: null, default)).ShouldBeNull();
        (await queries.WriteAsync(AreaScope.Of(Satun), Mueang, MueangMonth.February, 1, default)).ShouldBeNull();
        (await queries.WriteAsync(MueangMonth.Scope, Mueang, MueangMonth.February, 2, default)).ShouldBeNull();
        (await queries.PartAsync(MueangMonth.Scope, Mueang, MueangMonth.February.Next, before: null, default))!.Writes.ShouldBeEmpty();
        (await queries.PartAsync(AreaScope.Of(Songkhla), Mueang, MueangMonth.February, before: null, default))!.Writes.Count.ShouldBe(1);
    }

    private static TimelineQueries Queries(MueangMonth month) => new(month.Database.Database);

    private static Task<MonthTimeline?> PartAsync(MueangMonth month, long? before = null) =>
        Queries(month).PartAsync(MueangMonth.Scope, Mueang, MueangMonth.February, before, default);
}
