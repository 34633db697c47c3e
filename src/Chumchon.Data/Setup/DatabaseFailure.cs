using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Chumchon.Data.Setup;

/// <summary>What a failure of the database means to the operator, and what she can do about it.</summary>
public static class DatabaseFailure
{
    // https://www.sqlite.org/rescode.html
    private const int SqliteBusy = 5, SqliteLocked = 6, SqliteReadOnly = 8, SqliteInputOutput = 10, SqliteCorrupt = 11, SqliteFull = 13, SqliteCannotOpen = 14, SqliteNoDatabase = 26;

    /// <summary>One sentence or two in English; null where the failure is none of the database's.</summary>
    public static string? Explain(Exception failure) => failure switch
    {
        OutcomeUnknownException => "The database did not say whether it wrote the change, or its standby does not have it yet. Look whether it is there before you repeat it.",
        SqliteException sqlite => Explain(sqlite),
        PostgresException postgres => Explain(postgres),
        NpgsqlException unreached => $"PostgreSQL cannot be reached: {unreached.InnerException?.Message ?? unreached.Message}. Check that it runs and that ConnectionStrings__Chumchon names its host and port.",
        DbException other => $"The database failed: {other.Message}",
        _ => failure.InnerException is { } inner ? Explain(inner) : null,
    };

    private static string Explain(SqliteException failure) => failure.SqliteErrorCode switch
    {
        SqliteBusy or SqliteLocked => "The database is locked by another process. Wait until that has ended, or end it, and start again.",
        SqliteReadOnly => "The database cannot be written. Give the account that runs the program the right to write the file and its folder.",
        SqliteCannotOpen => "The database file cannot be opened. Check that its folder exists and that the account that runs the program may read and write it.",
        SqliteInputOutput => "The disk under the database is full or failing. Make room, or look at the disk, and start again; nothing that was saved is lost by that.",
        SqliteFull => "The disk is full. Make room and start again; nothing was lost.",
        SqliteCorrupt => "The database file is damaged. Put back the latest backup.",
        SqliteNoDatabase => "The file is not an SQLite database. Name another one, or move it away.",
        _ => $"SQLite failed: {failure.Message}",
    };

    private static string Explain(PostgresException failure) => failure.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            $"PostgreSQL refuses the sign-in: {failure.MessageText}. Check user and password in ConnectionStrings__Chumchon.",
        PostgresErrorCodes.InvalidCatalogName =>
            $"PostgreSQL says: {failure.MessageText}. Create the database, or name another in ConnectionStrings__Chumchon.",
        PostgresErrorCodes.InsufficientPrivilege =>
            $"PostgreSQL says: {failure.MessageText}. Use an account that owns the database.",
        _ => $"PostgreSQL failed: {failure.MessageText} ({failure.SqlState}).",
    };
}
