using System.Runtime.InteropServices;
using Chumchon.Documents.Pdf.Native;

namespace Chumchon.Documents.Pdf;

/// <summary>The libraries of the operating system that draw pages.</summary>
internal static class SystemLibraries
{
    private static readonly string[] Needed =
        [Pango.Library, Pango.CairoLibrary, Pango.ObjectLibrary, HarfBuzz.Library, Cairo.Library, Fontconfig.Library];

    private static readonly Lock Adding = new();
    private static bool fontsAdded;

    /// <param name="load">Whether a library of this file name can be loaded.</param>
    public static IReadOnlyList<string> Missing(Func<string, bool> load) => [.. Needed.Where(name => !load(name))];

    public static bool Load(string name) => NativeLibrary.TryLoad(name, out _);

    /// <summary>
    /// Gives the process the font that ships with the program, and none else: a paper looks alike on every machine, and no
    /// folder of fonts is searched. Done once.
    /// </summary>
    /// <exception cref="InvalidOperationException">The program's own font files are damaged or gone.</exception>
    public static void UseOwnFonts()
    {
        lock (Adding)
        {
            if (!fontsAdded)
            {
                AddFonts();
                fontsAdded = true;
            }
        }
    }

    private static void AddFonts()
    {
        var configuration = Fontconfig.Create();
        try
        {
            foreach (var file in new[] { "Sarabun-Regular.ttf", "Sarabun-Bold.ttf" })
            {
                var path = Path.Combine(AppContext.BaseDirectory, "fonts", file);
                if (Fontconfig.AddFile(configuration, path) == 0)
                {
                    throw new InvalidOperationException($"{path} cannot be read as a font: install the program anew.");
                }
            }

            _ = Fontconfig.SetCurrent(configuration);
        }
        finally
        {
            Fontconfig.Release(configuration);
        }
    }
}
