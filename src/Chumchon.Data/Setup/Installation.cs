using Chumchon.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace Chumchon.Data.Setup;

/// <summary>Facts about the whole installation, kept as rows of the database so that every node sees the same.</summary>
public static class Installation
{
    /// <summary>The row that makes an installation a demonstration.</summary>
    public const string DemoSetting = "demo";

    public static Task<bool> IsDemoAsync(ChumchonContext context, CancellationToken cancellation) =>
        context.Settings.AsNoTracking().AnyAsync(setting => setting.Name == DemoSetting, cancellation);

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
