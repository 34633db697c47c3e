using System.Data.Common;
using Chumchon.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace Chumchon.Data.Setup;

/// <summary>Facts about the whole installation, kept as rows of the database so that every node sees the same.</summary>
public static class Installation
{
    /// <summary>The row that makes an installation a demonstration.</summary>
    public const string DemoSetting = "demo";

    /// <summary>The row that says which files the areas were loaded from.</summary>
    public const string ReferenceVersionSetting = "reference_version";

    public static Task<bool> IsDemoAsync(ChumchonContext context, CancellationToken cancellation) =>
        context.Settings.AsNoTracking().AnyAsync(setting => setting.Name == DemoSetting, cancellation);

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
    public static async Task<DatabaseState> StateAsync(ChumchonContext context, CancellationToken cancellation)
    {
        if (!await context.Database.CanConnectAsync(cancellation))
        {
            return DatabaseState.Missing;
        }

        var applied = (await context.Database.GetAppliedMigrationsAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
        var known = context.Database.GetMigrations().ToList();
        if (applied.Count == 0)
        {
            return DatabaseState.Missing;
        }

        return applied.Except(known, StringComparer.Ordinal).Any() ? DatabaseState.NewerThanProgram
            : known.TrueForAll(applied.Contains) ? DatabaseState.Ready
            : DatabaseState.OlderThanProgram;
    }
}

/// <summary>How a database stands to the program.</summary>
public enum DatabaseState
{
    Ready = 0,
    Missing = 1,
    OlderThanProgram = 2,
    NewerThanProgram = 3,
}
