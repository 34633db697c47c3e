using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;

namespace Chumchon.Data.Audit;

/// <summary>
/// All chains with their daily heads as one file that is checked without this program (docs/audit.md): a zip of plain texts, a
/// README in Thai and English and a manifest. Of one moment.
/// </summary>
public sealed class AuditArchive(ChumchonDatabase database, TimeProvider clock)
{
    /// <summary>The first line of the manifest, with the version of the archive's form.</summary>
    public const string Title = "chumchon-audit-archive 1";

    /// <param name="scope">Daily heads are in it for the whole country alone.</param>
    /// <param name="output">Is written from its beginning to its end.</param>
    public Task ExecuteAsync(AreaScope scope, Stream output, CancellationToken cancellation) => database.ReadAsync(
        async transaction =>
        {
            await using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
            var manifest = new StringBuilder($"{Title}\nmade {clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}\nscope {scope}\n");
            await AddAsync("chains.txt", text => AuditExport.WriteAsync(transaction, scope, text, headsAlone: false, cancellation));
            await AddAsync("days.txt", async text =>
            {
                await text.WriteLineAsync(AuditExport.Title);
                foreach (var (taken, moved) in scope == AreaScope.Country ? await DailyHeads.DaysAsync(transaction, cancellation) : [])
                {
                    await text.WriteLineAsync(string.Create(
                        CultureInfo.InvariantCulture,
                        $"day {taken.Day} {Convert.ToHexStringLower(taken.Root)} {taken.Streams} {taken.Entries} {taken.At.ToUnixTimeMilliseconds()}"));
                    foreach (var (stream, number) in DailyHead.ReadMoved(moved))
                    {
                        await text.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"moved {taken.Day} {stream.District} {stream.Number} {number}"));
                    }
                }
            });
            await AddAsync("README.txt", async text =>
            {
                using var readme = new StreamReader(typeof(AuditArchive).Assembly.GetManifestResourceStream("audit/README.txt")!);
                await text.WriteAsync(await readme.ReadToEndAsync(cancellation));
            });
            await using var last = new StreamWriter(zip.CreateEntry("manifest.txt").Open());
            await last.WriteAsync(manifest.ToString());
            return true;

            async Task AddAsync(string name, Func<TextWriter, Task> write)
            {
                using var sha = SHA256.Create();
                await using (var hashed = new CryptoStream(zip.CreateEntry(name, CompressionLevel.Fastest).Open(), sha, CryptoStreamMode.Write))
                {
                    await using var text = new StreamWriter(hashed) { NewLine = "\n" };
                    await write(text);
                }

                manifest.Append(CultureInfo.InvariantCulture, $"sha256 {Convert.ToHexStringLower(sha.Hash!)} {name}\n");
            }
        },
        cancellation);
}
