using System.Net.Sockets;
using System.Security.Authentication;
using Chumchon.Data.Setup;
using Chumchon.Tests.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Chumchon.Data.Tests.Setup;

public sealed class DatabaseFaultsTests
{
    [Theory]
    [InlineData("40001", DatabaseFault.Passing)]
    [InlineData("40P01", DatabaseFault.Passing)]
    [InlineData("57P01", DatabaseFault.Passing)]
    [InlineData("57P02", DatabaseFault.Passing)]
    [InlineData("57P03", DatabaseFault.Passing)]
    [InlineData("25006", DatabaseFault.Passing)]
    [InlineData("53300", DatabaseFault.Passing)]
    [InlineData("55P03", DatabaseFault.Passing)]
    [InlineData("08006", DatabaseFault.Passing)]
    [InlineData("08P01", DatabaseFault.Passing)]
    [InlineData("08007", DatabaseFault.Unknown)]
    [InlineData("40003", DatabaseFault.Unknown)]
    [InlineData("23505", DatabaseFault.Lasting)]
    [InlineData("23514", DatabaseFault.Lasting)]
    [InlineData("22003", DatabaseFault.Lasting)]
    [InlineData("42P01", DatabaseFault.Lasting)]
    [InlineData("42501", DatabaseFault.Lasting)]
    [InlineData("53100", DatabaseFault.Lasting)]
    [InlineData("57P04", DatabaseFault.Lasting)]
    [InlineData("58030", DatabaseFault.Lasting)]
    [InlineData("XX001", DatabaseFault.Lasting)]
    public void StateOfPostgres_TellsTheFault(string state, DatabaseFault fault)
    {
        DatabaseFaults.Of(Refused(state)).ShouldBe(fault);
        DatabaseFaults.Of(new DbUpdateException("of EF", Refused(state))).ShouldBe(fault);
        DatabaseFaults.OfCommit(Refused(state)).ShouldBe(fault);
    }

    [Theory]
    [InlineData(5, DatabaseFault.Passing)] // busy
    [InlineData(6, DatabaseFault.Passing)] // locked
    [InlineData(8, DatabaseFault.Lasting)] // read-only
    [InlineData(11, DatabaseFault.Lasting)] // corrupt
    [InlineData(13, DatabaseFault.Lasting)] // full
    [InlineData(14, DatabaseFault.Lasting)] // cannot open
    [InlineData(19, DatabaseFault.Lasting)] // constraint
    [InlineData(26, DatabaseFault.Lasting)] // not a database
    public void CodeOfSqlite_TellsTheFault(int code, DatabaseFault fault)
    {
        DatabaseFaults.Of(new SqliteException("", code)).ShouldBe(fault);
        DatabaseFaults.OfCommit(new SqliteException("", code)).ShouldBe(fault);
    }

    [Fact]
    public void LineThatBreaks_PassesBeforeTheCommitAndIsUnknownInIt()
    {
        var broken = new NpgsqlException("Exception while reading from stream", new IOException());

        DatabaseFaults.Of(broken).ShouldBe(DatabaseFault.Passing);
        DatabaseFaults.Of(new InvalidOperationException("likely due to a transient failure", broken)).ShouldBe(DatabaseFault.Passing);
        DatabaseFaults.OfCommit(broken).ShouldBe(DatabaseFault.Unknown);
        DatabaseFaults.OfCommit(new TimeoutException()).ShouldBe(DatabaseFault.Unknown);
        DatabaseFaults.OfCommit(new OperationCanceledException()).ShouldBe(DatabaseFault.Unknown);
    }

    [Fact]
    public void ServerThatStopsDuringTheCommit_LeavesItOpen() =>
        DatabaseFaults.OfCommit(Refused("57P01", "FATAL")).ShouldBe(DatabaseFault.Unknown);

    [Fact]
    public void DiskThatFailsDuringTheCommit_LeavesItOpen()
    {
        DatabaseFaults.OfCommit(new SqliteException("", 10)).ShouldBe(DatabaseFault.Unknown);
        DatabaseFaults.Of(new SqliteException("", 10)).ShouldBe(DatabaseFault.Lasting);
    }

    [Fact]
    public void NoPrimaryAmongSeveralHosts_Passes()
    {
        DatabaseFaults.Of(new NpgsqlException("No suitable host was found.")).ShouldBe(DatabaseFault.Passing);
        DatabaseFaults.Of(new NpgsqlException("", new AggregateException(new SocketException()))).ShouldBe(DatabaseFault.Passing);
    }

    [Fact]
    public void CertificateThatIsRefused_Lasts() =>
        DatabaseFaults.Of(new NpgsqlException("", new AuthenticationException())).ShouldBe(DatabaseFault.Lasting);

    [Fact]
    public void BugOfOurs_IsNoFaultOfTheDatabase()
    {
        DatabaseFaults.Of(new InvalidOperationException()).ShouldBe(DatabaseFault.None);
        DatabaseFaults.Of(new OperationCanceledException()).ShouldBe(DatabaseFault.None);
        DatabaseFaults.Of(new AggregateException(new InvalidOperationException(), Refused("25006"))).ShouldBe(DatabaseFault.Passing);
    }

    [Fact]
    public void UnknownOutcome_StaysUnknownHoweverItIsWrapped() =>
        DatabaseFaults.Of(new DbUpdateException("of EF", new OutcomeUnknownException("", new IOException()))).ShouldBe(DatabaseFault.Unknown);

    [Theory, OnSqlite, OnPostgres]
    public async Task RealConstraint_Lasts(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);

        var refused = await Should.ThrowAsync<Exception>(() => database.ExecuteAsync(
            "insert into sales_entry (district_code, month, producer_id, product_type, kind, domestic_offline) values (9001, 24289, 1, 1, 1, -1)"));

        DatabaseFaults.Of(refused).ShouldBe(DatabaseFault.Lasting);
    }

    [Fact]
    public async Task RealServerThatIsNotThere_Passes()
    {
        await using var database = DataServices.OpenDatabase("postgres", "Host=127.0.0.1;Port=1;Username=nobody;Database=none;Timeout=5");

        var unreached = await Should.ThrowAsync<Exception>(() => database.CreateContext().Users.CountAsync());

        DatabaseFaults.Of(unreached).ShouldBe(DatabaseFault.Passing);
    }

    private static PostgresException Refused(string state, string severity = "ERROR") => new("refused", severity, severity, state);
}
