using System.Globalization;
using Chumchon.Bench.Databases;
using Chumchon.Bench.Entry;
using Chumchon.Data;
using Chumchon.Data.Areas;
using Chumchon.Data.Generate;
using Chumchon.Data.Model;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Microsoft.AspNetCore.Identity;

namespace Chumchon.Bench.Reports;

/// <summary>
/// A made-up country to measure by. On SQLite, and on a PostgreSQL that outlives the run, it is made once and found again; a run
/// that is cut off goes on.
/// </summary>
/// <param name="Server">Whose CPU counts too; null for SQLite, which runs in the program.</param>
internal sealed record Country(string Title, string Provider, string Connection, CountryPlan Plan, PostgresCluster? Server)
{
    /// <summary>Where what is long in the making is kept, below the repository's root.</summary>
    public const string Kept = "artifacts/bench";

    /// <summary>September of the last year: fixed, so that runs of different days measure the same.</summary>
    private static readonly SalesMonth Through = SalesMonth.Of(2025, 9);

    public static int Producers => Setting("CHUMCHON_BENCH_PRODUCERS", 100_000);

    public static int Years => Setting("CHUMCHON_BENCH_YEARS", 10);

    public FiscalYear Year => Plan.Through.FiscalYear;

    public static async Task<Country> OnSqliteAsync(int years)
    {
        var plan = Planned(years);
        var folder = Directory.CreateDirectory(Path.Combine(Kept, Name(plan)));
        var file = Path.Combine(folder.FullName, "chumchon.db");
        return await FilledAsync(new($"SQLite, {years} years", "sqlite", file, plan, Server: null));
    }

    public static async Task<Country> OnPostgresAsync(PostgresCluster server, int years)
    {
        var plan = Planned(years);
        var country = await FilledAsync(
            new($"PostgreSQL, {years} years", "postgres", await server.OpenDatabaseAsync(Name(plan)), plan, server));

        // As autovacuum would leave it: reads of the index alone need to know which pages everybody may see.
        await using var connection = new Npgsql.NpgsqlConnection(country.Connection);
        await connection.OpenAsync();
        await using var command = new Npgsql.NpgsqlCommand("vacuum analyze", connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
        return country;
    }

    public ChumchonDatabase Open() => DataServices.OpenDatabase(Provider, Connection);

    private static CountryPlan Planned(int years) => new(Producers, years, Seed: 1, Through);

    private static string Name(CountryPlan plan) => string.Create(CultureInfo.InvariantCulture, $"country_{plan.Producers}x{plan.Years}");

    private static async Task<Country> FilledAsync(Country country)
    {
        await using var database = country.Open();
        await database.MigrateAsync(CancellationToken.None);
        await new AreaLoad(database, TimeProvider.System).ExecuteAsync(Actor.System, ShippedData.Folder, CancellationToken.None);
        var generate = new GenerateCountry(database, TimeProvider.System);
        var hash = new PasswordHasher<Account>().HashPassword(new Account(), DemoSite.Password);
        if (await generate.BeginAsync(Actor.ByVerb, country.Plan, hash, CancellationToken.None) == CountryState.Refused)
        {
            throw new InvalidOperationException($"{country.Connection} holds another country.");
        }

        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        await generate.FillAsync(Actor.ByVerb, country.Plan, AreaFiles.Read(ShippedData.Folder), progress: null, CancellationToken.None);
        Console.WriteLine($"{country.Title}, {country.Plan.Producers} producers: ready after {System.Diagnostics.Stopwatch.GetElapsedTime(started).TotalSeconds:0} s");
        return country;
    }

    private static int Setting(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : usual;
}
