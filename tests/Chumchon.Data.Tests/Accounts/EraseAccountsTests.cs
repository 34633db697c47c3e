using Chumchon.Data.Accounts;
using Chumchon.Data.Audit;
using Chumchon.Data.Model;
using Chumchon.Data.Verification;
using Chumchon.Data.Views;
using Chumchon.Domain;
using Chumchon.Domain.Accounts;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Offices;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Time.Testing;

namespace Chumchon.Data.Tests.Accounts;

/// <summary>What is held of a person goes, and every chain of the audit stays what it was.</summary>
public sealed class EraseAccountsTests
{
    private static readonly Actor Admin = new(1101, 3004, OfficeRole.Administrator, AreaScope.Country, WriteWay.Page);
    private static readonly Actor Central = new(SmallWorld.CentralOfficer, 3004, OfficeRole.DepartmentOfficer, AreaScope.Country, WriteWay.Page);

    /// <summary>Of her alone, wherever it stands.</summary>
    private static readonly string[] Hers = ["สมหญิง", "d9001@", "D9001@", "0812345678", "203.0.113.9", "HerBrowser", "her view", "her-", "9:20"];

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2024, 4, 10, 8, 30, 0, BangkokTime.Offset));

    [Theory, OnSqlite, OnPostgres]
    public async Task Erased_NothingOfThePersonRemainsAndEveryChainHolds(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await RandomSaves.RunAsync(database, saves: 8);
        await UseEverythingAsync(database);
        (await HeldOfHerAsync(database)).Select(static found => found.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal).ShouldBe(
            ["account", "account_claim", "account_login", "account_passkey", "account_preference", "account_token", "account_totp", "account_view", "session"]);
        await CloseAsync(database);
        var heads = new DailyHeads(database.Database, clock);
        await heads.TakeAsync(Actor.Job, default);
        var before = await BodiesAsync(database);

        (await Erase(database).EraseAsync(Admin, SmallWorld.Officer, ErasureReason.Request, default)).IsOk.ShouldBeTrue();

        (await HeldOfHerAsync(database)).ShouldBeEmpty();
        (await database.CountAsync("account_recovery_code")).ShouldBe(0);
        (await database.ListAsync($"select user_name, person_name from account where id = {SmallWorld.Officer}", static reader => (reader.GetString(0), reader.GetString(1)))).ShouldBe([("#1001", "#1001")]);
        (await BodiesAsync(database)).Take(before.Count).ShouldBe(before);
        (await BodiesAsync(database)).Skip(before.Count).Select(static body => AuditBody.Read(Convert.FromHexString(body))).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            static entry => entry.Kind.ShouldBe(AuditKind.AccountErased),
            static entry => entry.Facts.ShouldBe([AuditFact.Of(AuditField.ErasureReason, (long)ErasureReason.Request)]));
        (await heads.CheckAsync(AreaScope.Country, default)).ShouldAllBe(static day => day.Holds);
        (await DifferencesAsync(database)).ShouldBeEmpty();
        (await database.CountAsync($"office_member where account_id = {SmallWorld.Officer} and ends_at is null")).ShouldBe(0);
        (await HeldAsync(database, SmallWorld.Colleague)).Person.ShouldBe("สมชาย ตัวอย่าง");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task WhoMay_IsAnAdministratorOfWhatIsClosedAndOldOrAsked(string provider)
    {
        await using var database = await WorldAsync(provider);
        var erase = Erase(database);

        (await RefusalAsync(Admin, ErasureReason.Request)).ShouldBeOfType<AccountStillOpen>();
        await CloseAsync(database);
        (await RefusalAsync(Central, ErasureReason.Request)).ShouldBeOfType<AccountUnknown>();
        (await RefusalAsync(Central with { Role = OfficeRole.ProvincialOfficer, Office = 3003, Scope = AreaScope.Of(SmallWorld.Songkhla) }, ErasureReason.Request)).ShouldBeOfType<NotYoursToGive>();
        (await RefusalAsync(Admin, ErasureReason.None)).ShouldBeOfType<ErasureReasonMissing>();
        (await RefusalAsync(Admin, ErasureReason.TimeOver)).ShouldBeOfType<TooEarlyToErase>();
        (await RefusalAsync(Admin, ErasureReason.NoLongerNeeded)).ShouldBe(new TooEarlyToErase(clock.GetUtcNow().AddDays(90)));
        clock.Advance(TimeSpan.FromDays(90));
        (await erase.EraseAsync(Admin, SmallWorld.Officer, ErasureReason.NoLongerNeeded, default)).IsOk.ShouldBeTrue();
        (await RefusalAsync(Admin, ErasureReason.Request)).ShouldBeOfType<AccountErased>();

        async Task<Refusal?> RefusalAsync(Actor actor, ErasureReason reason) => (await erase.EraseAsync(actor, SmallWorld.Officer, reason, default)).Refusal;
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Erased_IsNeverOpenedNamedOrUsedAgain_AndTheNameIsFree(string provider)
    {
        await using var database = await WorldAsync(provider);
        await CloseAsync(database);
        (await Erase(database).EraseAsync(Admin, SmallWorld.Officer, ErasureReason.Request, default)).IsOk.ShouldBeTrue();
        var manage = new ManageAccounts(database.Database, clock);

        (await manage.ReopenAsync(Admin, SmallWorld.Officer, default)).Refusal.ShouldBeOfType<AccountErased>();
        (await manage.RenameAsync(Admin, SmallWorld.Officer, "สมหญิง", default)).Refusal.ShouldBeOfType<AccountErased>();
        (await manage.GiveCodeAsync(Admin, SmallWorld.Officer, default)).Refusal.ShouldBeOfType<AccountErased>();
        (await manage.GiveMembershipAsync(
            Admin, SmallWorld.Officer, new(OfficeKind.District, 9001), OfficeRole.DistrictOfficer, new(clock.GetUtcNow(), EndsAt: null), default)).Refusal.ShouldBeOfType<AccountErased>();
        (await manage.RenameAsync(Admin, SmallWorld.Colleague, "#1001", default)).Refusal.ShouldBeOfType<PersonNameMissing>();
        var made = await new MakeAccounts(database.Database, clock).ExecuteAsync(
            Admin, [new(1, "d9001", "คนใหม่", "9001", OfficeRole.DistrictOfficer, "", "", "", AccountKind.Person, "")], onlyGood: false, fromFile: false, default);
        made.Codes.ShouldHaveSingleItem().UserName.ShouldBe("d9001");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task TimeOver_IsErasedOnceByOneOfManyNodes(string provider)
    {
        await using var database = await WorldAsync(provider);
        await CloseAsync(database);
        await using var other = DataServices.OpenDatabase(provider, database.Connection);
        clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromMilliseconds(1));
        (await Nodes().First().EraseDueAsync(Actor.Job, default)).ShouldBeEmpty();
        (await Erase(database, closed: null).EraseDueAsync(Actor.Job, default)).ShouldBeEmpty();

        clock.Advance(TimeSpan.FromMilliseconds(1));
        var erased = await Task.WhenAll(Nodes().Select(static node => node.EraseDueAsync(Actor.Job, default)));

        erased.SelectMany(static one => one).ShouldBe([SmallWorld.Officer]);
        (await database.CountAsync($"audit_entry where kind = {(int)AuditKind.AccountErased}")).ShouldBe(1);

        IEnumerable<EraseAccounts> Nodes() => new[] { database.Database, other }.Select(node => new EraseAccounts(node, new(TimeSpan.FromDays(30), TimeSpan.FromDays(90)), clock));
    }

    /// <summary>Whoever adds a column of an account, or a table that names one, says here whether erasing empties it.</summary>
    [Fact]
    public async Task EveryPlaceOfAnAccount_IsErasedOrHoldsItsNumberAlone()
    {
        await using var database = await TestDatabase.CreateAsync("sqlite");
        await using var context = database.Database.CreateContext();
        var model = context.Model;
        var account = model.FindEntityType(typeof(Account))!;

        Columns(account).Order(StringComparer.Ordinal).ShouldBe(PersonalData.Emptied.Keys.Concat(PersonalData.KeptColumns).Order(StringComparer.Ordinal));
        model.GetEntityTypes().Where(type => type != account && !type.IsOwned()).SelectMany(type => Columns(type).Where(column => NamesAnAccount(type, column)).Select(column => (type.GetTableName()!, column)))
            .Order().ShouldBe(PersonalData.Own.Concat(PersonalData.NumberOnly).Order());

        static IEnumerable<string> Columns(IEntityType type) => type.GetProperties().Select(static property => property.GetColumnName());

        static bool NamesAnAccount(IEntityType type, string column) => column is "account_id" or "user_id" or "officer_id" or "saved_by" or "asked_by" or "decided_by"
            || type.GetForeignKeys().Any(key => key.PrincipalEntityType.ClrType == typeof(Account) && key.Properties.Any(property => property.GetColumnName() == column));
    }

    private EraseAccounts Erase(TestDatabase database) => new(database.Database, RetentionRule.Usual, clock);

    private EraseAccounts Erase(TestDatabase database, TimeSpan? closed) => new(database.Database, new(closed, TimeSpan.FromDays(90)), clock);

    private async Task CloseAsync(TestDatabase database) =>
        (await new ManageAccounts(database.Database, clock).CloseAsync(Admin, SmallWorld.Officer, default)).IsOk.ShouldBeTrue();

    private static async Task<TestDatabase> WorldAsync(string provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await SmallWorld.AddToAsync(database);
        return database;
    }

    private static async Task<HeldAccount> HeldAsync(TestDatabase database, long account) => (await new PeopleQueries(database.Database).OneAsync(Admin, account, default))!;

    /// <summary>Something of hers at every place that there is.</summary>
    private async Task UseEverythingAsync(TestDatabase database)
    {
        var officer = SmallWorld.At(SmallWorld.Mueang);
        await database.ExecuteAsync(
            $"""
            update account set email = 'd9001@example.go.th', normalized_email = 'D9001@EXAMPLE.GO.TH', phone_number = '0812345678', password_hash = 'her-hash',
                code_hash = 'her-code', code_until = 1, last_sign_in_at = 2 where id = {SmallWorld.Officer}
            """);
        await database.AddAsync(
            new IdentityUserClaim<long> { UserId = SmallWorld.Officer, ClaimType = "x", ClaimValue = "her-claim" },
            new IdentityUserLogin<long> { UserId = SmallWorld.Officer, LoginProvider = "x", ProviderKey = "her-subject", ProviderDisplayName = "x" },
            new IdentityUserToken<long> { UserId = SmallWorld.Officer, LoginProvider = "x", Name = "x", Value = "her-token" },
            new AccountTotp { AccountId = SmallWorld.Officer, Secret = "her-secret" },
            new AccountRecoveryCode { AccountId = SmallWorld.Officer, Hash = [7] },
            new IdentityUserPasskey<long> { UserId = SmallWorld.Officer, CredentialId = [9], Data = new() { Name = "her-key", PublicKey = [1], AttestationObject = [1], ClientDataJson = [1] } });
        await new KeepPreferences(database.Database, clock).ExecuteAsync(officer, [(Preference.Named("density")!, "roomy")], default);
        await database.ExecuteAsync("update account_preference set value = 'her-taste'");
        await new KeptViews(database.Database, clock).KeepAsync(officer, "her view", "/reports/otop-sales/overview", default);
        await new Sessions(database.Database, clock).OpenAsync(officer, new("d9001", "203.0.113.9", "HerBrowser"), new(AttemptKey.HashOf("D9001", "secret"u8), "203.0.113.0/24"), default);
    }

    /// <summary>Each column of text that holds something of hers.</summary>
    private static async Task<List<string>> HeldOfHerAsync(TestDatabase database)
    {
        await using var context = database.Database.CreateContext();
        var places = context.Model.GetRelationalModel().Tables.SelectMany(static table => table.Columns
            .Where(static column => column.StoreType.StartsWith("text", StringComparison.OrdinalIgnoreCase) || column.StoreType.StartsWith("char", StringComparison.OrdinalIgnoreCase) || column.StoreType.StartsWith("json", StringComparison.OrdinalIgnoreCase))
            .Select(column => (Table: table.Name, Column: column.Name))).ToList();
        List<string> found = [];
        foreach (var (table, column) in places)
        {
            var texts = await database.ListAsync($"select cast({column} as text) from {table} where {column} is not null", static reader => reader.GetString(0));
            found.AddRange(texts.Where(static text => Hers.Any(text.Contains)).Select(text => $"{table} {column}: {text}"));
        }

        return found;
    }

    private static Task<List<string>> BodiesAsync(TestDatabase database) => database.ListAsync(
        "select body from audit_entry order by at, district_code, stream, number", static reader => Convert.ToHexStringLower(reader.GetFieldValue<byte[]>(0)));

    private static async Task<IReadOnlyList<string>> DifferencesAsync(TestDatabase database)
    {
        var found = new Differences();
        await new LedgerCheck(database.Database).ExecuteAsync(AreaScope.Country, RandomSaves.Months[0], RandomSaves.Months[^1], found, progress: null, CancellationToken.None);
        return [.. found.First.Select(static difference => $"{difference.What} {difference.Where}")];
    }
}
