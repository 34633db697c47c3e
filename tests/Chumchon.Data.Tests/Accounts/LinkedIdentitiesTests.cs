using Chumchon.Data.Accounts;
using Chumchon.Data.Model;
using Chumchon.Domain;
using Chumchon.Domain.Accounts;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Offices;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Microsoft.Extensions.Time.Testing;

namespace Chumchon.Data.Tests.Accounts;

public sealed class LinkedIdentitiesTests
{
    private static readonly Actor Province = new(SmallWorld.ProvinceOfficer, 3003, OfficeRole.ProvincialOfficer, AreaScope.Of(SmallWorld.Songkhla), WriteWay.Page);
    private static readonly Actor Officer = SmallWorld.At(SmallWorld.Mueang);
    private static readonly ExternalIdentity Somying = ExternalIdentity.Of("https://id.example.go.th/", "somying-7")!;
    private static readonly ExternalIdentity Somchai = ExternalIdentity.Of("https://id.example.go.th/", "somchai-8")!;

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2024, 3, 5, 8, 30, 0, TimeSpan.Zero));

    [Theory, OnSqlite, OnPostgres]
    public async Task Linked_IsFoundAgainAndKeptAsAHash(string provider)
    {
        await using var database = await WorldAsync(provider);
        var identities = Identities(database);

        (await identities.AccountOfAsync(Somying, default)).ShouldBeNull();
        (await identities.LinkAsync(Officer, Somying, codeHash: null, default)).IsOk.ShouldBeTrue();

        (await identities.AccountOfAsync(Somying, default)).ShouldBe(SmallWorld.Officer);
        (await identities.AccountOfAsync(Somchai, default)).ShouldBeNull();
        (await identities.OwnAsync(Officer, default)).ShouldBe(new(AccountKind.Person, HasPassword: false, clock.GetUtcNow()));
        (await database.ListAsync("select subject from account_identity", static reader => reader.GetFieldValue<byte[]>(0))).ShouldHaveSingleItem().ShouldBe(Somying.Subject);
        (await new PeopleQueries(database.Database).OneAsync(Province, SmallWorld.Officer, default)).ShouldNotBeNull().LinkedAt.ShouldBe(clock.GetUtcNow());

        // Once more is nothing more.
        (await identities.LinkAsync(Officer, Somying, codeHash: null, default)).IsOk.ShouldBeTrue();
        (await AuditAsync(database, SmallWorld.Officer)).ShouldBe([AuditKind.IdentityLinked]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task OneIdentity_IsOneAccounts(string provider)
    {
        await using var database = await WorldAsync(provider);
        var identities = Identities(database);
        await identities.LinkAsync(Officer, Somying, codeHash: null, default);

        await RefusedAsync<IdentityTaken>(identities.LinkAsync(Actor.AtTheDoor(SmallWorld.Colleague), Somying, codeHash: null, default));
        await RefusedAsync<AccountHasIdentity>(identities.LinkAsync(Officer, Somchai, codeHash: null, default));

        (await database.CountAsync("account_identity")).ShouldBe(1);
        (await AuditAsync(database, SmallWorld.Colleague)).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task TwoAccountsAtOnce_OneGetsIt(string provider)
    {
        await using var database = await WorldAsync(provider);
        await using var node = DataServices.OpenDatabase(provider, database.Connection);
        await using var other = DataServices.OpenDatabase(provider, database.Connection);

        var linked = await Task.WhenAll(
            new LinkedIdentities(node, clock).LinkAsync(Officer, Somying, codeHash: null, default),
            new LinkedIdentities(other, clock).LinkAsync(Actor.AtTheDoor(SmallWorld.Colleague), Somying, codeHash: null, default));

        linked.Count(static result => result.IsOk).ShouldBe(1);
        linked.Single(static result => !result.IsOk).Refusal.ShouldBeOfType<IdentityTaken>();
        (await database.CountAsync("account_identity")).ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task OneTimeCode_IsUsedUpByIt(string provider)
    {
        await using var database = await WorldAsync(provider);
        var (identities, manage) = (Identities(database), new ManageAccounts(database.Database, clock));
        var code = (await manage.GiveCodeAsync(Province, SmallWorld.Officer, default)).Value.ShouldNotBeNull();
        var hash = SignInCode.HashOf("D9001", code.Code);
        var atTheDoor = Actor.AtTheDoor(SmallWorld.Officer);

        await RefusedAsync<LinkCodeOver>(identities.LinkAsync(atTheDoor, Somying, SignInCode.HashOf("D9001", SignInCode.Draw()), default));
        (await identities.LinkAsync(atTheDoor, Somying, hash, default)).IsOk.ShouldBeTrue();
        await RefusedAsync<LinkCodeOver>(identities.LinkAsync(atTheDoor, Somying, hash, default));

        (await AuditAsync(database, SmallWorld.Officer)).ShouldBe([AuditKind.CodeGiven, AuditKind.IdentityLinked, AuditKind.CodeUsed]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task CodeThatIsOver_LinksNothing(string provider)
    {
        await using var database = await WorldAsync(provider);
        var code = (await new ManageAccounts(database.Database, clock).GiveCodeAsync(Province, SmallWorld.Officer, default)).Value.ShouldNotBeNull();

        clock.Advance(SignInCode.GoodFor);

        await RefusedAsync<LinkCodeOver>(Identities(database).LinkAsync(Actor.AtTheDoor(SmallWorld.Officer), Somying, SignInCode.HashOf("D9001", code.Code), default));
        (await database.CountAsync("account_identity")).ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task AreaAccountsAndClosedOnes_GetNone(string provider)
    {
        await using var database = await WorldAsync(provider);
        await database.ExecuteAsync($"update account set kind = 2 where id = {SmallWorld.Officer}");
        await database.ExecuteAsync($"update account set closed_at = 1 where id = {SmallWorld.Colleague}");

        await RefusedAsync<AreaAccountHasNoIdentity>(Identities(database).LinkAsync(Officer, Somying, codeHash: null, default));
        await RefusedAsync<AccountIsClosed>(Identities(database).LinkAsync(Actor.AtTheDoor(SmallWorld.Colleague), Somying, codeHash: null, default));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task IdentityOfAnotherIssuer_IsReplaced(string provider)
    {
        await using var database = await WorldAsync(provider);
        var identities = Identities(database);
        await identities.LinkAsync(Officer, Somying, codeHash: null, default);
        var elsewhere = ExternalIdentity.Of("https://new.example.go.th/", "somying-7")!;

        (await identities.LinkAsync(Officer, elsewhere, codeHash: null, default)).IsOk.ShouldBeTrue();

        (await identities.AccountOfAsync(Somying, default)).ShouldBeNull();
        (await identities.AccountOfAsync(elsewhere, default)).ShouldBe(SmallWorld.Officer);
        (await AuditAsync(database, SmallWorld.Officer)).ShouldBe([AuditKind.IdentityLinked, AuditKind.IdentityUnlinked, AuditKind.IdentityLinked]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task UnlinkedByTheOfficeAbove_EndsItsSessions(string provider)
    {
        await using var database = await WorldAsync(provider);
        var manage = new ManageAccounts(database.Database, clock);
        var sessions = new Sessions(database.Database, clock);
        await RefusedAsync<IdentityNotLinked>(manage.UnlinkAsync(Province, SmallWorld.Officer, default));
        await Identities(database).LinkAsync(Officer, Somying, codeHash: null, default);
        var session = await sessions.OpenAsync(Officer, new("d9001", "10.9.1.7", "Firefox", AuditKind.SignedInByProvider), right: null, default);

        await RefusedAsync<AccountUnknown>(manage.UnlinkAsync(SmallWorld.At(SmallWorld.Sathing, SmallWorld.SathingOfficer) with { Office = 3002 }, SmallWorld.Officer, default));
        await RefusedAsync<NotYoursToGive>(manage.UnlinkAsync(SmallWorld.At(SmallWorld.Mueang, SmallWorld.Colleague), SmallWorld.Officer, default));
        (await manage.UnlinkAsync(Province, SmallWorld.Officer, default)).IsOk.ShouldBeTrue();

        (await sessions.SeenAsync(session, default)).ShouldBeNull();
        (await Identities(database).AccountOfAsync(Somying, default)).ShouldBeNull();
        (await AuditAsync(database, SmallWorld.Officer)).ShouldBe([AuditKind.IdentityLinked, AuditKind.SignedInByProvider, AuditKind.IdentityUnlinked]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task UnlinkedByHerself_EndsHerOtherSessions(string provider)
    {
        await using var database = await WorldAsync(provider);
        await database.ExecuteAsync("update account set password_hash = 'hashed'");
        var (identities, sessions) = (Identities(database), new Sessions(database.Database, clock));
        await identities.LinkAsync(Officer, Somying, codeHash: null, default);
        var own = await OpenAsync(SmallWorld.Officer, "d9001");
        var other = await OpenAsync(SmallWorld.Officer, "d9001");
        var colleagues = await OpenAsync(SmallWorld.Colleague, "d9001-2");

        (await identities.UnlinkOwnAsync(Officer, own, default)).IsOk.ShouldBeTrue();

        (await sessions.SeenAsync(own, default)).ShouldNotBeNull();
        (await sessions.SeenAsync(other, default)).ShouldBeNull();
        (await sessions.SeenAsync(colleagues, default)).ShouldNotBeNull();
        (await AuditAsync(database, SmallWorld.Officer)).TakeLast(2).ShouldBe([AuditKind.IdentityUnlinked, AuditKind.SessionsEnded]);

        async Task<string> OpenAsync(long account, string stamp) => await sessions.OpenAsync(
            SmallWorld.At(SmallWorld.Mueang, account), new(stamp, "10.9.1.7", "Firefox", AuditKind.SignedInByProvider), right: null, default);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task UnlinkedByHerself_OnlyWhereAPasswordIsLeft(string provider)
    {
        await using var database = await WorldAsync(provider);
        var identities = Identities(database);
        await RefusedAsync<IdentityNotLinked>(identities.UnlinkOwnAsync(Officer, "none", default));
        await identities.LinkAsync(Officer, Somying, codeHash: null, default);

        await RefusedAsync<LastWayIn>(identities.UnlinkOwnAsync(Officer, "none", default));
        await database.ExecuteAsync("update account set password_hash = 'hashed'");
        (await identities.UnlinkOwnAsync(Officer, "none", default)).IsOk.ShouldBeTrue();

        (await identities.OwnAsync(Officer, default)).LinkedAt.ShouldBeNull();
        (await AuditAsync(database, SmallWorld.Officer)).ShouldBe([AuditKind.IdentityLinked, AuditKind.IdentityUnlinked]);
    }

    private LinkedIdentities Identities(TestDatabase database) => new(database.Database, clock);

    private static async Task<TestDatabase> WorldAsync(string provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await SmallWorld.AddToAsync(database);
        return database;
    }

    private static async Task RefusedAsync<T>(Task<Result<bool>> act)
        where T : Refusal => (await act).Refusal.ShouldBeOfType<T>();

    private static Task<List<AuditKind>> AuditAsync(TestDatabase database, long account) => database.ListAsync(
        $"select kind from audit_entry where stream = {AuditStream.OfAccount(account).Number} order by number", static reader => (AuditKind)reader.GetInt32(0));
}
