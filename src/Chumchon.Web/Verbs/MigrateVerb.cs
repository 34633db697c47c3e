using System.CommandLine;

namespace Chumchon.Web.Verbs;

/// <summary><c>migrate</c>: brings the configured database to the program's version.</summary>
internal static class MigrateVerb
{
    public static Command Command()
    {
        var command = new Command("migrate", "Bring the configured database to this version of the program, and load the areas.");
        command.SetAction((_, cancellation) => RunAsync(cancellation));
        return command;
    }

    private static async Task RunAsync(CancellationToken cancellation)
    {
        await using var app = ConfiguredApp.Build();
        await Preparation.MigrateAsync(app.Services, cancellation);
        await Console.Out.WriteLineAsync("The database is ready.");
    }
}
