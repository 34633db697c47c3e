using Chumchon.Data;
using Chumchon.Data.Areas;
using Chumchon.Data.Demo;
using Chumchon.Data.Model;
using Chumchon.Data.Setup;
using Microsoft.AspNetCore.Identity;

namespace Chumchon.Web.Verbs;

/// <summary>What a database needs before the program can serve from it.</summary>
internal static class Preparation
{
    /// <summary>Brings the database to this program's version and areas; asks little where it is there already.</summary>
    /// <exception cref="VerbException">The database is of a newer program.</exception>
    public static async Task MigrateAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var database = services.GetRequiredService<ChumchonDatabase>();
        if (await StateAsync(database, cancellation) != DatabaseState.Ready)
        {
            await LoadDisplay.SayAsync("Preparing the database …", () => database.MigrateAsync(cancellation));
        }

        await new AreaLoad(database).ExecuteAsync(ShippedData.Folder, cancellation);
        await FirstMonth.DrawAsync(database, services.GetRequiredService<TimeProvider>().GetUtcNow(), cancellation);
    }

    /// <summary>Passes a database that is of this program's version.</summary>
    /// <exception cref="VerbException">It is missing, older or newer.</exception>
    public static async Task CheckReadyAsync(ChumchonDatabase database, CancellationToken cancellation)
    {
        if (await StateAsync(database, cancellation) != DatabaseState.Ready)
        {
            throw new VerbException("The database is missing or older than the program. Run migrate first, or serve; or name its folder with --data.");
        }
    }

    /// <summary>How the database stands to the program.</summary>
    /// <exception cref="VerbException">The database is of a newer program.</exception>
    private static async Task<DatabaseState> StateAsync(ChumchonDatabase database, CancellationToken cancellation)
    {
        var state = await Installation.StateAsync(database, cancellation);
        return state == DatabaseState.NewerThanProgram
            ? throw new VerbException("The database was made by a newer version of the program. Install that version, or put back a backup from before.")
            : state;
    }

    /// <summary>Loads the demo with one password for all its accounts; false where the installation is in use.</summary>
    public static async Task<bool> LoadDemoAsync(WebApplication app, string password, CancellationToken cancellation)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<ChumchonDatabase>();
        var hasher = scope.ServiceProvider.GetRequiredService<IPasswordHasher<Account>>();
        return await LoadDisplay.ShowAsync("Loading the demonstration", progress =>
        {
            var country = DemoCountry.Make(AreaFiles.Read(ShippedData.Folder), PublishedSales.Read(ShippedData.Folder));
            var hash = hasher.HashPassword(new Account(), password);
            return new DemoLoad(database).ExecuteAsync(country, hash, progress, cancellation);
        });
    }
}
