using Chumchon.Data.Accounts;
using Chumchon.Domain.Accounts;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Offices;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Microsoft.Extensions.Time.Testing;

namespace Chumchon.Data.Tests.Accounts;

public sealed class MakeAccountsTests
{
    private static readonly Actor Province = new(SmallWorld.ProvinceOfficer, 3003, OfficeRole.ProvincialOfficer, AreaScope.Of(SmallWorld.Songkhla), WriteWay.Page);

    private static readonly AccountDraft Right = new(
        2, "somjai", "สมใจ ตัวอย่าง", "9001", OfficeRole.DistrictOfficer, "", "", "", AccountKind.Person, "");

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2024, 3, 5, 8, 30, 0, TimeSpan.Zero));

    [Theory, OnSqlite, OnPostgres]
    public async Task Made_HasAMembershipACodeAndItsEntries(string provider)
    {
        await using var database = await WorldAsync(provider);

        var made = await Make(database).ExecuteAsync(Province, [Right with { Until = "12/03/2567" }], onlyGood: false, fromFile: false, default);

        var given = made.Codes.ShouldHaveSingleItem();
        given.Until.ShouldBe(clock.GetUtcNow().AddDays(14));
        var account = (await new PeopleQueries(database.Database).OneAsync(Province, given.Account, default)).ShouldNotBeNull();
        account.HasPassword.ShouldBeFalse();
        account.StateAt(clock.GetUtcNow(), isLocked: false).ShouldBe(AccountState.CodeWaiting);
        account.Memberships.ShouldHaveSingleItem().EndsAt.ShouldBe(new DateTimeOffset(2024, 3, 12, 16, 59, 59, 999, TimeSpan.Zero));
        (await database.ListAsync($"select code_hash from account where id = {given.Account}", static reader => reader.GetString(0)))
            .ShouldBe([SignInCode.HashOf("SOMJAI", given.Code)]);
        (await AuditAsync(database, given.Account)).ShouldBe([AuditKind.AccountCreated, AuditKind.MembershipGiven, AuditKind.CodeGiven]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task FaultyRows_AreNamedAndKeepAllFromBeingWritten(string provider)
    {
        await using var database = await WorldAsync(provider);
        AccountDraft[] rows =
        [
            Right,
            Right with { Row = 3, UserName = "SomJai" },
            Right with { Row = 4, UserName = "d9001" },
            Right with { Row = 5, UserName = "other", Office = "9101" },
            Right with { Row = 6, UserName = "satun", Office = "91", Role = OfficeRole.ProvincialOfficer },
            Right with { Row = 7, UserName = "up", Office = "90", Role = OfficeRole.ProvincialOfficer },
        ];
        AccountFault[] faults =
        [
            new(3, AccountField.UserName, new UserNameTwice("SomJai", 2)),
            new(4, AccountField.UserName, new UserNameTaken("d9001")),
            new(5, AccountField.Office, new OfficeUnknown("9101")),
            new(6, AccountField.Office, new OfficeUnknown("91")),
            new(7, AccountField.Role, new NotYoursToGive()),
        ];

        (await Make(database).CheckAsync(Province, rows, default)).ShouldBe(faults);
        var made = await Make(database).ExecuteAsync(Province, rows, onlyGood: false, fromFile: true, default);
        made.Codes.ShouldBeEmpty();
        made.Faults.ShouldBe(faults);
        (await database.CountAsync("account")).ShouldBe(5);
        (await database.CountAsync("audit_entry")).ShouldBe(0);

        var right = await Make(database).ExecuteAsync(Province, rows, onlyGood: true, fromFile: true, default);
        right.Codes.Select(static code => code.UserName).ShouldBe(["somjai"]);
        (await database.ListAsync(
            $"select kind from audit_entry where stream = {AuditStream.OfOffice(3003).Number}", static reader => (AuditKind)reader.GetInt32(0)))
            .ShouldBe([AuditKind.AccountsImported]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ManyOfAFile_AreWrittenInOneTransaction_AndTheirChainsHold(string provider)
    {
        await using var database = await WorldAsync(provider);
        AccountDraft[] rows = [.. Enumerable.Range(1, 500).Select(static row => Right with { Row = row, UserName = $"officer{row}" })];

        var made = await Make(database).ExecuteAsync(Province, rows, onlyGood: false, fromFile: true, default);

        made.Codes.Select(static code => code.Code).Distinct().Count().ShouldBe(500);
        (await database.CountAsync("account")).ShouldBe(505);
        (await database.CountAsync("audit_entry")).ShouldBe(1501);
        (await Make(database).ExecuteAsync(Province, rows, onlyGood: false, fromFile: true, default)).Faults.Count.ShouldBe(500);

        // The streams go on where the file left them.
        var account = made.Codes[499].Account;
        (await new ManageAccounts(database.Database, clock).CloseAsync(Province, account, default)).IsOk.ShouldBeTrue();
        (await AuditAsync(database, account)).ShouldBe(
            [AuditKind.AccountCreated, AuditKind.MembershipGiven, AuditKind.CodeGiven, AuditKind.AccountClosed]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task SameNameAtOnce_IsMadeOnce(string provider)
    {
        await using var database = await WorldAsync(provider);
        await using var other = DataServices.OpenDatabase(provider, database.Connection);

        var made = await Task.WhenAll(
            Make(database).ExecuteAsync(Province, [Right], onlyGood: false, fromFile: false, default),
            new MakeAccounts(other, clock).ExecuteAsync(Province, [Right], onlyGood: false, fromFile: false, default));

        made.Sum(static outcome => outcome.Codes.Count).ShouldBe(1);
        made.SelectMany(static outcome => outcome.Faults).ShouldHaveSingleItem().Refusal.ShouldBe(new UserNameTaken("somjai"));
    }

    private MakeAccounts Make(TestDatabase database) => new(database.Database, clock);

    private static async Task<TestDatabase> WorldAsync(string provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await SmallWorld.AddToAsync(database);
        return database;
    }

    private static Task<List<AuditKind>> AuditAsync(TestDatabase database, long account) => database.ListAsync(
        $"select kind from audit_entry where stream = {AuditStream.OfAccount(account).Number} order by number", static reader => (AuditKind)reader.GetInt32(0));
}
