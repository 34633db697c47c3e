using Chumchon.Data;
using Chumchon.Data.Areas;
using Chumchon.Data.Demo;
using Chumchon.Data.Model;
using Chumchon.Data.Setup;
using Chumchon.Domain.Audit;
using Chumchon.Web.Platform.Health;
using Chumchon.Web.Platform.Security;
using Microsoft.AspNetCore.Identity;

namespace Chumchon.Web.Verbs;

/// <summary>What a database needs before the program can serve from it.</summary>
internal static class Preparation
{
    private const string Newer =
        "The database was made by a newer version of the program. Install that version, or put back a backup from before.";

    /// <summary>
    /// Brings the database to this program's version and areas, and draws the keys of the installation; asks little where all is
    /// there already.
    /// </summary>
    /// <exception cref="VerbException">The database is of a newer or far older program, or its keys cannot be opened here.</exception>
    public static async Task MigrateAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var database = services.GetRequiredService<ChumchonDatabase>();
        if (await StateAsync(database, cancellation) != DatabaseState.Ready)
        {
            await LoadDisplay.SayAsync("Preparing the database …", () => database.MigrateAsync(cancellation));
        }

        var clock = services.GetRequiredService<TimeProvider>();
        await new AreaLoad(database, clock).ExecuteAsync(Actor.System, ShippedData.Folder, cancellation);
        await FirstMonth.DrawAsync(Actor.System, database, clock, cancellation);
        await CheckReadyAsync(services);
        await SealedKeys.SealStoredAsync(services, cancellation);
    }

    /// <summary>Reads what the program holds of a database of its version.</summary>
    /// <exception cref="VerbException">It is missing, older or newer, or does not answer.</exception>
    public static async Task CheckReadyAsync(IServiceProvider services)
    {
        var standing = await services.GetRequiredService<DatabaseWatch>().RefreshAsync();
        if (!standing.CanRead)
        {
            throw new VerbException(standing.State switch
            {
                DatabaseState.NewerThanProgram => Newer,
                DatabaseState.Missing or DatabaseState.OlderThanProgram =>
                    "The database is missing or older than the program. Run migrate first, or serve; or name its folder with --data.",
                DatabaseState.KeysUnreadable or DatabaseState.TooOld => standing.OperatorWords,
                _ => standing.Trouble ?? standing.OperatorWords,
            });
        }
    }

    /// <summary>How the database stands to the program.</summary>
    /// <exception cref="VerbException">The database is of a newer or far older program.</exception>
    private static async Task<DatabaseState> StateAsync(ChumchonDatabase database, CancellationToken cancellation)
    {
        var state = await Installation.StateAsync(database, cancellation);
        return state switch
        {
            DatabaseState.NewerThanProgram => throw new VerbException(Newer),
            DatabaseState.TooOld => throw new VerbException(new Standing(state, IsLoaded: false).OperatorWords),
            _ => state,
        };
    }

    /// <summary>Loads the demo with one password for all its accounts; false where the installation is in use.</summary>
    public static async Task<bool> LoadDemoAsync(WebApplication app, string password, CancellationToken cancellation)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<ChumchonDatabase>();
        var hasher = scope.ServiceProvider.GetRequiredService<IPasswordHasher<Account>>();
        var clock = scope.ServiceProvider.GetRequiredService<TimeProvider>();
        return await LoadDisplay.ShowAsync("Loading the demonstration", progress =>
        {
            var country = CountryAt(clock.GetUtcNow());
            var hash = hasher.HashPassword(new Account(), password);
            return new DemoLoad(database, clock).ExecuteAsync(Actor.System, country, hash, progress, cancellation);
        });
    }

    /// <summary>
    /// Adds to a demonstration the months that have passed since it was loaded, and says so; false where the database is none, or none are
    /// missing. Nothing that anybody saved is touched.
    /// </summary>
    public static async Task<bool> AddDemoMonthsAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var months = new DemoMonths(services.GetRequiredService<ChumchonDatabase>(), services.GetRequiredService<TimeProvider>());
        if (await months.AddAsync(Actor.System, CountryAt, cancellation) is not (> 0 and var added))
        {
            return false;
        }

        await Console.Out.WriteLineAsync($"The demonstration was brought to today: {added} months of districts were added, and nothing that was there is changed.");
        return true;
    }

    private static DemoCountry CountryAt(DateTimeOffset now) =>
        DemoCountry.Make(AreaFiles.Read(ShippedData.Folder), PublishedSales.Read(ShippedData.Folder), now);
}
