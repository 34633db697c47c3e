using System.Security.Cryptography;

namespace Chumchon.Web.Verbs;

/// <summary>
/// The one password of a demonstration's accounts: named in <c>CHUMCHON_DEMO_PASSWORD</c> or drawn, and kept beside the
/// database for its owner alone.
/// </summary>
internal static class DemoPassword
{
    public const string Variable = "CHUMCHON_DEMO_PASSWORD";

    // Without letters and digits that are taken for one another.
    private const string Signs = "abcdefghjkmnpqrstuvwxyz23456789";

    public static string FileIn(string folder) => Path.Combine(folder, "demo-password");

    /// <summary>The named password, or a new one of 15 signs (74 bits) in three groups.</summary>
    public static string NamedOrDrawn() =>
        Environment.GetEnvironmentVariable(Variable) is { } named && !string.IsNullOrWhiteSpace(named)
            ? named
            : string.Join('-', Enumerable.Range(0, 3).Select(static _ => RandomNumberGenerator.GetString(Signs, 5)));

    /// <summary>The password that the folder's demonstration was loaded with; null where it is not kept.</summary>
    public static async Task<string?> KeptAsync(string folder, CancellationToken cancellation) =>
        File.Exists(FileIn(folder)) ? (await File.ReadAllTextAsync(FileIn(folder), cancellation)).Trim() : null;

    public static async Task KeepAsync(string folder, string password, CancellationToken cancellation)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        // A file that exists would keep the rights that it has.
        File.Delete(FileIn(folder));
        await using var file = new StreamWriter(FileIn(folder), options);
        await file.WriteLineAsync(password.AsMemory(), cancellation);
    }
}
