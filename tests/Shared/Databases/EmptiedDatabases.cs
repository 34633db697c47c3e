using System.Collections.Concurrent;
using Npgsql;

namespace Chumchon.Tests.Databases;

/// <summary>
/// Databases that tests are done with, emptied for the next: PostgreSQL takes a third of a second to copy a database and drop
/// it, and a hundredth to empty it. One that a test left in another shape, or that does not answer, is not kept.
/// </summary>
internal sealed class EmptiedDatabases
{
    /// <summary>Tables, columns, constraints, routines, triggers and the migrations they are of.</summary>
    private const string Shape =
        """
        select md5(string_agg(line, ' ' order by line)) from (
            select format('%s %s %s', c.relname, c.relkind, (
                select string_agg(format('%s %s %s', a.attname, a.atttypid, a.attnotnull), ' ' order by a.attnum)
                from pg_attribute a where a.attrelid = c.oid and a.attnum > 0)) as line
            from pg_class c where c.relnamespace = 'public'::regnamespace
            union all select pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
            union all select prosrc from pg_proc where pronamespace = 'public'::regnamespace
            union all select format('%s %s', tgname, tgenabled) from pg_trigger
            union all select setconfig::text from pg_db_role_setting
            union all select "MigrationId" from "__EFMigrationsHistory"
        ) as lines
        """;

    /// <summary>A table that nothing was ever put in has no pages.</summary>
    private const string Empty =
        """
        set lock_timeout = '5s';
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend';
        do $$
        declare filled text := (
            select string_agg(format('%I', relname), ', ') from pg_class
            where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> '__EFMigrationsHistory' and pg_relation_size(oid) > 0);
        begin
            if filled is not null then
                execute 'truncate ' || filled || ' restart identity cascade';
            end if;
        end $$;
        """;

    private readonly ConcurrentBag<string> databases = [];
    private string? shape;

    /// <summary>What a database looks like that is worth keeping.</summary>
    /// <param name="connection">Of one that was just migrated.</param>
    public async Task LearnAsync(string connection)
    {
        await using var database = await OpenAsync(connection);
        shape = await ShapeAsync(database);
    }

    /// <summary>The connection string of an emptied database, or null where there is none.</summary>
    public string? Take() => databases.TryTake(out var connection) ? connection : null;

    /// <summary>Empties a database for the next test; false where it cannot be used again.</summary>
    public async Task<bool> TryKeepAsync(string connection)
    {
        try
        {
            await using var database = await OpenAsync(connection);
            if (shape is null || !string.Equals(shape, await ShapeAsync(database), StringComparison.Ordinal))
            {
                return false;
            }

            await using var empty = new NpgsqlCommand(Empty, database);
            await empty.ExecuteNonQueryAsync();
        }
        catch (NpgsqlException)
        {
            return false;
        }

        databases.Add(connection);
        return true;
    }

    private static async Task<string?> ShapeAsync(NpgsqlConnection database)
    {
        await using var asked = new NpgsqlCommand(Shape, database);
        return (string?)await asked.ExecuteScalarAsync();
    }

    private static async Task<NpgsqlConnection> OpenAsync(string connection)
    {
        var opened = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ToString());
        await opened.OpenAsync();
        return opened;
    }
}
