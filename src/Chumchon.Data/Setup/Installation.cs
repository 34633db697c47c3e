using System.Collections.Concurrent;
using System.Data.Common;
using System.Reflection;
using Chumchon.Data.Areas;
using Chumchon.Data.Sqlite;
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

    private static readonly ConcurrentDictionary<Type, string[]> Known = [];

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

    /// <summary>Whether the database stands where this program needs it.</summary>
    /// <exception cref="DbException">The database cannot be reached.</exception>
    public static async Task<DatabaseState> StateAsync(ChumchonDatabase database, CancellationToken cancellation) =>
        !await database.ExistsAsync(cancellation)
            ? DatabaseState.Missing
            : await database.LookAsync(transaction => StateAsync(database, transaction, cancellation), cancellation);

    /// <summary>
    /// How the database stands, and what every node holds of it, of one moment. Neither throws where the database is away nor
    /// costs enough to matter once a second.
    /// </summary>
    /// <param name="areas">Read anew where the installation's are of another version than <paramref name="held"/>.</param>
    /// <param name="held">The version of the areas that are held; null before the first.</param>
    public static async Task<InstallationReading> ReadAsync(
        ChumchonDatabase database, AreaDirectory areas, string? held, CancellationToken cancellation)
    {
        try
        {
            if (database is SqliteDatabase && !await database.ExistsAsync(cancellation))
            {
                return new(DatabaseState.Missing);
            }

            var reading = await database.LookAsync(transaction => ReadAsync(database, transaction, areas, held, cancellation), cancellation);
            return reading.State == DatabaseState.Ready && !database.HasRoom() ? reading with { State = DatabaseState.Full } : reading;
        }
        catch (Exception away) when (away is DbException or OperationCanceledException or TimeoutException or IOException)
        {
            return Away(database, away);
        }
    }

    /// <summary>What a look found that failed.</summary>
    public static InstallationReading Away(ChumchonDatabase database, Exception failure)
    {
        var state = failure is not DbException refused ? DatabaseState.Unreachable
            : database.IsMissing(refused) ? DatabaseState.Missing
            : database.IsOutOfConnections(refused) ? DatabaseState.OutOfConnections
            : DatabaseState.Unreachable;
        return new(state) { Trouble = DatabaseFailure.Explain(failure) };
    }

    private static async Task<InstallationReading> ReadAsync(
        ChumchonDatabase database, DbTransaction transaction, AreaDirectory areas, string? held, CancellationToken cancellation)
    {
        var state = await StateAsync(database, transaction, cancellation);
        if (state != DatabaseState.Ready)
        {
            return new(state);
        }

        var settings = (await transaction.Command("select name, value from system_setting")
            .ListAsync(static row => (Name: row.GetString(0), Value: row.GetString(1)), cancellation)).ToDictionary(static row => row.Name, static row => row.Value);
        var version = settings.GetValueOrDefault(ReferenceVersionSetting, "");
        if (version != held)
        {
            await areas.ReadAsync(transaction, cancellation);
        }

        return new(state)
        {
            IsDemo = settings.ContainsKey(DemoSetting),
            AreasVersion = version,
            DraftSecret = settings.GetValueOrDefault(StoredKeys.DraftSecretSetting),
            Keys = await StoredKeys.ReadAsync(transaction, cancellation),
        };
    }

    /// <summary>When a month was last saved, by the clock of whichever node saved it, in Unix ms; null before the first.</summary>
    public static Task<long?> LastSavedAtAsync(ChumchonDatabase database, CancellationToken cancellation) => database.LookAsync(
        transaction => transaction.Command("select max(saved_at) from monthly_return").FirstAsync(static row => row.NullableInt64(0), cancellation),
        cancellation);

    private static async Task<DatabaseState> StateAsync(ChumchonDatabase database, DbTransaction transaction, CancellationToken cancellation)
    {
        var applied = await AppliedMigrationsAsync(database, transaction, cancellation);
        var known = KnownMigrations(database);
        var unknown = applied.Except(known, StringComparer.Ordinal).Max(StringComparer.Ordinal);
        return applied.Count == 0 ? DatabaseState.Missing
            : unknown is not null ? string.CompareOrdinal(unknown, known[^1]) > 0 ? DatabaseState.NewerThanProgram : DatabaseState.TooOld
            : known.All(applied.Contains) ? DatabaseState.Ready
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

    internal static string NewestKnown(ChumchonDatabase database) => KnownMigrations(database)[^1];

    private static string[] KnownMigrations(ChumchonDatabase database) => Known.GetOrAdd(database.ContextType, MigrationsOf);

    // Read from their attributes: EF's own list costs a service provider, which a start or a health check need not wait for.
    private static string[] MigrationsOf(Type context) =>
    [
        .. (from type in typeof(ChumchonContext).Assembly.GetTypes()
            where type.GetCustomAttribute<DbContextAttribute>()?.ContextType == context
            let migration = type.GetCustomAttribute<MigrationAttribute>()
            where migration is not null
            select migration.Id).Order(StringComparer.Ordinal),
    ];
}

/// <summary>What one look at an installation found.</summary>
public sealed record InstallationReading(DatabaseState State)
{
    public bool IsDemo { get; init; }

    /// <summary>Of the files that the areas were loaded from.</summary>
    public string AreasVersion { get; init; } = "";

    /// <summary>The protected secret of unsaved figures; null before it is drawn.</summary>
    public string? DraftSecret { get; init; }

    /// <summary>The keys of data protection, as XML, the first one first.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>Why the database did not answer, in words for the operator; null where it did.</summary>
    public string? Trouble { get; init; }
}

/// <summary>How a database stands to the program.</summary>
public enum DatabaseState
{
    Ready = 0,
    Missing = 1,
    OlderThanProgram = 2,
    NewerThanProgram = 3,

    /// <summary>It does not answer.</summary>
    Unreachable = 4,

    /// <summary>The server has no connection left; those that are open go on working.</summary>
    OutOfConnections = 5,

    /// <summary>Nothing more can be written; what is there can be read.</summary>
    Full = 6,

    /// <summary>The keys of the installation are sealed with a certificate that this node does not have.</summary>
    KeysUnreadable = 7,

    /// <summary>Its tables were laid by a program whose migrations this one no longer has.</summary>
    TooOld = 8,
}
