using System.Data.Common;
using Chumchon.Data.Accounts;
using Chumchon.Data.Model;
using Chumchon.Data.Setup;
using Chumchon.Data.Sql;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Offices;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Chumchon.Data.Tests;

/// <summary>The one door to the database: what it keeps, what it takes back, and what it tries again.</summary>
public sealed class WriteDoorTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task WorkThatDecidesToRollBack_LeavesNothingAndAnswers(string provider)
    {
        await using var database = await WorldAsync(provider);

        var answer = await database.Database.WriteAsync(
            Actor.System, TimeProvider.System,
            async write =>
            {
                await SetAsync(write, "a");
                return Decided.RollBack("no");
            },
            repeatable: false, CancellationToken.None);

        answer.ShouldBe("no");
        (await database.CountAsync("system_setting where name <> 'first_month'")).ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ChangeByEfAndItsAuditEntry_AreOneTransaction(string provider)
    {
        await using var database = await WorldAsync(provider);

        foreach (var stays in new[] { false, true })
        {
            await using var context = database.Database.CreateContext();
            (await Writes(database, context).ExecuteAsync(
                SmallWorld.At(SmallWorld.Mueang, SmallWorld.Colleague),
                async write =>
                {
                    var account = await context.Users.SingleAsync(user => user.Id == SmallWorld.Officer);
                    account.PersonName = "ชื่อใหม่";
                    await context.SaveChangesAsync();
                    await write.AppendAsync(AuditStream.OfAccount(account.Id), AuditKind.PasswordChanged, account.Id);
                    return new Decided<bool>(true, stays);
                },
                CancellationToken.None)).ShouldBeTrue();

            (await database.CountAsync("audit_entry")).ShouldBe(stays ? 1 : 0);
            (await NameAsync(database)).ShouldBe(stays ? "ชื่อใหม่" : "สมหญิง ตัวอย่าง");
        }

        (await database.ListAsync("select body from audit_entry", static row => AuditBody.Read(row.GetFieldValue<byte[]>(0)))).ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                static entry => entry.Stream.ShouldBe(AuditStream.OfAccount(SmallWorld.Officer)),
                static entry => entry.By.ShouldBe(new(SmallWorld.Colleague, Office: 3001, OfficeRole.DistrictOfficer, WriteWay.Page)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ExceptionInsideTheDoor_TakesTheChangeByEfBackToo(string provider)
    {
        await using var database = await WorldAsync(provider);
        await using var context = database.Database.CreateContext();

        await Should.ThrowAsync<DbException>(() => Writes(database, context).ExecuteAsync<bool>(
            Actor.ByVerb,
            async write =>
            {
                (await context.Users.SingleAsync(user => user.Id == SmallWorld.Officer)).PersonName = "ชื่อใหม่";
                await context.SaveChangesAsync();
                await write.Transaction.Command("insert into nowhere values (1)").ExecuteAsync(CancellationToken.None);
                return Decided.Commit(true);
            },
            CancellationToken.None));

        (await NameAsync(database)).ShouldBe("สมหญิง ตัวอย่าง");
        (await context.Users.CountAsync()).ShouldBe(5);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task PassingFault_IsTriedAgainFromTheBeginning(string provider)
    {
        await using var database = await WorldAsync(provider);
        await using var context = database.Database.CreateContext();
        var runs = 0;

        await Writes(database, context).ExecuteAsync(
            Actor.ByVerb,
            async write =>
            {
                (await context.Users.SingleAsync(user => user.Id == SmallWorld.Officer)).PersonName += "*";
                await context.SaveChangesAsync();
                return ++runs < 3 ? throw new SqliteException("busy", 5) : Decided.Commit(true);
            },
            CancellationToken.None);

        runs.ShouldBe(3);
        (await NameAsync(database)).ShouldBe("สมหญิง ตัวอย่าง*");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task LastingFault_IsNotTriedAgain(string provider)
    {
        await using var database = await WorldAsync(provider);
        var runs = 0;

        await Should.ThrowAsync<DbException>(() => database.Database.WriteAsync(
            Actor.System, TimeProvider.System,
            async write =>
            {
                runs++;
                await write.Command("update producer set kind = 4 where id = 2001").ExecuteAsync(CancellationToken.None);
            },
            CancellationToken.None));

        runs.ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task FaultThatDoesNotPass_IsGivenUp(string provider)
    {
        await using var database = await WorldAsync(provider);
        database.Database.Patience = TimeSpan.Zero;
        var runs = 0;

        await Should.ThrowAsync<SqliteException>(() => database.Database.WriteAsync(
            Actor.System, TimeProvider.System,
            _ =>
            {
                runs++;
                throw new SqliteException("busy", 5);
            },
            CancellationToken.None));

        runs.ShouldBe(1);
    }

    [Fact]
    public async Task WhileAFaultPasses_OthersWrite()
    {
        await using var database = await WorldAsync("sqlite");
        var (failed, goOn) = (new TaskCompletionSource(), false);
        var stubborn = database.Database.WriteAsync(
            Actor.System, TimeProvider.System,
            _ =>
            {
                failed.TrySetResult();
                return goOn ? Task.FromResult(Decided.Commit(1)) : throw new SqliteException("busy", 5);
            },
            repeatable: false, CancellationToken.None);
        await failed.Task;

        await database.Database.WriteAsync(Actor.System, TimeProvider.System, static write => SetAsync(write, "b"), CancellationToken.None);

        stubborn.IsCompleted.ShouldBeFalse();
        goOn = true;
        (await stubborn).ShouldBe(1);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 2)]
    public async Task UnknownOutcome_IsLookedUpByWorkThatKnowsItsRepetitionAlone(bool repeatable, int expectedRuns)
    {
        await using var database = await WorldAsync("sqlite");
        var runs = 0;

        var write = database.Database.WriteAsync(
            Actor.System, TimeProvider.System,
            _ => ++runs == 1 ? throw new OutcomeUnknownException() : Task.FromResult(Decided.Commit(true)),
            repeatable, CancellationToken.None);

        if (repeatable)
        {
            (await write).ShouldBeTrue();
        }
        else
        {
            await Should.ThrowAsync<OutcomeUnknownException>(() => write);
        }

        runs.ShouldBe(expectedRuns);
    }

    [Fact]
    public async Task DoubtAboutACommit_IsNotTakenAwayByALaterFault()
    {
        await using var database = await WorldAsync("sqlite");
        var runs = 0;

        await Should.ThrowAsync<OutcomeUnknownException>(() => database.Database.WriteAsync<bool>(
            Actor.System, TimeProvider.System,
            _ => ++runs == 1 ? throw new OutcomeUnknownException() : throw new SqliteException("full", 13),
            repeatable: true, CancellationToken.None));

        runs.ShouldBe(2);
    }

    [Fact]
    public async Task TransactionBesideTheDoor_IsRefused()
    {
        await using var database = await WorldAsync("sqlite");
        await using var context = database.Database.CreateContext();

        await Should.ThrowAsync<NotSupportedException>(() => context.Database.BeginTransactionAsync());
    }

    /// <summary>Without patience, a single wait for a lock that did not come would fail.</summary>
    [Fact]
    public async Task ManyWritersOfAllKinds_NeverWaitForALock()
    {
        await using var database = await WorldAsync("sqlite");
        database.Database.Patience = TimeSpan.Zero;

        await Task.WhenAll(Enumerable.Range(0, 300).Select(writer => Task.Run(() => (writer % 3) switch
        {
            0 => database.Database.WriteAsync(Actor.System, TimeProvider.System, write => SetAsync(write, $"{writer}"), CancellationToken.None),
            1 => RenameInTheDoorAsync(database),
            _ => SaveAsync(database, writer),
        })));

        (await database.CountAsync("system_setting where name <> 'first_month'")).ShouldBe(200);
        (await database.CountAsync("audit_entry")).ShouldBe(100);
        (await NameAsync(database)).ShouldEndWith(new string('*', 100));
    }

    private static async Task RenameInTheDoorAsync(TestDatabase database)
    {
        await using var context = database.Database.CreateContext();
        await Writes(database, context).ExecuteAsync(
            Actor.ByVerb,
            async write =>
            {
                (await context.Users.SingleAsync(user => user.Id == SmallWorld.Officer)).PersonName += "*";
                await context.SaveChangesAsync();
                await write.AppendAsync(AuditStream.OfAccount(SmallWorld.Officer), AuditKind.PasswordChanged, SmallWorld.Officer);
                return Decided.Commit(true);
            },
            CancellationToken.None);
    }

    private static async Task SaveAsync(TestDatabase database, int writer)
    {
        await using var context = database.Database.CreateContext();
        context.Add(new SystemSetting { Name = $"{writer}", Value = "of EF" });
        await context.SaveChangesAsync();
    }

    private static Task<int> SetAsync(Write write, string name) => write.Command(
        "insert into system_setting (name, value) values (@name, 'set')", ("@name", name)).ExecuteAsync(CancellationToken.None);

    private static WriteAccounts Writes(TestDatabase database, ChumchonContext context) =>
        new(database.Database, context, TimeProvider.System);

    private static async Task<string> NameAsync(TestDatabase database) => (await database.ListAsync(
        $"select person_name from account where id = {SmallWorld.Officer}", static row => row.GetString(0)))[0];

    private static async Task<TestDatabase> WorldAsync(string provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await SmallWorld.AddToAsync(database);
        return database;
    }
}
