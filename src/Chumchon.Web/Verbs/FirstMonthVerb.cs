using System.CommandLine;
using Chumchon.Data;
using Chumchon.Data.Setup;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;

namespace Chumchon.Web.Verbs;

/// <summary><c>first-month</c>: shows or sets the month before which nothing is recorded.</summary>
internal static class FirstMonthVerb
{
    public static Command Command()
    {
        var month = new Argument<string?>("MONTH") { Description = "Such as 2023-10; without it the month is only shown.", Arity = ArgumentArity.ZeroOrOne };
        month.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !SalesMonth.TryParse(text, out _))
            {
                result.AddError("first-month takes a month of the Christian era, such as 2023-10.");
            }
        });
        var data = ConfiguredApp.DataFolder();
        var command = new Command("first-month", "Show or set the first month of the installation: nothing is recorded before it.") { month, data };
        command.SetAction((parsed, cancellation) => RunAsync(
            SalesMonth.TryParse(parsed.GetValue(month), out var asked) ? asked : null, parsed.GetValue(data), cancellation));
        return command;
    }

    private static async Task RunAsync(SalesMonth? asked, string? folder, CancellationToken cancellation)
    {
        await using var app = ConfiguredApp.Build(folder);
        var database = app.Services.GetRequiredService<ChumchonDatabase>();
        var clock = app.Services.GetRequiredService<TimeProvider>();
        await Preparation.CheckReadyAsync(app.Services);
        if (asked > SalesMonth.At(clock.GetUtcNow()))
        {
            throw new VerbException($"{asked} has not begun. The first month is the running one or an earlier one.");
        }

        if (asked is { } month && !await FirstMonth.SetAsync(Actor.ByVerb, database, clock, month, cancellation))
        {
            throw new VerbException($"Something is recorded before {month}. The first month can be set to an earlier one, not past what is recorded.");
        }

        var shown = await FirstMonth.OfAsync(database, cancellation);
        await Console.Out.WriteLineAsync(shown is null ? "The first month is not drawn yet. Run migrate." : $"The first month is {shown}.");
    }
}
