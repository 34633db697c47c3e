using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Chumchon.Data.Setup;

/// <summary>Facts about the whole installation, kept as rows of the database so that every node sees the same.</summary>
public static class Installation
{
    /// <summary>The row that makes an installation a demonstration.</summary>
    public const string DemoSetting = "demo";

    /// <summary>The row that says which files the areas were loaded from.</summary>
    public const string ReferenceVersionSetting = "reference_version";

    public static Task<bool> IsDemoAsync(ChumchonDatabase database, CancellationToken cancellation) => database.ReadAsync(
        async transaction => await SettingAsync(transaction, DemoSetting, cancellation) is not null, cancellation);

    /// <summary>Whether nobody has begun to use the installation: there is no account, no producer and no demonstration.</summary>
    public static Task<bool> IsUnusedAsync(ChumchonDatabase database, CancellationToken cancellation) =>
        database.ReadAsync(transaction => IsUnusedAsync(transaction, cancellation), cancellation);

    internal static async Task<bool> IsUnusedAsync(DbTransaction transaction, CancellationToken cancellation) =>
        await transaction.Command(
            """
            select 1 where exists (select 1 from account) or exists (select 1 from producer) or exists (select 1 from sales_entry)
                or exists (select 1 from system_setting where name = @demo)
            """,
            ("@demo", DemoSetting)).FirstAsync(static reader => reader.GetInt32(0), cancellation) == 0;

    internal static Task<string?> SettingAsync(DbTransaction transaction, string name, CancellationToken cancellation) =>
        transaction.Command("select value from system_setting where name = @name", ("@name", name))
            .FirstAsync(static reader => reader.GetString(0), cancellation);

    internal static Task SetAsync(DbTransaction transaction, string name, string value, CancellationToken cancellation) =>
        transaction.Command(
            "insert into system_setting (name, value) values (@name, @value) on conflict (name) do update set value = excluded.value",
            ("@name", name), ("@value", value)).ExecuteAsync(cancellation);

    /// <summary>Whether the database stands where this program needs it. Cheap enough to be asked every second.</summary>
    /// <exception cref="DbException">The database cannot be reached.</exception>
    public static async Task<DatabaseState> StateAsync(ChumchonDatabase database, CancellationToken cancellation)
    {
        if (!await database.ExistsAsync(cancellation))
        {
            return DatabaseState.Missing;
        }

        var applied = await database.ReadAsync(transaction => AppliedMigrationsAsync(database, transaction, cancellation), cancellation);
        var known = KnownMigrations(database);
        return applied.Count == 0 ? DatabaseState.Missing
            : applied.Except(known, StringComparer.Ordinal).Any() ? DatabaseState.NewerThanProgram
            : known.TrueForAll(applied.Contains) ? DatabaseState.Ready
            : DatabaseState.OlderThanProgram;
    }

    private static async Task<HashSet<string>> AppliedMigrationsAsync(
        ChumchonDatabase database, DbTransaction transaction, CancellationToken cancellation)
    {
        var tables = await transaction.Command(database.CountTables, ("@table", HistoryRepository.DefaultTableName))
            .FirstAsync(static reader => reader.GetInt64(0), cancellation);
        return tables == 0 ? [] :
        [
            .. await transaction.Command($"""select "MigrationId" from "{HistoryRepository.DefaultTableName}" """)
                .ListAsync(static reader => reader.GetString(0), cancellation),
        ];
    }

    // Read from their attributes: EF's own list costs a service provider, which a start or a health check need not wait for.
    private static List<string> KnownMigrations(ChumchonDatabase database) =>
    [
        .. from type in typeof(ChumchonContext).Assembly.GetTypes()
           where type.GetCustomAttribute<DbContextAttribute>()?.ContextType == database.ContextType
           let migration = type.GetCustomAttribute<MigrationAttribute>()
           where migration is not null
           select migration.Id,
    ];
}

/// <summary>How a database stands to the program.</summary>
public enum DatabaseState
{
    Ready = 0,
    Missing = 1,
    OlderThanProgram = 2,
    NewerThanProgram = 3,
}
