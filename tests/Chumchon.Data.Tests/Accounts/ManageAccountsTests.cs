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

public sealed class ManageAccountsTests
{
    private const long FirstAdmin = 1101;
    private const long SecondAdmin = 1102;

    private static readonly Actor Province = new(SmallWorld.ProvinceOfficer, 3003, OfficeRole.ProvincialOfficer, AreaScope.Of(SmallWorld.Songkhla), WriteWay.Page);
    private static readonly Actor Central = new(SmallWorld.CentralOfficer, 3004, OfficeRole.DepartmentOfficer, AreaScope.Country, WriteWay.Page);
    private static readonly Actor Admin = new(FirstAdmin, 3004, OfficeRole.Administrator, AreaScope.Country, WriteWay.Page);
    private static readonly OfficeCode Mueang = new(OfficeKind.District, 9001);
    private static readonly OfficeCode Sathing = new(OfficeKind.District, 9002);

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2024, 3, 5, 8, 30, 0, TimeSpan.Zero));

    private MembershipTime Week => new(clock.GetUtcNow(), clock.GetUtcNow().AddDays(7));

    [Theory, OnSqlite, OnPostgres]
    public async Task ProvinceGivesADeputy_AndItEndsByItself(string provider)
    {
        await using var database = await WorldAsync(provider);
        var people = new PeopleQueries(database.Database);

        (await Manage(database).GiveMembershipAsync(Province, SmallWorld.SathingOfficer, Mueang, OfficeRole.DistrictOfficer, Week, default)).IsOk.ShouldBeTrue();

        var held = (await people.OneAsync(Province, SmallWorld.SathingOfficer, default)).ShouldNotBeNull();
        held.Memberships.Count(member => member.Stands(clock.GetUtcNow())).ShouldBe(2);
        held.Memberships.Count(member => member.Stands(clock.GetUtcNow().AddDays(7))).ShouldBe(1);
        (await AuditAsync(database, SmallWorld.SathingOfficer)).ShouldBe([AuditKind.MembershipGiven]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task WhatIsNotHers_IsRefusedAndNothingWritten(string provider)
    {
        await using var database = await WorldAsync(provider);
        var manage = Manage(database);

        await RefusedAsync<NotYoursToGive>(manage.GiveMembershipAsync(Province, SmallWorld.Officer, new(OfficeKind.Province, 90), OfficeRole.ProvincialOfficer, Week, default));
        await RefusedAsync<NotYoursToGive>(manage.GiveMembershipAsync(Central, SmallWorld.ProvinceOfficer, Mueang, OfficeRole.DistrictOfficer, Week, default));
        await RefusedAsync<RoleDoesNotFit>(manage.GiveMembershipAsync(Province, SmallWorld.Officer, Sathing, OfficeRole.Administrator, Week, default));
        await RefusedAsync<OfficeUnknown>(manage.GiveMembershipAsync(Province, SmallWorld.Officer, new(OfficeKind.District, 9099), OfficeRole.DistrictOfficer, Week, default));
        await RefusedAsync<OwnAccount>(manage.GiveMembershipAsync(Province, SmallWorld.ProvinceOfficer, Mueang, OfficeRole.DistrictOfficer, Week, default));
        await RefusedAsync<OwnAccount>(manage.CloseAsync(Province, SmallWorld.ProvinceOfficer, default));
        await RefusedAsync<AccountUnknown>(manage.CloseAsync(Province, SmallWorld.CentralOfficer, default));
        await RefusedAsync<NotYoursToGive>(manage.CloseAsync(SmallWorld.At(SmallWorld.Mueang), SmallWorld.Colleague, default));
        await RefusedAsync<MembershipUnknown>(manage.EndMembershipAsync(Province, SmallWorld.Officer, 3002, default));

        (await database.CountAsync("audit_entry")).ShouldBe(0);
        (await database.CountAsync("office_member")).ShouldBe(5);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ClosedAndOpened_ItsSessionIsOverAndItsHistoryStays(string provider)
    {
        await using var database = await WorldAsync(provider);
        var manage = Manage(database);
        var sessions = new Sessions(database.Database, clock);
        var session = await sessions.OpenAsync(
            SmallWorld.At(SmallWorld.Mueang), new("d9001", "10.9.1.7", "Firefox"), new(AttemptKey.HashOf("D9001", "secret"u8), "10.9.1.0/24"), default);

        (await manage.CloseAsync(Province, SmallWorld.Officer, default)).IsOk.ShouldBeTrue();
        (await sessions.SeenAsync(session, default)).ShouldBeNull();
        await RefusedAsync<AccountIsClosed>(manage.GiveMembershipAsync(Province, SmallWorld.Officer, Mueang, OfficeRole.Viewer, Week, default));
        (await manage.GiveCodeAsync(Province, SmallWorld.Officer, default)).Refusal.ShouldBeOfType<AccountIsClosed>();
        (await manage.ReopenAsync(Province, SmallWorld.Officer, default)).IsOk.ShouldBeTrue();

        (await sessions.SeenAsync(session, default)).ShouldBeNull();
        (await AuditAsync(database, SmallWorld.Officer)).ShouldBe([AuditKind.SignedIn, AuditKind.AccountClosed, AuditKind.AccountReopened]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task AreaAccount_IsClosedByAPersonOfItsOfficeAlone(string provider)
    {
        await using var database = await WorldAsync(provider);
        var manage = Manage(database);
        var colleague = SmallWorld.At(SmallWorld.Mueang, SmallWorld.Colleague);
        await database.ExecuteAsync($"update account set kind = 2 where id in ({SmallWorld.Officer}, {SmallWorld.Colleague})");

        await RefusedAsync<ClosedByAPerson>(manage.CloseAsync(colleague, SmallWorld.Officer, default));
        await database.ExecuteAsync($"update account set kind = 1 where id = {SmallWorld.Colleague}");
        (await manage.CloseAsync(colleague, SmallWorld.Officer, default)).IsOk.ShouldBeTrue();
        await RefusedAsync<NotYoursToGive>(manage.ReopenAsync(colleague, SmallWorld.Officer, default));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task CodeIsKeptHashed_AndGivenAgainReplacesTheOneBefore(string provider)
    {
        await using var database = await WorldAsync(provider);
        var manage = Manage(database);

        var first = (await manage.GiveCodeAsync(Province, SmallWorld.Officer, default)).Value.ShouldNotBeNull();
        var second = (await manage.GiveCodeAsync(Province, SmallWorld.Officer, default)).Value.ShouldNotBeNull();

        second.Code.ShouldNotBe(first.Code);
        second.Until.ShouldBe(clock.GetUtcNow().AddDays(14));
        (await database.ListAsync($"select code_hash from account where id = {SmallWorld.Officer}", static reader => reader.GetString(0)))
            .ShouldBe([SignInCode.HashOf("D9001", second.Code)]);
        (await AuditAsync(database, SmallWorld.Officer)).ShouldBe([AuditKind.CodeGiven, AuditKind.CodeGiven]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task LastAdministrator_IsKept(string provider)
    {
        await using var database = await WorldAsync(provider);
        await AddAdministratorsAsync(database);
        var (manage, second) = (Manage(database), Admin with { Account = SecondAdmin });

        (await manage.EndMembershipAsync(Admin, SecondAdmin, 3004, default)).IsOk.ShouldBeTrue();
        await RefusedAsync<LastAdministrator>(manage.CloseAsync(second, FirstAdmin, default));
        await RefusedAsync<LastAdministrator>(manage.EndMembershipAsync(second, FirstAdmin, 3004, default));
        await RefusedAsync<LastAdministrator>(manage.GiveMembershipAsync(second, FirstAdmin, new(OfficeKind.Department, 0), OfficeRole.Viewer, Week, default));
        await RefusedAsync<LastAdministrator>(manage.GiveMembershipAsync(second, FirstAdmin, new(OfficeKind.Department, 0), OfficeRole.Administrator, Week, default));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task TwoAdministratorsAtOnce_CannotCloseEachOther(string provider)
    {
        await using var database = await WorldAsync(provider);
        await AddAdministratorsAsync(database);
        await using var node = DataServices.OpenDatabase(provider, database.Connection);
        await using var other = DataServices.OpenDatabase(provider, database.Connection);

        var closed = await Task.WhenAll(
            new ManageAccounts(node, clock).CloseAsync(Admin, SecondAdmin, default),
            new ManageAccounts(other, clock).CloseAsync(Admin with { Account = SecondAdmin }, FirstAdmin, default));

        closed.Count(static result => result.IsOk).ShouldBe(1);
        closed.Single(static result => !result.IsOk).Refusal.ShouldBeOfType<LastAdministrator>();
        (await database.CountAsync("account where closed_at is not null")).ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Lists_HoldWhatIsLookedAfter(string provider)
    {
        await using var database = await WorldAsync(provider);
        await AddAdministratorsAsync(database);
        var people = new PeopleQueries(database.Database);

        (await NamesAsync(Province)).ShouldBe(["d9001", "d9001-2", "d9002", "p90"]);
        (await NamesAsync(SmallWorld.At(SmallWorld.Mueang))).ShouldBe(["d9001", "d9001-2"]);
        (await NamesAsync(Central)).ShouldBe(["a1101", "a1102", "central", "p90"]);
        (await NamesAsync(Admin)).ShouldBe(["a1101", "a1102", "central", "d9001", "d9001-2", "d9002", "p90"]);
        (await NamesAsync(SmallWorld.At(SmallWorld.Mueang) with { Role = OfficeRole.Viewer })).ShouldBeEmpty();
        (await people.OneAsync(SmallWorld.At(SmallWorld.Mueang), SmallWorld.SathingOfficer, default)).ShouldBeNull();
        (await people.OfficesToGiveAsync(Province, default)).ShouldBe([Mueang, Sathing]);

        async Task<IEnumerable<string>> NamesAsync(Actor actor) =>
            (await people.AllAsync(actor, default)).Select(static account => account.UserName).Order(StringComparer.Ordinal);
    }

    private ManageAccounts Manage(TestDatabase database) => new(database.Database, clock);

    private static async Task<TestDatabase> WorldAsync(string provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await SmallWorld.AddToAsync(database);
        return database;
    }

    private static Task AddAdministratorsAsync(TestDatabase database) => database.AddAsync(
    [
        .. new[] { FirstAdmin, SecondAdmin }.SelectMany(static id => new object[]
        {
            new Account { Id = id, UserName = $"a{id}", NormalizedUserName = $"A{id}", PersonName = $"ผู้ดูแล {id}", PasswordHash = "hashed", SecurityStamp = $"a{id}" },
            new OfficeMember { AccountId = id, OfficeId = 3004, Role = OfficeRole.Administrator },
        }),
    ]);

    private static async Task RefusedAsync<T>(Task<Result<bool>> act)
        where T : Refusal => (await act).Refusal.ShouldBeOfType<T>();

    private static Task<List<AuditKind>> AuditAsync(TestDatabase database, long account) => database.ListAsync(
        $"select kind from audit_entry where stream = {AuditStream.OfAccount(account).Number} order by number", static reader => (AuditKind)reader.GetInt32(0));
}
