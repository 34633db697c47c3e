using Chumchon.Data.Accounts;
using Chumchon.Domain;
using Chumchon.Domain.Accounts;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Offices;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Microsoft.Extensions.Time.Testing;

namespace Chumchon.Data.Tests.Accounts;

public sealed class AccountSessionsTests
{
    private static readonly AttemptKey Right = new(AttemptKey.HashOf("D9001", "secret"u8), "10.9.1.0/24");
    private static readonly Actor Officer = SmallWorld.At(SmallWorld.Mueang);
    private static readonly Actor Colleague = SmallWorld.At(SmallWorld.Mueang, SmallWorld.Colleague);
    private static readonly Actor Province = new(SmallWorld.ProvinceOfficer, 3003, OfficeRole.ProvincialOfficer, AreaScope.Of(SmallWorld.Songkhla), WriteWay.Page);

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2024, 3, 5, 8, 30, 0, TimeSpan.Zero));

    [Theory, OnSqlite, OnPostgres]
    public async Task Listed_AreTheOwnOnesThatStandAndTheOneThatAsksFirst(string provider)
    {
        await using var database = await WorldAsync(provider);
        var first = await OpenAsync(database, Officer, "10.9.1.7", "Firefox");
        await OpenAsync(database, Colleague, "10.9.1.8", "Opera");
        clock.Advance(TimeSpan.FromHours(1));
        await OpenAsync(database, Officer, "10.9.1.9", "Chrome");
        var here = await OpenAsync(database, Officer, "", "");

        var listed = await Of(database).OfAsync(Officer, here, default);

        listed.Select(static session => (session.Address, session.Device, session.IsThis)).ShouldBe([("", "", true), ("10.9.1.9", "Chrome", false), ("10.9.1.7", "Firefox", false)]);
        listed[2].CreatedAt.ShouldBe(clock.GetUtcNow().AddHours(-1));
        listed[2].EndsAt.ShouldBe(clock.GetUtcNow().AddHours(-1).AddDays(7));
        listed.ShouldAllBe(static session => session.Office == new OfficeCode(OfficeKind.District, 9001) && session.Role == OfficeRole.DistrictOfficer);
        listed.ShouldAllBe(session => !session.Key.Contains(first, StringComparison.OrdinalIgnoreCase));

        clock.Advance(TimeSpan.FromHours(9) + Sessions.SeenToTheMinutes);
        (await Of(database).OfAsync(Officer, here, default)).Select(static session => session.Device).ShouldBe(["", "Chrome"]);
        await database.ExecuteAsync("update account set security_stamp = 'another' where id = 1001");
        (await Of(database).OfAsync(Officer, here, default)).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task OneEnded_IsOverAndAuditedOnce(string provider)
    {
        await using var database = await WorldAsync(provider);
        var (here, other) = (await OpenAsync(database, Officer), await OpenAsync(database, Officer));
        var key = (await Of(database).OfAsync(Officer, here, default))[1].Key;

        (await Of(database).EndAsync(Colleague, key, default)).ShouldBeFalse();
        (await Of(database).EndAsync(Officer, key.ToUpperInvariant(), default)).ShouldBeTrue();
        (await Of(database).EndAsync(Officer, key, default)).ShouldBeFalse();
        foreach (var none in new[] { "", "00", new string('g', 64), key + "00", other })
        {
            (await Of(database).EndAsync(Officer, none, default)).ShouldBeFalse();
        }

        (await SeenAsync(database, here, other)).ShouldBe([true, false]);
        (await AuditAsync(database)).ShouldBe([AuditKind.SignedIn, AuditKind.SignedIn, AuditKind.SessionsEnded]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task OthersEnded_TheOneThatAsksAndColleaguesStay(string provider)
    {
        await using var database = await WorldAsync(provider);
        string[] ids = [await OpenAsync(database, Officer), await OpenAsync(database, Officer), await OpenAsync(database, Officer), await OpenAsync(database, Colleague)];

        (await Of(database).EndOthersAsync(Officer, ids[1], default)).ShouldBe(2);
        (await Of(database).EndOthersAsync(Officer, ids[1], default)).ShouldBe(0);

        (await SeenAsync(database, ids)).ShouldBe([false, true, false, true]);
        (await AuditAsync(database)).ShouldBe([AuditKind.SignedIn, AuditKind.SignedIn, AuditKind.SignedIn, AuditKind.SessionsEnded]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task OfficeAbove_CountsAndEndsAll_OthersMayNot(string provider)
    {
        await using var database = await WorldAsync(provider);
        var manage = new ManageAccounts(database.Database, clock);
        string[] ids = [await OpenAsync(database, Officer), await OpenAsync(database, Officer), await OpenAsync(database, Colleague)];

        (await Of(database).CountAsync(Province, SmallWorld.Officer, default)).ShouldBe(2);
        (await Of(database).CountAsync(SmallWorld.At(SmallWorld.Sathing, SmallWorld.SathingOfficer) with { Office = 3002 }, SmallWorld.Officer, default)).ShouldBe(0);
        (await manage.EndSessionsAsync(Colleague, SmallWorld.Officer, default)).Refusal.ShouldBeOfType<NotYoursToGive>();
        (await manage.EndSessionsAsync(Officer, SmallWorld.Officer, default)).Refusal.ShouldBeOfType<OwnAccount>();
        (await manage.EndSessionsAsync(Province, SmallWorld.CentralOfficer, default)).Refusal.ShouldBeOfType<AccountUnknown>();
        (await manage.EndSessionsAsync(Province, SmallWorld.Officer, default)).IsOk.ShouldBeTrue();
        (await manage.EndSessionsAsync(Province, SmallWorld.Officer, default)).IsOk.ShouldBeTrue();

        (await SeenAsync(database, ids)).ShouldBe([false, false, true]);
        (await Of(database).CountAsync(Province, SmallWorld.Officer, default)).ShouldBe(0);
        (await AuditAsync(database)).ShouldBe([AuditKind.SignedIn, AuditKind.SignedIn, AuditKind.SessionsEnded]);
    }

    private AccountSessions Of(TestDatabase database) => new(database.Database, SessionLife.Usual, clock);

    private Task<string> OpenAsync(TestDatabase database, Actor actor, string address = "10.9.1.7", string device = "Firefox") => new Sessions(database.Database, clock).OpenAsync(
        actor, new(actor.Account == SmallWorld.Officer ? "d9001" : "d9001-2", address, device), Right, default);

    private async Task<IEnumerable<bool>> SeenAsync(TestDatabase database, params string[] ids)
    {
        var sessions = new Sessions(database.Database, clock);
        List<bool> seen = [];
        foreach (var id in ids)
        {
            seen.Add(await sessions.SeenAsync(id, default) is not null);
        }

        return seen;
    }

    private static async Task<TestDatabase> WorldAsync(string provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await SmallWorld.AddToAsync(database);
        return database;
    }

    private static Task<List<AuditKind>> AuditAsync(TestDatabase database) => database.ListAsync(
        $"select kind from audit_entry where stream = {AuditStream.OfAccount(SmallWorld.Officer).Number} order by number", static reader => (AuditKind)reader.GetInt32(0));
}
