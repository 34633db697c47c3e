using Chumchon.Data.Accounts;
using Chumchon.Domain.Audit;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Microsoft.Extensions.Time.Testing;

namespace Chumchon.Data.Tests.Accounts;

public sealed class SessionsTests
{
    private const string Stamp = "d9001";

    private static readonly AttemptKey Right = new(AttemptKey.HashOf("D9001", "secret"u8), "10.9.1.0/24");
    private static readonly Actor Officer = SmallWorld.At(SmallWorld.Mueang);
    private static readonly NewSession OfOfficer = new(Stamp, "10.9.1.7", "Firefox");

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2024, 3, 5, 8, 30, 0, TimeSpan.Zero));

    [Theory, OnSqlite, OnPostgres]
    public async Task Opened_IsLiveAuditedAndTakesTheTryBack(string provider)
    {
        await using var database = await WorldAsync(provider);
        var (sessions, attempts) = Of(database);
        await attempts.CountAsync(Actor.AtTheDoor(0), Right, CancellationToken.None);

        var id = await sessions.OpenAsync(Officer, OfOfficer with { Device = new string('x', 5000) }, Right, CancellationToken.None);

        (await sessions.SeenAsync(id, CancellationToken.None)).ShouldNotBeNull().At.ShouldBe(clock.GetUtcNow());
        (await database.CountAsync("sign_in_attempt")).ShouldBe(0);
        (await AuditAsync(database)).ShouldBe([AuditKind.SignedIn]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Ended_IsOverAndAuditedOnce(string provider)
    {
        await using var database = await WorldAsync(provider);
        var (sessions, _) = Of(database);
        var id = await sessions.OpenAsync(Officer, OfOfficer, Right, CancellationToken.None);
        var other = await sessions.OpenAsync(Officer, OfOfficer, Right, CancellationToken.None);

        await sessions.EndAsync(SmallWorld.At(SmallWorld.Sathing, SmallWorld.SathingOfficer), id, CancellationToken.None);
        (await sessions.SeenAsync(id, CancellationToken.None)).ShouldNotBeNull();
        await sessions.EndAsync(Officer, id, CancellationToken.None);
        await sessions.EndAsync(Officer, id, CancellationToken.None);

        (await sessions.SeenAsync(id, CancellationToken.None)).ShouldBeNull();
        (await sessions.SeenAsync(other, CancellationToken.None)).ShouldNotBeNull();
        (await AuditAsync(database)).ShouldBe([AuditKind.SignedIn, AuditKind.SignedIn, AuditKind.SignedOut]);
    }

    [Theory]
    [InlineData("sqlite", "update account set security_stamp = 'another' where id = 1001")]
    [InlineData("sqlite", "delete from office_member where account_id = 1001")]
    [InlineData("sqlite", "update office_member set role = 2 where account_id = 1001")]
    [InlineData("sqlite", "update office_member set office_id = 3002 where account_id = 1001")]
    public async Task AccountChanged_EndsIt(string provider, string change)
    {
        await using var database = await WorldAsync(provider);
        var (sessions, _) = Of(database);
        var id = await sessions.OpenAsync(Officer, OfOfficer, Right, CancellationToken.None);

        (await database.ExecuteAsync(change)).ShouldBe(1);

        (await sessions.SeenAsync(id, CancellationToken.None)).ShouldBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task KeptThroughAChangeOfStamp_LivesOnAlone(string provider)
    {
        await using var database = await WorldAsync(provider);
        var (sessions, _) = Of(database);
        var id = await sessions.OpenAsync(Officer, OfOfficer, Right, CancellationToken.None);
        var other = await sessions.OpenAsync(Officer, OfOfficer, Right, CancellationToken.None);
        await database.ExecuteAsync("update account set security_stamp = 'another' where id = 1001");

        await database.WriteAccountsAsync(Officer, write => Sessions.KeepAsync(write, id, "another"));

        (await sessions.SeenAsync(id, CancellationToken.None)).ShouldNotBeNull();
        (await sessions.SeenAsync(other, CancellationToken.None)).ShouldBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task NotSeenForTheLifeOfACookie_IsCleared(string provider)
    {
        await using var database = await WorldAsync(provider);
        var (sessions, _) = Of(database);
        var idle = await sessions.OpenAsync(Officer, OfOfficer, Right, CancellationToken.None);
        var used = await sessions.OpenAsync(Officer, OfOfficer, Right, CancellationToken.None);
        clock.Advance(TimeSpan.FromHours(10));
        await sessions.TouchAsync(Actor.Job, [used], CancellationToken.None);

        clock.Advance((2 * Sessions.SeenToTheMinutes) - TimeSpan.FromSeconds(1));
        await sessions.ClearAsync(Actor.Job, CancellationToken.None);
        (await sessions.SeenAsync(idle, CancellationToken.None)).ShouldNotBeNull();

        clock.Advance(TimeSpan.FromSeconds(1));
        await sessions.ClearAsync(Actor.Job, CancellationToken.None);
        (await sessions.SeenAsync(idle, CancellationToken.None)).ShouldBeNull();
        (await sessions.SeenAsync(used, CancellationToken.None)).ShouldNotBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task UsedAllTheTime_IsOverAfterItsLongestAndCleared(string provider)
    {
        await using var database = await WorldAsync(provider);
        var sessions = new Sessions(database.Database, clock, new(TimeSpan.FromHours(10), TimeSpan.FromDays(2)));
        var id = await sessions.OpenAsync(Officer, OfOfficer, Right, CancellationToken.None);
        var ends = clock.GetUtcNow().AddDays(2);
        clock.Advance(TimeSpan.FromDays(2) - TimeSpan.FromMilliseconds(1));
        await sessions.TouchAsync(Actor.Job, [id], CancellationToken.None);

        await sessions.ClearAsync(Actor.Job, CancellationToken.None);
        (await sessions.SeenAsync(id, CancellationToken.None)).ShouldNotBeNull().EndsAt.ShouldBe(ends);
        clock.Advance(TimeSpan.FromMilliseconds(1));
        (await sessions.SeenAsync(id, CancellationToken.None)).ShouldBeNull();

        await sessions.ClearAsync(Actor.Job, CancellationToken.None);
        (await database.CountAsync("session")).ShouldBe(0);
    }

    [Fact]
    public async Task UnknownId_IsNoSession()
    {
        await using var database = await WorldAsync("sqlite");

        (await Of(database).Sessions.SeenAsync("", CancellationToken.None)).ShouldBeNull();
        (await Of(database).Sessions.SeenAsync("no session's", CancellationToken.None)).ShouldBeNull();
    }

    private (Sessions Sessions, SignInAttempts Attempts) Of(TestDatabase database) =>
        (new(database.Database, clock), new(database.Database, clock));

    private static async Task<TestDatabase> WorldAsync(string provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await SmallWorld.AddToAsync(database);
        return database;
    }

    private static Task<List<AuditKind>> AuditAsync(TestDatabase database) => database.ListAsync(
        "select kind from audit_entry where district_code = 0 and stream = 10011 order by number", static reader => (AuditKind)reader.GetInt32(0));
}
