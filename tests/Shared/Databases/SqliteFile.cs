using Chumchon.Data;

namespace Chumchon.Tests.Databases;

/// <summary>SQLite files of this test run: copies of one that was migrated once, each in a new folder.</summary>
internal static class SqliteFile
{
    private static readonly Lazy<Task<byte[]>> Migrated = new(MigrateAsync);

    /// <summary>A new migrated database; returns its path.</summary>
    public static async Task<string> CreateAsync()
    {
        var file = InNewFolder();
        await File.WriteAllBytesAsync(file, await Migrated.Value);
        return file;
    }

    /// <summary>The path of a file that does not exist yet.</summary>
    public static string InNewFolder() => Path.Combine(Directory.CreateTempSubdirectory("chumchon-test-").FullName, "chumchon.db");

    public static void Delete(string file) => Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);

    private static async Task<byte[]> MigrateAsync()
    {
        var file = InNewFolder();
        await using (var database = DataServices.OpenDatabase("sqlite", file))
        {
            await database.MigrateAsync(CancellationToken.None);
        }

        var bytes = await File.ReadAllBytesAsync(file);
        Delete(file);
        return bytes;
    }
}
