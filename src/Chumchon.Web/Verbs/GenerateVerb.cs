using System.CommandLine;
using Chumchon.Data;
using Chumchon.Data.Areas;
using Chumchon.Data.Generate;
using Chumchon.Data.Model;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Microsoft.AspNetCore.Identity;

namespace Chumchon.Web.Verbs;

/// <summary><c>generate</c>: fills an unused database with a whole made-up country, to measure by.</summary>
internal static class GenerateVerb
{
    private const int MostProducers = 1_000_000;
    private const int MostYears = 50;

    public static Command Command()
    {
        var producers = Number("--producers", "Producers of the country.", 100_000, 1, MostProducers);
        var years = Number("--years", "Years of twelve months.", 10, 1, MostYears);
        var seed = Number("--seed", "Another seed makes another country; the same one makes the same.", 1, 0, int.MaxValue);
        var through = new Option<string?>("--through") { Description = "The last month, such as 2025-09; else September of the last fiscal year that has ended.", HelpName = "MONTH" };
        through.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !SalesMonth.TryParse(text, out _))
            {
                result.AddError("--through takes a month of the Christian era, such as 2025-09.");
            }
        });
        var data = ConfiguredApp.DataFolder();
        var command = new Command(
            "generate",
            $"Fill an unused database with a made-up country, marked as a demonstration. A run that was cut off goes on when it is started again. The password of its accounts is taken from {DemoPassword.Variable} or drawn.")
        {
            producers, years, seed, through, data,
        };
        command.SetAction((parsed, cancellation) => RunAsync(
            clock => new(
                parsed.GetValue(producers), parsed.GetValue(years), parsed.GetValue(seed),
                SalesMonth.TryParse(parsed.GetValue(through), out var month) ? month : SalesMonth.At(clock.GetUtcNow()).FiscalYear.Previous.Last),
            parsed.GetValue(data),
            cancellation));
        return command;
    }

    private static Option<int> Number(string name, string description, int usual, int least, int most)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => usual, HelpName = "N" };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is var number && (number < least || number > most))
            {
                result.AddError($"{name} takes a number from {least} to {most}.");
            }
        });
        return option;
    }

    private static async Task RunAsync(Func<TimeProvider, CountryPlan> planned, string? folder, CancellationToken cancellation)
    {
        if (folder is not null)
        {
            Directory.CreateDirectory(folder);
        }

        await using var app = ConfiguredApp.Build(folder);
        await using var scope = app.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<ChumchonDatabase>();
        await Preparation.MigrateAsync(app.Services, cancellation);
        var clock = app.Services.GetRequiredService<TimeProvider>();
        var plan = planned(clock);
        var country = new GenerateCountry(database, clock);
        var password = DemoPassword.NamedOrDrawn();
        var hash = scope.ServiceProvider.GetRequiredService<IPasswordHasher<Account>>().HashPassword(new Account(), password);
        var state = await country.BeginAsync(Actor.ByVerb, plan, hash, cancellation);
        if (state == CountryState.Refused)
        {
            throw new VerbException("The database is in use: it holds accounts, producers, a demonstration or a country of another plan. A country goes only into an unused one, or on where the same was cut off.");
        }

        if (state == CountryState.Begun)
        {
            await TellPasswordAsync(password, folder, cancellation);
        }

        await LoadDisplay.ShowAsync($"Making a country of {plan}", async progress =>
        {
            await country.FillAsync(Actor.ByVerb, plan, AreaFiles.Read(ShippedData.Folder), progress, cancellation);
            return true;
        });
    }

    /// <summary>Told before the long work: whoever starts a run that was cut off again is not told again.</summary>
    private static async Task TellPasswordAsync(string password, string? folder, CancellationToken cancellation)
    {
        if (folder is not null)
        {
            await DemoPassword.KeepAsync(folder, password, cancellation);
        }

        await Console.Out.WriteLineAsync(DemoWords.Accounts(password));
    }
}
