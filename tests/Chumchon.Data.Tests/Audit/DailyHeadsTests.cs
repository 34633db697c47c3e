using Chumchon.Data.Audit;
using Chumchon.Data.Verification;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Microsoft.Extensions.Time.Testing;

namespace Chumchon.Data.Tests.Audit;

public sealed class DailyHeadsTests
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2024, 4, 2, 0, 10, 0, BangkokTime.Offset));

    [Theory, OnSqlite, OnPostgres]
    public async Task Head_IsTakenOnceADayByOneOfManyNodes(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await RandomSaves.RunAsync(database, saves: 12);
        var heads = new DailyHeads(database.Database, clock);
        var (streams, entries) = (await database.CountAsync("audit_head"), await database.CountAsync("audit_entry"));

        var taken = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => heads.TakeAsync(Actor.Job, CancellationToken.None)));

        var head = taken.Where(static one => one is not null).ShouldHaveSingleItem()!;
        (head.Day, head.Streams, head.Entries).ShouldBe((20240401, streams, entries));
        (await heads.LatestAsync(AreaScope.Country, most: 9, CancellationToken.None)).ShouldHaveSingleItem().Root.ShouldBe(head.Root);
        (await database.ListAsync(
            "select body from audit_entry where kind = 72 and district_code = 0 and stream = 0", static reader => AuditBody.Read(reader.GetFieldValue<byte[]>(0))))
            .ShouldHaveSingleItem().Facts.ShouldBe(
            [
                AuditFact.Of(AuditField.Count, entries), AuditFact.Of(AuditField.Day, 20240401), AuditFact.Of(AuditField.Stamp, AuditEntry.Stamp(head.Root)),
            ]);
        (await heads.LatestAsync(AreaScope.Of(SmallWorld.Songkhla), most: 9, CancellationToken.None)).ShouldBeEmpty();
        (await heads.OfDayAsync(AreaScope.Of(SmallWorld.Songkhla), 20240401, CancellationToken.None)).ShouldBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task EarlierHeads_HoldHoweverFarTheChainsGo_AndFindWhatWasAltered(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await RandomSaves.RunAsync(database, saves: 12);
        var heads = new DailyHeads(database.Database, clock);
        await heads.TakeAsync(Actor.Job, CancellationToken.None);
        clock.Advance(TimeSpan.FromDays(1));
        await WriteAsync(database, SmallWorld.Officer);
        await heads.TakeAsync(Actor.Job, CancellationToken.None);
        await WriteAsync(database, SmallWorld.Officer);
        await WriteAsync(database, SmallWorld.Colleague);

        (await HoldAsync(heads)).ShouldBe([true, true]);
        (await DifferencesAsync(database)).ShouldBeEmpty();

        // The first entry of the account's chain is under the second head alone.
        var altered = provider == "sqlite" ? "x'00'" : @"'\x00'::bytea";
        await database.ExecuteAsync($"update audit_entry set hash = {altered} where district_code = 0 and stream = {AuditStream.OfAccount(SmallWorld.Officer).Number} and number = 1");
        (await HoldAsync(heads)).ShouldBe([true, false]);
        (await DifferencesAsync(database)).ShouldContain("daily head 20240402");

        await database.ExecuteAsync("delete from audit_entry where district_code = 9002");
        (await HoldAsync(heads)).ShouldBe([false, false]);
    }

    private static Task WriteAsync(TestDatabase database, long account) => database.WriteAccountsAsync(
        new(account, Office: 0, Role: null, AreaScope.Country, WriteWay.Page),
        write => write.AppendAsync(AuditStream.OfAccount(account), AuditKind.SignedOut, account));

    private static async Task<IEnumerable<bool>> HoldAsync(DailyHeads heads) =>
        (await heads.CheckAsync(AreaScope.Country, CancellationToken.None)).Select(static day => day.Holds);

    private static async Task<IReadOnlyList<string>> DifferencesAsync(TestDatabase database)
    {
        var found = new Differences();
        await new LedgerCheck(database.Database).ExecuteAsync(
            AreaScope.Country, RandomSaves.Months[0], RandomSaves.Months[^1], found, progress: null, CancellationToken.None);
        return [.. found.First.Select(static difference => $"{difference.What} {difference.Where}")];
    }
}
