using System.Globalization;
using System.Runtime.InteropServices;

namespace Chumchon.Web.Platform.Requests;

/// <summary>What the system lets the process have open at once: without one to be had, it cannot even tell so, and ends.</summary>
/// <param name="Most">That it may have.</param>
/// <param name="Open">That it has.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Descriptors(long Most, long Open)
{
    // The database's, files that are made, and what the program loads only when it is asked for.
    private const long Kept = 200;

    // Where the system does not say.
    private const long Usual = 4_096;

    /// <summary>Lines that there is room for; of little room a quarter, for each line may ask for three files of the database.</summary>
    public int Lines => (int)Math.Clamp(Math.Max(Most - Open - Kept, (Most - Open) / 4), 1, int.MaxValue);

    public static Descriptors OfThisProcess()
    {
        const string limits = "/proc/self/limits";
        const string open = "/proc/self/fd";
        var line = File.Exists(limits)
            ? File.ReadLines(limits).FirstOrDefault(static line => line.StartsWith("Max open files", StringComparison.Ordinal))
            : null;
        var soft = line?["Max open files".Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[0];
        return new(
            long.TryParse(soft, NumberStyles.None, CultureInfo.InvariantCulture, out var most) ? most : Usual,
            Directory.Exists(open) ? Directory.EnumerateFileSystemEntries(open).LongCount() : 0);
    }
}
