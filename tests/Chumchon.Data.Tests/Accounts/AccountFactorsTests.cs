using Chumchon.Data.Accounts;
using Chumchon.Domain.Accounts;
using Chumchon.Domain.Audit;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Microsoft.Extensions.Time.Testing;

namespace Chumchon.Data.Tests.Accounts;

public sealed class AccountFactorsTests
{
    private static readonly Actor Officer = SmallWorld.At(SmallWorld.Mueang);
    private static readonly AttemptKey Right = new(AttemptKey.HashOf("D9001", "secret"u8), "10.9.1.0/24");

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2024, 3, 5, 8, 30, 0, TimeSpan.Zero));

    [Theory, OnSqlite, OnPostgres]
    public async Task SetUp_GivesTenCodesAndEndsOtherSessions(string provider)
    {
        await using var world = await WorldAsync(provider);
        var (here, elsewhere) = (await OpenAsync(world), await OpenAsync(world));

        var added = await Factors(world).AddTotpAsync(Officer, here, "sealed", step: 7, CancellationToken.None);

        added.Value.ShouldNotBeNull().Length.ShouldBe(10);
        var held = await Factors(world).OfAsync(Actor.AtTheDoor(SmallWorld.Officer), CancellationToken.None);
        (held.Secret, held.LastStep, held.Codes.Count, held.IsAny).ShouldBe(("sealed", 7, 10, true));
        held.HasCode(RecoveryCode.HashOf(SmallWorld.Officer, added.Value[3])).ShouldBeTrue();
        (await Sessions(world).SeenAsync(here, CancellationToken.None)).ShouldNotBeNull().TwoFactors.ShouldBeTrue();
        (await Sessions(world).SeenAsync(elsewhere, CancellationToken.None)).ShouldBeNull();
        (await AuditAsync(world)).ShouldBe([AuditKind.SignedIn, AuditKind.SignedIn, AuditKind.FactorAdded, AuditKind.RecoveryCodesMade]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task SharedAccountOrSecondApp_IsRefused(string provider)
    {
        await using var world = await WorldAsync(provider);
        var session = await OpenAsync(world);
        await world.ExecuteAsync("update account set kind = 2 where id = 1001");
        (await Factors(world).AddTotpAsync(Officer, session, "sealed", step: 7, CancellationToken.None)).Refusal.ShouldBe(new FactorsArePersons());
        await world.ExecuteAsync("update account set kind = 1 where id = 1001");

        (await Factors(world).AddTotpAsync(Officer, session, "sealed", step: 7, CancellationToken.None)).IsOk.ShouldBeTrue();
        (await Factors(world).AddTotpAsync(Officer, session, "another", step: 8, CancellationToken.None)).Refusal.ShouldBe(new TotpIsThere());
        (await Factors(world).OfAsync(Actor.AtTheDoor(SmallWorld.Officer), CancellationToken.None)).Secret.ShouldBe("sealed");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task CodeTriedByManyAtOnce_IsTakenOnce(string provider)
    {
        await using var world = await WorldAsync(provider);
        await Factors(world).AddTotpAsync(Officer, await OpenAsync(world), "sealed", step: 7, CancellationToken.None);

        var opened = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Sessions(world).OpenAsync(
            Officer, new("stamp", "", ""), [], static write => AccountFactors.TakeTotpAsync(write, SmallWorld.Officer, step: 8), CancellationToken.None)));

        opened.Count(static id => id is not null).ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task RecoveryCode_IsUsedUpOnceAndCountedInTheAudit(string provider)
    {
        await using var world = await WorldAsync(provider);
        var added = await Factors(world).AddTotpAsync(Officer, await OpenAsync(world), "sealed", step: 7, CancellationToken.None);
        var hash = RecoveryCode.HashOf(SmallWorld.Officer, added.Value![0]);

        (await UseAsync()).ShouldNotBeNull();
        (await UseAsync()).ShouldBeNull();

        (await Factors(world).OfAsync(Actor.AtTheDoor(SmallWorld.Officer), CancellationToken.None)).Codes.Count.ShouldBe(9);
        (await AuditAsync(world)).TakeLast(2).ShouldBe([AuditKind.FactorUsed, AuditKind.SignedIn]);

        Task<string?> UseAsync() => Sessions(world).OpenAsync(
            Officer, new("stamp", "", ""), [],
            async write =>
            {
                var taken = await AccountFactors.TakeCodeAsync(write, SmallWorld.Officer, hash);
                await AccountFactors.UsedAsync(write, SmallWorld.Officer, ProofKind.RecoveryCode);
                return taken;
            },
            CancellationToken.None);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task LastOneRemoved_TakesTheCodesAlong(string provider)
    {
        await using var world = await WorldAsync(provider);
        var session = await OpenAsync(world);
        (await Factors(world).MakeCodesAsync(Officer, CancellationToken.None)).Refusal.ShouldBe(new NoFactorYet());
        await Factors(world).AddTotpAsync(Officer, session, "sealed", step: 7, CancellationToken.None);
        (await Factors(world).MakeCodesAsync(Officer, CancellationToken.None)).Value.ShouldNotBeNull().Length.ShouldBe(10);

        (await Factors(world).RemoveTotpAsync(Officer, session, CancellationToken.None)).IsOk.ShouldBeTrue();

        var held = await Factors(world).OfAsync(Actor.AtTheDoor(SmallWorld.Officer), CancellationToken.None);
        (held.IsAny, held.Codes.Count).ShouldBe((false, 0));
        (await Sessions(world).SeenAsync(session, CancellationToken.None)).ShouldNotBeNull().TwoFactors.ShouldBeFalse();
        (await Factors(world).RemoveTotpAsync(Officer, session, CancellationToken.None)).Refusal.ShouldBe(new FactorUnknown());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task LostOne_IsRemovedByTheOfficeAbove(string provider)
    {
        await using var world = await WorldAsync(provider);
        var session = await OpenAsync(world);
        await Factors(world).AddTotpAsync(Officer, session, "sealed", step: 7, CancellationToken.None);
        var manage = new ManageAccounts(world.Database, clock);
        var province = new Actor(SmallWorld.ProvinceOfficer, 3003, Domain.Offices.OfficeRole.ProvincialOfficer, Domain.Areas.AreaScope.Of(SmallWorld.Songkhla), WriteWay.Page);

        (await manage.RemoveFactorsAsync(SmallWorld.At(SmallWorld.Mueang, SmallWorld.Colleague), SmallWorld.Officer, CancellationToken.None)).IsOk.ShouldBeFalse();
        (await manage.RemoveFactorsAsync(province, SmallWorld.Officer, CancellationToken.None)).IsOk.ShouldBeTrue();

        (await Factors(world).OfAsync(Actor.AtTheDoor(SmallWorld.Officer), CancellationToken.None)).IsAny.ShouldBeFalse();
        (await Sessions(world).SeenAsync(session, CancellationToken.None)).ShouldBeNull();
        (await AuditAsync(world))[^1].ShouldBe(AuditKind.FactorRemoved);
        (await manage.RemoveFactorsAsync(province, SmallWorld.Officer, CancellationToken.None)).Refusal.ShouldBe(new FactorUnknown());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ProvedAgain_StandsInTheSessionForAllNodes(string provider)
    {
        await using var world = await WorldAsync(provider);
        var session = await OpenAsync(world);
        clock.Advance(TimeSpan.FromHours(1));

        (await Sessions(world).ProveAsync(Officer, session, ProofKind.Password, [Right], take: null, CancellationToken.None)).ShouldBeTrue();
        (await Sessions(world).ProveAsync(Officer, session, ProofKind.Totp, [], static _ => Task.FromResult(false), CancellationToken.None)).ShouldBeFalse();
        (await Sessions(world).ProveAsync(Officer, "of nobody", ProofKind.Password, [], take: null, CancellationToken.None)).ShouldBeFalse();

        await using var other = DataServices.OpenDatabase(provider, world.Connection);
        (await new Sessions(other, clock).SeenAsync(session, CancellationToken.None)).ShouldNotBeNull().ProvedAt.ShouldBe(clock.GetUtcNow());
        (await AuditAsync(world)).ShouldBe([AuditKind.SignedIn, AuditKind.ProvedAgain]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task WrongCodes_LockANameForADayFromWherever(string provider)
    {
        await using var world = await WorldAsync(provider);
        var attempts = new SignInAttempts(world.Database, clock);
        for (var guess = 1; guess <= SignInAttempts.MostOfFactor; guess++)
        {
            var key = Right with { Source = $"10.9.{guess}.0/24", IsOfFactor = true };
            var counted = await attempts.CountAsync(Officer, key, CancellationToken.None);
            (counted.Admitted, counted.LockedUntil is not null).ShouldBe((true, guess == SignInAttempts.MostOfFactor), $"{guess}");
        }

        var device = Right with { Source = "device:1", IsKnownDevice = true };
        (await attempts.CountAsync(Officer, device with { IsOfFactor = true }, CancellationToken.None)).LockedUntil.ShouldBe(clock.GetUtcNow() + SignInAttempts.FactorWindow);
        (await attempts.CountAsync(Officer, device, CancellationToken.None)).Admitted.ShouldBeTrue();
        clock.Advance(SignInAttempts.FactorWindow);
        (await attempts.CountAsync(Officer, device with { IsOfFactor = true }, CancellationToken.None)).Admitted.ShouldBeTrue();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task RightCodes_AreNotCounted(string provider)
    {
        await using var world = await WorldAsync(provider);
        var attempts = new SignInAttempts(world.Database, clock);
        var code = Right with { IsOfFactor = true };
        for (var day = 0; day < SignInAttempts.MostOfFactor + 5; day++)
        {
            (await attempts.CountAsync(Officer, Right, CancellationToken.None)).LockedUntil.ShouldBeNull($"{day}");
            (await attempts.CountAsync(Officer, code, CancellationToken.None)).LockedUntil.ShouldBeNull($"{day}");
            await Sessions(world).OpenAsync(Officer, new("stamp", "", ""), [Right, code], static _ => Task.FromResult(true), CancellationToken.None);
        }

        (await world.CountAsync("sign_in_attempt")).ShouldBe(0);
        (await world.ListAsync("select counted from sign_in_window where kind > 1", static reader => reader.GetInt32(0))).ShouldAllBe(static counted => counted == 0);
    }

    private static async Task<TestDatabase> WorldAsync(string provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await SmallWorld.AddToAsync(database);
        return database;
    }

    private AccountFactors Factors(TestDatabase world) => new(world.Database, clock);

    private Sessions Sessions(TestDatabase world) => new(world.Database, clock);

    private Task<string> OpenAsync(TestDatabase world) => Sessions(world).OpenAsync(Officer, new("d9001", "", ""), right: null, CancellationToken.None);

    private static Task<List<AuditKind>> AuditAsync(TestDatabase world) => world.ListAsync(
        $"select kind from audit_entry where stream = {AuditStream.OfAccount(SmallWorld.Officer).Number} order by number", static reader => (AuditKind)reader.GetInt32(0));
}
