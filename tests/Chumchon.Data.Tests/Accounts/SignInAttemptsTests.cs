using Chumchon.Data.Accounts;
using Chumchon.Domain.Audit;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Microsoft.Extensions.Time.Testing;

namespace Chumchon.Data.Tests.Accounts;

public sealed class SignInAttemptsTests
{
    private const int Crowd = 100;

    private static readonly Actor Nobody = Actor.AtTheDoor(account: 0);
    private static readonly AttemptKey Songkhla = new(AttemptKey.HashOf("D9001", "secret"u8), "10.9.1.0/24");

    private static readonly int Rounds = TestRun.IsFull ? 20 : 3;

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2024, 3, 5, 8, 30, 0, TimeSpan.Zero));

    [Theory, OnSqlite, OnPostgres]
    public async Task HundredAtOnceOnTwoNodes_TenAreAdmitted(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var other = DataServices.OpenDatabase(provider, database.Connection);
        SignInAttempts[] nodes = [Of(database.Database), Of(other)];

        for (var round = 0; round < Rounds; round++)
        {
            var key = Songkhla with { Name = AttemptKey.HashOf($"NAME{round}", "secret"u8), Source = $"10.9.{round}.0/24" };
            var counted = await AtOnceAsync(nodes, key);

            counted.Count(static attempt => attempt.Admitted).ShouldBe(SignInAttempts.Most);
            counted.Where(static attempt => !attempt.Admitted).ShouldAllBe(attempt => attempt.LockedUntil == clock.GetUtcNow() + SignInAttempts.LockTime);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task RightOneWhileOthersAreChecked_MakesRoomForNoMoreThanItself(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var attempts = Of(database.Database);
        for (var attempt = 0; attempt < 6; attempt++)
        {
            await AdmittedAsync(attempts, Songkhla);
        }

        await attempts.SucceedAsync(Nobody, Songkhla, CancellationToken.None);

        (await AtOnceAsync([attempts], Songkhla)).Count(static attempt => attempt.Admitted).ShouldBe(SignInAttempts.Most - 5);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task RightOneAtTheTenthTry_UnlocksAndForgives(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var attempts = Of(database.Database);
        await FailAsync(attempts, SignInAttempts.Most - 1);
        await AdmittedAsync(attempts, Songkhla);

        await attempts.SucceedAsync(Nobody, Songkhla, CancellationToken.None);

        await FailAsync(attempts, SignInAttempts.Most);
        (await attempts.CountAsync(Nobody, Songkhla, CancellationToken.None)).Admitted.ShouldBeFalse();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task OtherSourceAndOtherName_HaveTheirOwn(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var attempts = Of(database.Database);
        await FailAsync(attempts, SignInAttempts.Most);

        await AdmittedAsync(attempts, Songkhla with { Source = "10.9.2.0/24" });
        await AdmittedAsync(attempts, Songkhla with { Source = "device:1f" });
        await AdmittedAsync(attempts, Songkhla with { Name = AttemptKey.HashOf("D9002", "secret"u8) });
        (await attempts.CountAsync(Nobody, Songkhla, CancellationToken.None)).Admitted.ShouldBeFalse();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task LockThatIsOver_BeginsAfresh(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var attempts = Of(database.Database);
        await FailAsync(attempts, SignInAttempts.Most);

        clock.Advance(SignInAttempts.LockTime);

        (await AtOnceAsync([attempts], Songkhla)).Count(static attempt => attempt.Admitted).ShouldBe(SignInAttempts.Most);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task HourWithoutATry_IsForgottenAndCleared(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var attempts = Of(database.Database);
        await FailAsync(attempts, SignInAttempts.Most - 1);
        await AdmittedAsync(attempts, Songkhla with { Source = "10.9.2.0/24" });

        clock.Advance(SignInAttempts.Memory);

        await FailAsync(attempts, SignInAttempts.Most - 1);
        await attempts.ClearAsync(Actor.Job, CancellationToken.None);
        (await database.CountAsync("sign_in_attempt")).ShouldBe(1);
        (await attempts.CountAsync(Nobody, Songkhla, CancellationToken.None)).LockedUntil.ShouldBe(clock.GetUtcNow() + SignInAttempts.LockTime);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task WrongOnes_AreInTheStreamOfTheAccountAndOfNobodyElse(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var attempts = Of(database.Database);

        await attempts.FailAsync(Actor.AtTheDoor(1001), Songkhla, AuditKind.SignInFailed, CancellationToken.None);
        await attempts.FailAsync(Nobody, Songkhla, AuditKind.LockedOut, CancellationToken.None);

        (await database.ListAsync("select stream, account_id, kind from audit_entry order by stream", static reader =>
            (reader.GetInt64(0), reader.GetInt64(1), (AuditKind)reader.GetInt32(2)))).ShouldBe([(10011, 1001, AuditKind.SignInFailed)]);
        (await database.ListAsync("select stream from audit_head order by stream", static reader => reader.GetInt64(0))).ShouldBe([10011]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task NameThatIsForgotten_IsFreeForAll(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var attempts = Of(database.Database);
        await FailAsync(attempts, SignInAttempts.Most);

        await database.WriteAccountsAsync(Actor.ByVerb, write => SignInAttempts.ForgetAsync(write, Songkhla.Name));

        await AdmittedAsync(attempts, Songkhla);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task NameTriedFromManyNetworksOnTwoNodes_IsLockedForAllButItsDevices(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var other = DataServices.OpenDatabase(provider, database.Connection);
        SignInAttempts[] nodes = [Of(database.Database), Of(other)];

        var counted = await Task.WhenAll(Enumerable.Range(0, SignInAttempts.MostOfName + 20).Select(network =>
            nodes[network % 2].CountAsync(Nobody, Songkhla with { Source = $"10.9.{network}.0/24" }, CancellationToken.None)));

        counted.Count(static attempt => attempt.Admitted).ShouldBe(SignInAttempts.MostOfName);
        counted.Count(attempt => attempt.LockedUntil == clock.GetUtcNow() + SignInAttempts.NameWindow).ShouldBe(21);
        await AdmittedAsync(nodes[0], Songkhla with { Source = "device:1f", IsKnownDevice = true });
        await AdmittedAsync(nodes[0], Songkhla with { Name = AttemptKey.HashOf("D9002", "secret"u8) });
        clock.Advance(SignInAttempts.NameWindow);
        await AdmittedAsync(nodes[1], Songkhla with { Source = "10.9.250.0/24" });
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task TryThatSourceLocks_UsesUpNothingOfTheName(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var attempts = Of(database.Database);

        await AtOnceAsync([attempts], Songkhla);

        (await CountedAsync(database, 2)).ShouldBe([SignInAttempts.Most]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task RightOnes_UseUpNothingOfTheName(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var attempts = Of(database.Database);
        await FailAsync(attempts, times: 2);
        for (var right = 0; right < SignInAttempts.MostOfName; right++)
        {
            await AdmittedAsync(attempts, Songkhla);
            await attempts.SucceedAsync(Nobody, Songkhla, CancellationToken.None);
        }

        (await CountedAsync(database, 2)).ShouldBe([2]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task KnownDevice_TakesNothingFromNameAndNetwork(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var attempts = Of(database.Database);
        var device = Songkhla with { Source = "device:1f", IsKnownDevice = true };

        await AdmittedAsync(attempts, device);
        await attempts.SucceedAsync(Nobody, device, CancellationToken.None);

        (await database.CountAsync("sign_in_window")).ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task OneNetwork_IsLimitedOnTwoNodesTogetherAndNoOther(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var other = DataServices.OpenDatabase(provider, database.Connection);
        SignInAttempts[] nodes = [Of(database.Database), Of(other)];
        await AdmittedAsync(nodes[0], OfName(0));
        await database.ExecuteAsync($"update sign_in_window set counted = {SignInAttempts.MostOfNetwork - 3} where kind = 1");

        var counted = new List<CountedAttempt>();
        for (var number = 0; number < 8; number++)
        {
            counted.Add(await nodes[number % 2].CountAsync(Nobody, OfName(number), CancellationToken.None));
        }

        counted.Select(static attempt => attempt.Admitted).ShouldBe([true, true, true, false, false, false, false, false]);
        counted[7].LockedUntil.ShouldBe(clock.GetUtcNow() + SignInAttempts.NetworkWindow);
        (await CountedAsync(database, 1)).ShouldBe([SignInAttempts.MostOfNetwork]);
        await AdmittedAsync(nodes[0], OfName(9) with { Source = "10.9.2.0/24" });
        await AdmittedAsync(nodes[0], OfName(9) with { Source = "device:1f", IsKnownDevice = true });
        clock.Advance(SignInAttempts.NetworkWindow);
        await AdmittedAsync(nodes[1], OfName(9));
        (await CountedAsync(database, 1)).ShouldBe([1, 1], ignoreOrder: true);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task WindowsThatAreOver_AreCleared(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var attempts = Of(database.Database);
        await AdmittedAsync(attempts, Songkhla);

        clock.Advance(SignInAttempts.NetworkWindow);
        await attempts.ClearAsync(Actor.Job, CancellationToken.None);
        (await database.CountAsync("sign_in_window")).ShouldBe(1);

        clock.Advance(SignInAttempts.NameWindow);
        await attempts.ClearAsync(Actor.Job, CancellationToken.None);
        (await database.CountAsync("sign_in_window")).ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task NameThatIsForgotten_HasItsWindowBack(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var attempts = Of(database.Database);
        await AdmittedAsync(attempts, Songkhla);
        await database.ExecuteAsync($"update sign_in_window set counted = {SignInAttempts.MostOfName} where kind = 2");
        (await attempts.CountAsync(Nobody, Songkhla, CancellationToken.None)).Admitted.ShouldBeFalse();

        await database.WriteAccountsAsync(Actor.ByVerb, write => SignInAttempts.ForgetAsync(write, Songkhla.Name));

        await AdmittedAsync(attempts, Songkhla);
    }

    private static AttemptKey OfName(int number) => Songkhla with { Name = AttemptKey.HashOf($"NAME{number}", "secret"u8) };

    private static Task<List<int>> CountedAsync(TestDatabase database, int kind) =>
        database.ListAsync($"select counted from sign_in_window where kind = {kind}", static reader => reader.GetInt32(0));

    private SignInAttempts Of(ChumchonDatabase database) => new(database, clock);

    private static async Task<CountedAttempt[]> AtOnceAsync(SignInAttempts[] nodes, AttemptKey key) => await Task.WhenAll(
        Enumerable.Range(0, Crowd).Select(guess => nodes[guess % nodes.Length].CountAsync(Nobody, key, CancellationToken.None)));

    private static async Task AdmittedAsync(SignInAttempts attempts, AttemptKey key) =>
        (await attempts.CountAsync(Nobody, key, CancellationToken.None)).Admitted.ShouldBeTrue();

    private static async Task FailAsync(SignInAttempts attempts, int times)
    {
        for (var failure = 0; failure < times; failure++)
        {
            await AdmittedAsync(attempts, Songkhla);
            await attempts.FailAsync(Actor.AtTheDoor(1001), Songkhla, AuditKind.SignInFailed, CancellationToken.None);
        }
    }
}
