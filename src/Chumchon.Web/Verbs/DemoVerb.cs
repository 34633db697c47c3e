using System.CommandLine;

namespace Chumchon.Web.Verbs;

/// <summary><c>demo</c>: loads the demonstration into the configured database, or brings it to today.</summary>
internal static class DemoVerb
{
    public static Command Command()
    {
        var command = new Command(
            "demo",
            $"Load the demonstration into the configured database, which must be unused; or add the months that have passed to the one that it holds. The password of its accounts is taken from {DemoPassword.Variable} or drawn.");
        command.SetAction((_, cancellation) => RunAsync(cancellation));
        return command;
    }

    private static async Task RunAsync(CancellationToken cancellation)
    {
        await using var app = ConfiguredApp.Build();
        await Preparation.MigrateAsync(app.Services, cancellation);
        if (await Preparation.AddDemoMonthsAsync(app.Services, cancellation))
        {
            return;
        }

        var password = DemoPassword.NamedOrDrawn();
        if (!await Preparation.LoadDemoAsync(app, password, cancellation))
        {
            throw new VerbException("The database is in use: it holds accounts, producers or a demonstration. The demonstration goes only into an unused one.");
        }

        await Console.Out.WriteLineAsync(DemoWords.Accounts(password));
    }
}
