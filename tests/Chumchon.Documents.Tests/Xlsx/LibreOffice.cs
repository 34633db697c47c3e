using System.Diagnostics;

namespace Chumchon.Documents.Tests.Xlsx;

/// <summary>LibreOffice, as an office without Excel uses it: opens a workbook and writes it anew.</summary>
internal static class LibreOffice
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Where it is; null where it is not installed.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(static folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);

    /// <summary>The same workbook, written by LibreOffice Calc under a profile of its own.</summary>
    public static async Task<byte[]> WriteAnewAsync(byte[] workbook)
    {
        var folder = Directory.CreateTempSubdirectory("chumchon-libreoffice-");
        try
        {
            var before = Path.Combine(folder.FullName, "form.xlsx");
            var after = Directory.CreateDirectory(Path.Combine(folder.FullName, "after"));
            await File.WriteAllBytesAsync(before, workbook);
            using var process = Process.Start(new ProcessStartInfo(Program!,
            [
                $"-env:UserInstallation={new Uri(Path.Combine(folder.FullName, "profile"))}", "--headless", "--norestore",
                "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", after.FullName, before,
            ])
            { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            using var limit = new CancellationTokenSource(Patience);
            await process.WaitForExitAsync(limit.Token);
            return await File.ReadAllBytesAsync(Path.Combine(after.FullName, "form.xlsx"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

/// <summary>
/// A test that needs LibreOffice. Where it is not installed the test is skipped and says so; <c>./test --full</c> installs it,
/// and there in CI it fails instead.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LibreOfficeFactAttribute : FactAttribute
{
    public LibreOfficeFactAttribute()
    {
        if (LibreOffice.Program is null && !(IsSet("CHUMCHON_TEST_FULL", "1") && IsSet("CI", "true")))
        {
            Skip = "LibreOffice (soffice) is not installed: apt-get install libreoffice-calc";
        }
    }

    private static bool IsSet(string name, string value) =>
        string.Equals(Environment.GetEnvironmentVariable(name), value, StringComparison.OrdinalIgnoreCase);
}
