using Chumchon.Bench.Databases;
using Chumchon.Bench.Measuring;
using Chumchon.Data.Returns;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Returns;
using Microsoft.EntityFrameworkCore;

namespace Chumchon.Bench.Save;

/// <summary>
/// Fifty officers save a hundred rows each whose figures all change, durably, on SQLite and PostgreSQL: the program's own
/// save, the same save by EF's SaveChanges, and a bare upsert as the floor.
/// </summary>
internal static class SaveBench
{
    /// <summary>All four figures of a row change; and one, as in most rows of a real month.</summary>
    private const int AllFigures = 4;
    private const int OneFigure = 1;

    /// <summary>What the program sets for itself: EF gains by it too, and whoever knows of it would set it.</summary>
    private const string Prepared = ";Max Auto Prepare=100";

    public static async Task RunAsync()
    {
        using (var folder = new SqliteFolder())
        {
            await CompareAsync(new("SQLite", "sqlite", folder.CreateDatabaseAsync, Server: null), leastPerSecond: 150, leastOverEf: 5);
        }

        using var server = await PostgresCluster.StartAsync();
        if (server is not null)
        {
            await CompareAsync(new("PostgreSQL", "postgres", server.CreateDatabaseAsync, server), leastPerSecond: 200, leastOverEf: 10);
        }
    }

    private static async Task CompareAsync(Place place, double leastPerSecond, double leastOverEf)
    {
        var bare = await BareAsync(place);
        var ours = await OursAsync(place, "program's save", AllFigures);
        var ef = await EfAsync(place, "EF SaveChanges", AllFigures);
        var prepared = place.Server is null ? null : await EfAsync(place, "EF SaveChanges, prepared", AllFigures, Prepared);
        var oursOfOne = await OursAsync(place, "program's save, one figure a row", OneFigure);
        var efOfOne = await EfAsync(place, "EF SaveChanges, one figure a row", OneFigure);

        var table = new MarkdownTable(
            place.Title, "saves/s", "p50 ms", "p99 ms", "max ms", "CPU ms", "program + server", "kB allocated", "CPU / ours", "CPU / bare");
        foreach (var (load, own) in (ReadOnlySpan<(SavedLoad?, SavedLoad)>)
            [(ours, ours), (ef, ours), (prepared, ours), (oursOfOne, oursOfOne), (efOfOne, oursOfOne), (bare, ours)])
        {
            if (load is not null)
            {
                table.Add(
                    load.Name, $"{load.PerSecond:0.0}", $"{load.Quantile(0.5):0}", $"{load.Quantile(0.99):0}", $"{load.Quantile(1):0}",
                    $"{load.CpuOfOne:0.00}", $"{load.ProgramCpuOfOne:0.00} + {load.ServerCpuOfOne:0.00}", $"{load.KilobytesOfOne:0}",
                    $"{load.CpuOfOne / own.CpuOfOne:0.0}", $"{load.CpuOfOne / bare.CpuOfOne:0.0}");
            }
        }

        table.Print();
        Goal.PrintAtLeast("saves a second", ours.PerSecond, leastPerSecond);
        Goal.PrintBelow("p99 in ms", ours.Quantile(0.99), 1000);
        Goal.PrintAtLeast("EF's CPU over ours", ef.CpuOfOne / ours.CpuOfOne, leastOverEf);
    }

    private static async Task<SavedLoad> OursAsync(Place place, string name, int figures)
    {
        var (database, _) = await place.CreateAsync();
        await using (database)
        {
            var save = new SaveReturn(database, TimeProvider.System);
            var crowd = new Crowd(
                async request =>
                {
                    var outcome = await save.ExecuteAsync(SaveWorld.At(request.District), request, CancellationToken.None);
                    var saved = outcome as SaveAccepted ?? throw new InvalidOperationException($"Not saved: {outcome}");
                    return saved.Receipt.Made.Stamp;
                },
                figures);
            var load = await crowd.RunAsync(name, place.Server);
            await SaveWorld.VerifyAsync(database, crowd.Saves, figures);
            return load;
        }
    }

    private static async Task<SavedLoad> EfAsync(Place place, string name, int figures, string settings = "")
    {
        var (database, connection) = await place.CreateAsync();
        await using (database)
        {
            using var gate = place.NewGate();
            var contexts = place.Contexts(connection, settings);
            await using var context = await contexts.CreateDbContextAsync();
            await context.Database.ExecuteSqlRawAsync(EfContext.CreateLines(place.Server is null ? "without rowid" : ""));
            var crowd = new Crowd(new EfSave(contexts, gate).SaveAsync, figures);
            var load = await crowd.RunAsync(name, place.Server);
            await SaveWorld.VerifyAsync(database, crowd.Saves, figures, () => context.Set<AuditLine>().CountAsync());
            return load;
        }
    }

    private static async Task<SavedLoad> BareAsync(Place place)
    {
        var (database, connection) = await place.CreateAsync();
        await using (database)
        {
            using var gate = place.NewGate();
            return await new Crowd(new BareUpsert(() => place.OpenAsync(connection), gate).SaveAsync, AllFigures)
                .RunAsync("bare upsert", place.Server);
        }
    }
}
