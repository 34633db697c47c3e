using System.Data.Common;
using System.Security.Authentication;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Chumchon.Data.Setup;

/// <summary>What a failure of the database means to whoever asked it for something.</summary>
public enum DatabaseFault
{
    /// <summary>No failure of the database.</summary>
    None = 0,

    /// <summary>Nothing was written, and the same may go well in a moment: a failover, a restart, a lock.</summary>
    Passing = 1,

    /// <summary>Nothing was written, and trying again changes nothing: a constraint, a full disk, a bug.</summary>
    Lasting = 2,

    /// <summary>The commit may have happened or not; only looking it up tells.</summary>
    Unknown = 3,
}

/// <summary>Tells the faults of both databases apart, in one place.</summary>
public static class DatabaseFaults
{
    // https://www.sqlite.org/rescode.html
    private const int SqliteBusy = 5, SqliteLocked = 6, SqliteNoMemory = 7, SqliteInterrupted = 9, SqliteInputOutput = 10, SqliteProtocol = 15;
    private const int SqliteReadOnly = 8, SqliteFull = 13, SqliteCannotOpen = 14;

    /// <summary>The fault of a failure, or of what it wraps.</summary>
    public static DatabaseFault Of(Exception failure) => failure switch
    {
        OutcomeUnknownException => DatabaseFault.Unknown,
        SqliteException sqlite => Of(sqlite),
        PostgresException postgres => OfState(postgres.SqlState),
        NpgsqlException unreached => Contains<AuthenticationException>(unreached) ? DatabaseFault.Lasting : DatabaseFault.Passing,
        DbException => DatabaseFault.Lasting,
        AggregateException several => several.InnerExceptions.Select(Of).FirstOrDefault(static fault => fault != DatabaseFault.None),
        _ => failure.InnerException is { } inner ? Of(inner) : DatabaseFault.None,
    };

    /// <summary>Whether the database as a whole cannot be used as it is: missing, full, read-only or of a newer program. Whoever asks later may be lucky.</summary>
    public static bool IsOutOfUse(Exception failure) => failure switch
    {
        NewerSchemaException => true,
        SqliteException sqlite => sqlite.SqliteErrorCode is SqliteReadOnly or SqliteInputOutput or SqliteFull or SqliteCannotOpen,
        PostgresException postgres => postgres.SqlState is PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.DiskFull,
        _ => failure.InnerException is { } inner && IsOutOfUse(inner),
    };

    /// <summary>The fault of a COMMIT that failed: what cuts it off leaves open whether it happened.</summary>
    internal static DatabaseFault OfCommit(Exception failure) => failure switch
    {
        PostgresException { InvariantSeverity: "ERROR" } refused => OfState(refused.SqlState),
        SqliteException { SqliteErrorCode: not SqliteInputOutput } refused => Of(refused),
        _ => DatabaseFault.Unknown,
    };

    private static DatabaseFault Of(SqliteException failure) => failure.SqliteErrorCode switch
    {
        SqliteBusy or SqliteLocked or SqliteNoMemory or SqliteInterrupted or SqliteProtocol => DatabaseFault.Passing,
        _ => DatabaseFault.Lasting,
    };

    // https://www.postgresql.org/docs/current/errcodes-appendix.html
    private static DatabaseFault OfState(string state) => state switch
    {
        PostgresErrorCodes.TransactionResolutionUnknown or PostgresErrorCodes.StatementCompletionUnknown => DatabaseFault.Unknown,
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected => DatabaseFault.Passing,
        PostgresErrorCodes.ReadOnlySqlTransaction or "25P03" => DatabaseFault.Passing,
        PostgresErrorCodes.OutOfMemory or PostgresErrorCodes.TooManyConnections => DatabaseFault.Passing,
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.ObjectInUse => DatabaseFault.Passing,
        PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.AdminShutdown => DatabaseFault.Passing,
        PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow or "57P05" => DatabaseFault.Passing,
        _ when state.StartsWith("08", StringComparison.Ordinal) => DatabaseFault.Passing,
        _ => DatabaseFault.Lasting,
    };

    private static bool Contains<T>(Exception failure)
        where T : Exception => failure is T || (failure.InnerException is { } inner && Contains<T>(inner));
}
