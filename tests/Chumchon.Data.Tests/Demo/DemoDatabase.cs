using Chumchon.Data.Areas;
using Chumchon.Data.Demo;
using Chumchon.Data.Setup;
using Chumchon.Domain.Audit;
using Chumchon.Tests.Databases;
using Microsoft.Extensions.Time.Testing;

namespace Chumchon.Data.Tests.Demo;

/// <summary>Databases with the areas and the demo in them.</summary>
public sealed class DemoDatabase : IAsyncLifetime
{
    public const string PasswordHash = "a hash";

    /// <summary>Three months after the published year: two of them are complete or nearly, ธันวาคม 2567 is under way.</summary>
    public static readonly DateTimeOffset Today = new(2025, 1, 6, 8, 30, 0, TimeSpan.Zero);

    public static readonly DemoCountry Country =
        DemoCountry.Make(AreaFiles.Read(ShippedData.Folder), PublishedSales.Read(ShippedData.Folder), Today);

    private readonly Dictionary<string, TestDatabase> kept = [];

    /// <summary>The one that tests which only read share.</summary>
    public async Task<TestDatabase> OfAsync(string provider)
    {
        if (!kept.TryGetValue(provider, out var database))
        {
            kept[provider] = database = await CreateAsync(provider);
        }

        return database;
    }

    /// <summary>When the areas are loaded: the audit says so.</summary>
    private static FakeTimeProvider Then => new(Today);

    public static async Task<TestDatabase> CreateWithAreasAsync(string provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await new AreaLoad(database.Database, Then).ExecuteAsync(Actor.System, ShippedData.Folder, CancellationToken.None);
        return database;
    }

    public static async Task<TestDatabase> CreateAsync(string provider)
    {
        var database = await CreateWithAreasAsync(provider);
        (await LoadAsync(database)).ShouldBeTrue();
        return database;
    }

    public static Task<bool> LoadAsync(TestDatabase database, IProgress<LoadProgress>? progress = null) =>
        new DemoLoad(database.Database, Then).ExecuteAsync(Actor.System, Country, PasswordHash, progress, CancellationToken.None);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var database in kept.Values)
        {
            await database.DisposeAsync();
        }
    }
}
