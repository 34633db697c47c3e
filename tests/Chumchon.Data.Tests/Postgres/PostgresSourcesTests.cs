using System.Data.Common;
using Chumchon.Data.Postgres;
using Chumchon.Data.Setup;
using Chumchon.Data.Sql;
using Chumchon.Domain.Audit;
using Chumchon.Tests.Databases;
using Npgsql;

namespace Chumchon.Data.Tests.Postgres;

public sealed class PostgresSourcesTests
{
    [Theory]
    [InlineData("Host=db1", "VerifyFull")]
    [InlineData("Host=db1:5433,db2:5433", "VerifyFull")]
    [InlineData("Host=localhost,db2", "VerifyFull")]
    [InlineData("Host=localhost.example.go.th", "VerifyFull")]
    [InlineData("Host=db1;SSL Mode=Require", "Require")]
    [InlineData("Host=db1;SSL Mode=Disable", "Disable")]
    [InlineData("Host=localhost", null)]
    [InlineData("Host=127.0.0.1:5433,[::1]:5434", null)]
    [InlineData("Host=/var/run/postgresql", null)]
    public async Task LineToAnotherMachine_IsSealedAndItsCertificateLookedAt(string connection, string? mode)
    {
        await using var sources = new PostgresSources($"{connection};Username=x");

        new NpgsqlConnectionStringBuilder(sources.Current.ConnectionString).SslMode.ShouldBe(mode is null ? new NpgsqlConnectionStringBuilder().SslMode : Enum.Parse<SslMode>(mode));
    }

    [Theory]
    [OnPostgres("", true)]
    [OnPostgres("Max Auto Prepare=50", true)]
    [OnPostgres("max auto prepare=0", false)]
    public async Task Statements_ArePreparedUnlessSaidOtherwise(string provider, string setting, bool expected)
    {
        await using var stored = await TestDatabase.CreateAsync(provider);
        await using var database = DataServices.OpenDatabase(provider, $"{stored.Connection};{setting}");

        (await PreparedAsync(database) > 0).ShouldBe(expected);
    }

    [Theory]
    [OnPostgres("", "(Maximum Pool Size=40), prepares up to 100 statements")]
    [OnPostgres("Maximum Pool Size=7;Max Auto Prepare=3", "(Maximum Pool Size=7), prepares up to 3 statements")]
    [OnPostgres("MaxPoolSize=12", "(Maximum Pool Size=12), prepares up to 100 statements")]
    [OnPostgres("Minimum Pool Size=60", "(Maximum Pool Size=60), prepares up to 100 statements")]
    public async Task Start_SaysWhatItTakesOfTheServer(string provider, string setting, string words)
    {
        await using var stored = await TestDatabase.CreateAsync(provider);
        await using var database = DataServices.OpenDatabase(provider, $"{stored.Connection};{setting}");

        (await database.FitAsync(CancellationToken.None)).ShouldHaveSingleItem().Words.ShouldContain(words);
    }

    [Theory, OnPostgres(OfItsOwn = true)]
    public async Task ServerTooSmallForTwoNodes_IsWarnedOf(string provider)
    {
        using var server = await PostgresServer.StartSmallAsync(connections: 60);
        await using var small = DataServices.OpenDatabase(provider, $"{server.Connection};Database=postgres");
        await using var fitting = DataServices.OpenDatabase(provider, $"{server.Connection};Database=postgres;Maximum Pool Size=20");

        var note = (await small.FitAsync(CancellationToken.None)).ShouldHaveSingleItem();
        note.IsWarning.ShouldBeTrue();
        note.Words.ShouldContain("2 nodes of this size need 82: lower Maximum Pool Size, or raise max_connections.");
        (await fitting.FitAsync(CancellationToken.None)).ShouldHaveSingleItem().IsWarning.ShouldBeFalse();
    }

    [Theory, OnPostgres(OfItsOwn = true)]
    public async Task ServerWithoutAConnectionLeft_IsWaitedForAndSaid(string provider)
    {
        using var server = await PostgresServer.StartSmallAsync(connections: 10);
        await using (var first = DataServices.OpenDatabase(provider, $"{server.Connection};Database=postgres"))
        {
            await first.MigrateAsync(CancellationToken.None);
        }

        await using var database = DataServices.OpenDatabase(provider, $"{server.Connection};Database=postgres;Timeout=60");
        (await StateAsync(database)).ShouldBe(DatabaseState.Ready);
        var taken = await TakeAllAsync($"{server.Connection};Database=postgres;Pooling=false");

        (await StateAsync(database)).ShouldBe(DatabaseState.OutOfConnections);
        var read = database.ReadAsync(static transaction => CountAsync(transaction), CancellationToken.None);
        await using var context = database.CreateContext();
        var byEf = Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.CountAsync(context.Provinces);
        read.IsCompleted.ShouldBeFalse();

        foreach (var connection in taken)
        {
            await connection.DisposeAsync();
        }

        (await read).ShouldBe(0);
        (await byEf).ShouldBe(0);
        (await StateAsync(database)).ShouldBe(DatabaseState.Ready);
    }

    [Theory, OnPgBouncer]
    public async Task BehindPgBouncer_NothingIsPreparedAndMuchAtOnceGoesWell(string provider)
    {
        await using var stored = await TestDatabase.CreateAsync(provider);
        using var pooler = await PgBouncer.StartAsync(stored.Connection);
        await using var database = DataServices.OpenDatabase(provider, pooler.Connection + ";Max Auto Prepare=100");

        var note = (await database.FitAsync(CancellationToken.None)).ShouldHaveSingleItem();

        note.IsWarning.ShouldBeTrue();
        note.Words.ShouldStartWith("A pooler (such as PgBouncer) stands before PostgreSQL.");
        (await PreparedAsync(database)).ShouldBe(0);
        var many = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => database.WriteAsync(
            Actor.System, TimeProvider.System, static async write => Decided.Commit(await CountAsync(write.Transaction)), repeatable: false, CancellationToken.None)));
        many.ShouldAllBe(static count => count == 0);
    }

    /// <summary>Statements that the server holds prepared for a connection that asked the same again and again.</summary>
    private static Task<long> PreparedAsync(ChumchonDatabase database) => database.ReadAsync(
        static async transaction =>
        {
            for (var time = 0; time < 10; time++)
            {
                await CountAsync(transaction);
            }

            return await transaction.Command("select count(*) from pg_prepared_statements where statement like '%from province%'")
                .FirstAsync(static row => row.GetInt64(0), CancellationToken.None);
        },
        CancellationToken.None);

    private static Task<long> CountAsync(DbTransaction transaction) =>
        transaction.Command("select count(*) from province").FirstAsync(static row => row.GetInt64(0), CancellationToken.None);

    private static async Task<DatabaseState> StateAsync(ChumchonDatabase database) =>
        (await Installation.ReadAsync(database, new(), held: null, CancellationToken.None)).State;

    private static async Task<List<NpgsqlConnection>> TakeAllAsync(string connection)
    {
        var taken = new List<NpgsqlConnection>();
        while (true)
        {
            var one = new NpgsqlConnection(connection);
            try
            {
                await one.OpenAsync();
                taken.Add(one);
            }
            catch (PostgresException full) when (full.SqlState == PostgresErrorCodes.TooManyConnections)
            {
                await one.DisposeAsync();
                return taken;
            }
        }
    }
}
