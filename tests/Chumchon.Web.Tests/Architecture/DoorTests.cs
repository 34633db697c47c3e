using System.Data.Common;
using System.Reflection;
using Chumchon.Data;
using Chumchon.Data.Accounts;
using Chumchon.Data.Model;
using Chumchon.Data.Postgres;
using Chumchon.Data.Sql;
using Chumchon.Data.Sqlite;
using Chumchon.Domain.Audit;
using Chumchon.Tests;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Chumchon.Web.Tests.Architecture;

/// <summary>
/// Nothing is written but by the one door, ChumchonDatabase.WriteAsync: connections and transactions begin in the databases alone,
/// statements are run by what those are handed, and EF and Identity write only where a <see cref="Write"/> was handed in.
/// </summary>
public sealed class DoorTests
{
    /// <summary>The door itself.</summary>
    private static readonly Type[] Door =
        [typeof(ChumchonDatabase), typeof(SqliteDatabase), typeof(PostgresDatabase), typeof(PostgresSources), typeof(RowStatement), typeof(Commands)];

    /// <summary>What writes by itself, and why it may.</summary>
    private static readonly Dictionary<string, string> Excepted = new()
    {
        ["Sessions.SeenAsync opens a connection"] = "asked once a second for each session, without a transaction",
    };

    [Fact]
    public void EveryWrite_GoesByTheDoor() =>
        Types().SelectMany(Violations).Except(Excepted.Keys).ShouldBeEmpty();

    [Fact]
    public void EveryException_IsNeeded() => Excepted.Keys.Except(Types().SelectMany(Violations)).ShouldBeEmpty();

    [Fact]
    public void Door_IsWhereWritesAre() => Door.SelectMany(static type => FindingsIn(type)).Count().ShouldBeGreaterThan(10);

    [Theory]
    [InlineData(typeof(SavesChanges))]
    [InlineData(typeof(SavesInALambda))]
    [InlineData(typeof(UpdatesByEf))]
    [InlineData(typeof(DeletesByEf))]
    [InlineData(typeof(RunsSqlByEf))]
    [InlineData(typeof(BeginsATransaction))]
    [InlineData(typeof(BeginsATransactionOfEf))]
    [InlineData(typeof(RunsACommand))]
    [InlineData(typeof(RunsABatch))]
    [InlineData(typeof(CopiesRows))]
    [InlineData(typeof(OpensAConnection))]
    [InlineData(typeof(UpdatesAnAccount))]
    [InlineData(typeof(MakesItsOwnWrite))]
    public void Check_FindsAWriteBesideTheDoor(Type planted) => Violations(planted).ShouldNotBeEmpty();

    [Theory]
    [InlineData(typeof(UpdatesAnAccountInTheDoor))]
    [InlineData(typeof(Reads))]
    public void Check_PassesWhatIsAllowed(Type allowed) => Violations(allowed).ShouldBeEmpty();

    private static IEnumerable<Type> Types() => new[] { typeof(ChumchonDatabase).Assembly, typeof(ChumchonApp).Assembly }
        .SelectMany(static assembly => assembly.GetTypes())
        .Where(static type => !type.IsNested && !Door.Contains(type) && type.Namespace?.Contains(".Migrations", StringComparison.Ordinal) != true);

    private static IEnumerable<string> Violations(Type type) => FindingsIn(type).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> FindingsIn(Type type) =>
        from method in CallGraph.MethodsOf(type)
        from called in CallGraph.CallsOf(method)
        let what = WhatItDoes(called)
        where what is not null && !(what.EndsWith(WithWrite, StringComparison.Ordinal) && IsHandedAWrite(method))
        select $"{type.Name}.{NameOf(method)} {what}";

    private const string WithWrite = "without a Write";

    private static bool IsHandedAWrite(MethodBase method) => method.GetParameters().Any(static parameter => parameter.ParameterType == typeof(Write));

    /// <summary>Of a lambda the method that makes it.</summary>
    private static string NameOf(MethodBase method) => method.Name is ['<', .. var rest] ? rest[..rest.IndexOf('>', StringComparison.Ordinal)] : method.Name;

