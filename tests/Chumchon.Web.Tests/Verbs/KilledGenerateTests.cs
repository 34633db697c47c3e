using Chumchon.Tests;
using Chumchon.Tests.Databases;

namespace Chumchon.Web.Tests.Verbs;

/// <summary>The verb <c>generate</c>, ended where it stood.</summary>
public sealed class KilledGenerateTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task KilledRun_GoesOnWhereItStopped(string provider)
    {
        string[] args = ["generate", "--producers", "6000", "--years", "3", "--through", "2025-09"];
        await using var database = await TestDatabase.CreateEmptyAsync(provider);
        using (var program = RunningProgram.Start(args, SmallCountries.SettingsOf(database)))
        {
            await program.PrintedUpToAsync("Making a country");
            while (await database.CountAsync("producer") == 0)
            {
                await Task.Delay(20);
            }

            program.Kill();
        }

        (await database.CountAsync("producer")).ShouldBeInRange(1, 5_999);
        (await SmallCountries.RunAsync(database, args)).ExitCode.ShouldBe(0);

        (await database.CountAsync("producer")).ShouldBe(6_000);
        (await SmallCountries.RunAsync(database, "verify", "--fiscal-year", "2568")).Output.ShouldEndWith($"Nothing differs.{Environment.NewLine}");
        (await SmallCountries.RunAsync(database, SmallCountries.Made)).Error.ShouldStartWith("The database is in use");
    }
}
