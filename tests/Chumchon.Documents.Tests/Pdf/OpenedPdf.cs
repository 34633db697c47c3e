using System.Diagnostics;

namespace Chumchon.Documents.Tests.Pdf;

/// <summary>A PDF as the tools of poppler read it.</summary>
internal sealed class OpenedPdf : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("chumchon-pdf-");

    public OpenedPdf(byte[] content) => File.WriteAllBytes(Path, content);

    /// <summary>Whether the tools are installed; <c>./test</c> installs them.</summary>
    public static bool CanOpen { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
        .Any(static folder => File.Exists(System.IO.Path.Combine(folder, "pdftotext")));

    private string Path => System.IO.Path.Combine(folder.FullName, "report.pdf");

    /// <summary>The words in the order in which they were drawn; other orders part Thai words.</summary>
    public string Text => Run("pdftotext", "-raw", Path, "-");

    public IReadOnlyList<string> Pages => Text.TrimEnd('\f').Split('\f');

    /// <summary>Properties of the document by name.</summary>
    public IReadOnlyDictionary<string, string> Properties => Run("pdfinfo", Path).Split('\n')
        .Select(static line => line.Split(':', 2)).Where(static parts => parts.Length == 2)
        .ToDictionary(static parts => parts[0], static parts => parts[1].Trim(), StringComparer.Ordinal);

    /// <summary>The elements of its structure, a line each, indented by depth, with their words.</summary>
    public string Structure => Run("pdfinfo", "-struct-text", Path);

    public string Fonts => Run("pdffonts", Path);

    /// <summary>Names that links lead to.</summary>
    public string Destinations => Run("pdfinfo", "-dests", Path);

    public void Dispose() => folder.Delete(recursive: true);

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        })!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0);
        return text;
    }
}

/// <summary>
/// A test that makes and reads PDF files. Where Pango or poppler is not installed it is skipped and says so; in CI it fails instead.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PdfFactAttribute : FactAttribute
{
    public PdfFactAttribute() => Skip = MissingTools;

    internal static string? MissingTools { get; } =
        (new Documents.Pdf.PdfWriter().MissingLibraries.Count > 0 || !OpenedPdf.CanOpen)
        && !string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase)
            ? "Pango or poppler is not installed: apt-get install libpango-1.0-0 libpangocairo-1.0-0 poppler-utils"
            : null;
}

/// <summary>As <see cref="PdfFactAttribute"/>, over several cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PdfTheoryAttribute : TheoryAttribute
{
    public PdfTheoryAttribute() => Skip = PdfFactAttribute.MissingTools;
}
