using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Chumchon.Data;

/// <summary>
/// The one database of an installation. What differs between SQLite and PostgreSQL stands in its two kinds and nowhere
/// else: how a connection opens, how a write is ordered and tried again, how a set of rows is handed over.
/// </summary>
public abstract class ChumchonDatabase : IAsyncDisposable
{
    /// <summary><c>sqlite</c> or <c>postgres</c>.</summary>
    public abstract string Provider { get; }

    /// <summary>A context of its own, for work outside a request.</summary>
    public abstract ChumchonContext CreateContext();

    /// <summary>Creates the database where it is missing and brings it to the program's version.</summary>
    public abstract Task MigrateAsync(CancellationToken cancellation);

    internal abstract Type ContextType { get; }

    /// <summary>Whether there is a database, with tables or without; looking does not make one.</summary>
    internal abstract Task<bool> ExistsAsync(CancellationToken cancellation);

    /// <summary>SQL that counts the tables named <c>@table</c>.</summary>
    internal abstract string CountTables { get; }

    /// <summary>Tells the context's options of this database.</summary>
    internal abstract void Configure(DbContextOptionsBuilder options);

    internal abstract Task<DbConnection> OpenAsync(CancellationToken cancellation);

    /// <summary>SQL that yields the rows of a set, for a statement that is run with it.</summary>
    internal abstract string Rows(RowSet set);

    /// <summary>
    /// Runs statements in their order, in one round trip where the database is across a line; returns how many rows the
    /// last one touched.
    /// </summary>
    internal abstract Task<int> ExecuteAsync(
        DbTransaction transaction, IReadOnlyList<Statement> statements, CancellationToken cancellation);

    /// <summary>Inserts rows by the database's fastest way; ids that the database gives itself go on above theirs.</summary>
    internal abstract Task CopyAsync(DbTransaction transaction, TableRows rows, CancellationToken cancellation);

    /// <summary>Runs the work in one write transaction and commits it; starts again where the database asks for it.</summary>
    internal abstract Task<T> WriteAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellation);

    /// <summary>Runs the work in one read transaction: everything it reads is of one moment.</summary>
    internal abstract Task<T> ReadAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellation);

    public abstract ValueTask DisposeAsync();
}