    private static string? WhatItDoes(MethodBase called)
    {
        if (called.DeclaringType is not { FullName: { } fullName } type)
        {
            return null;
        }

        var name = called.Name;
        bool Is(Type other) => type.IsAssignableTo(other);
        bool Begins(params ReadOnlySpan<string> starts)
        {
            foreach (var start in starts)
            {
                if (name.StartsWith(start, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }

        return called switch
        {
            _ when Is(typeof(DbContext)) && Begins("SaveChanges") => $"saves changes {WithWrite}",
            _ when type.Namespace == "Microsoft.EntityFrameworkCore" && Begins("ExecuteUpdate", "ExecuteDelete", "ExecuteSql") => $"runs {name} {WithWrite}",
            _ when IsOfIdentity(type) && Begins("Create", "Update", "Delete", "Set", "Add", "Remove", "Reset", "Change", "Access", "Confirm", "Replace", "Redeem")
                && !Begins("CreateSecurityToken", "CreateUserPrincipal") => $"changes an account {WithWrite}",
            _ when type.IsGenericType && type.GetGenericTypeDefinition() == typeof(SignInManager<>) && Begins("PasswordSignIn", "CheckPassword", "ResetLockout") => $"counts attempts {WithWrite}",
            _ when (Is(typeof(DbConnection)) || fullName.StartsWith("Microsoft.EntityFrameworkCore.", StringComparison.Ordinal)) && Begins("BeginTransaction", "UseTransaction") => "begins a transaction",
            _ when Is(typeof(DbTransaction)) && Begins("Commit") => "commits",
            _ when (Is(typeof(DbCommand)) || Is(typeof(DbBatch))) && Begins("ExecuteNonQuery") => "runs a statement",
            _ when Is(typeof(NpgsqlConnection)) && Begins("BeginBinaryImport", "BeginTextImport", "BeginRawBinaryCopy") => "copies rows",
            ConstructorInfo when Is(typeof(DbConnection)) => "opens a connection",
            _ when Is(typeof(ChumchonDatabase)) && Begins("OpenAsync", "BeginAsync", "CommitAsync", "TakeTurnAsync") => "opens a connection",
            _ when Is(typeof(NpgsqlDataSource)) && Begins("Open", "CreateCommand", "CreateBatch") => "opens a connection",
            _ when type.Name == "RelationalDatabaseFacadeExtensions" && Begins("GetDbConnection", "OpenConnection") => "opens a connection",
            ConstructorInfo when type == typeof(Write) => "makes a Write",
            _ => null,
        };
    }

    private static bool IsOfIdentity(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() is var open && (open == typeof(UserManager<>) || open == typeof(IUserStore<>));

    private sealed class SavesChanges(ChumchonContext context)
    {
        public Task<int> RunAsync() => context.SaveChangesAsync();
    }

    private sealed class SavesInALambda(WriteAccounts writes, ChumchonContext context)
    {
        public async Task RunAsync()
        {
            await writes.ExecuteAsync(Actor.ByVerb, static _ => Task.FromResult(Decided.Commit(true)), CancellationToken.None);
            Func<Task> later = async () => await context.SaveChangesAsync();
            await later();
        }
    }

    private sealed class UpdatesByEf(ChumchonContext context)
    {
        public Task<int> RunAsync() => context.Users.ExecuteUpdateAsync(static set => set.SetProperty(static user => user.Language, "en"));
    }

    private sealed class DeletesByEf(ChumchonContext context)
    {
        public int Run() => context.Users.ExecuteDelete();
    }

    private sealed class RunsSqlByEf(ChumchonContext context)
    {
        public Task<int> RunAsync() => context.Database.ExecuteSqlAsync($"delete from session");
    }

    private sealed class BeginsATransaction(DbConnection connection)
    {
        public async Task RunAsync() => await connection.BeginTransactionAsync();
    }

    private sealed class BeginsATransactionOfEf(ChumchonContext context)
    {
        public async Task RunAsync() => await context.Database.BeginTransactionAsync();
    }

    private sealed class RunsACommand(DbCommand command)
    {
        public Task<int> RunAsync() => command.ExecuteNonQueryAsync();
    }

    private sealed class RunsABatch(NpgsqlBatch batch)
    {
        public Task<int> RunAsync() => batch.ExecuteNonQueryAsync();
    }

    private sealed class CopiesRows(NpgsqlConnection connection)
    {
        public async Task RunAsync() => await connection.BeginBinaryImportAsync("copy session from stdin (format binary)");
    }

    private sealed class OpensAConnection
    {
        public SqliteConnection Run() => new SqliteConnection("Data Source=elsewhere.db");
    }

    private sealed class UpdatesAnAccount(UserManager<Account> accounts)
    {
        public async Task<bool> RunAsync(Account account) => (await accounts.UpdateAsync(account)).Succeeded;
    }

    private sealed class MakesItsOwnWrite(ChumchonDatabase database)
    {
        public Write Run() => new(database, transaction: null!, Actor.System, default, CancellationToken.None);
    }

    private sealed class UpdatesAnAccountInTheDoor(WriteAccounts writes, UserManager<Account> accounts)
    {
        public Task<bool> RunAsync(Account account) => writes.ExecuteAsync(
            Actor.ByVerb, async _ => Decided.Commit((await accounts.UpdateAsync(account)).Succeeded), CancellationToken.None);
    }

    private sealed class Reads(ChumchonContext context)
    {
        public Task<int> RunAsync() => context.Users.CountAsync();
    }
}
