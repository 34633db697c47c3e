using Chumchon.Tests;
using Chumchon.Tests.Databases;

namespace Chumchon.Web.Tests.Verbs;

/// <summary>A small country as the verb <c>generate</c> makes it: one a kind of database, made at its first use.</summary>
public sealed class SmallCountries : IAsyncLifetime
{
    public static readonly string[] Made = ["generate", "--producers", "200", "--years", "1", "--through", "2025-09"];

    private readonly Dictionary<string, (TestDatabase Database, (int ExitCode, string Output, string Error) Run)> countries = [];

    /// <summary>Its database, and how its making ended; whoever changes it changes it back.</summary>
    public async Task<(TestDatabase Database, (int ExitCode, string Output, string Error) Run)> OfAsync(string provider)
    {
        if (!countries.TryGetValue(provider, out var country))
        {
            var database = await TestDatabase.CreateEmptyAsync(provider);
            countries[provider] = country = (database, await RunAsync(database, Made));
        }

        return country;
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var (database, _) in countries.Values)
        {
            await database.DisposeAsync();
        }
    }

    internal static (string, string)[] SettingsOf(TestDatabase database) =>
        [("Database__Provider", database.Provider), ("ConnectionStrings__Chumchon", database.Connection)];

    internal static Task<(int ExitCode, string Output, string Error)> RunAsync(TestDatabase database, params string[] args) =>
        RunningProgram.RunAsync(args, input: "", SettingsOf(database));
}
