using Chumchon.Data;

namespace Chumchon.Bench.Databases;

/// <summary>A temporary folder of SQLite files, gone with this run.</summary>
internal sealed class SqliteFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("chumchon-bench-");

    /// <summary>A new migrated file; returns its path.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var file = Path.Combine(folder.FullName, $"{Guid.NewGuid():N}.db");
        await using var database = DataServices.OpenDatabase("sqlite", file);
        await database.MigrateAsync(CancellationToken.None);
        return file;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
