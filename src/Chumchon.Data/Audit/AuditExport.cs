using System.Data.Common;
using System.Globalization;
using Chumchon.Domain.Areas;

namespace Chumchon.Data.Audit;

/// <summary>
/// Writes the audit's chains as lines of plain text, for whoever checks them without this program (docs/audit.md): an entry a line,
/// then the head of each stream. Of one moment.
/// </summary>
public sealed class AuditExport(ChumchonDatabase database)
{
    /// <summary>The first line, with the version of the text's form.</summary>
    public const string Title = "chumchon-audit 1";

    /// <param name="scope">Of the whole country also the chains of accounts and the system.</param>
    /// <param name="headsAlone">Leaves the entries out: what is kept elsewhere, so that a chain written anew is found out.</param>
    public Task ExecuteAsync(AreaScope scope, TextWriter output, bool headsAlone, CancellationToken cancellation) => database.ReadAsync(
        async transaction =>
        {
            await WriteAsync(transaction, scope, output, headsAlone, cancellation);
            return true;
        },
        cancellation);

    internal static async Task WriteAsync(DbTransaction transaction, AreaScope scope, TextWriter output, bool headsAlone, CancellationToken cancellation)
    {
        await output.WriteLineAsync(Title);
        if (!headsAlone)
        {
            await WriteLinesAsync("entry", "select district_code, stream, number, hash, body from audit_entry");
        }

        await WriteLinesAsync("head", "select district_code, stream, number, hash from audit_head");

        Task WriteLinesAsync(string word, string select) => transaction.Command(
            $"{select} where district_code between @first and @last order by district_code, stream, number",
            ("@first", scope.FirstDistrict), ("@last", scope.LastDistrict)).ForEachAsync(reader => output.WriteLine(LineOf(word, reader)), cancellation);
    }

    private static string LineOf(string word, DbDataReader reader)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{word} {reader.GetInt32(0)} {reader.GetInt64(1)} {reader.GetInt64(2)}");
        for (var column = 3; column < reader.FieldCount; column++)
        {
            line += $" {Convert.ToHexStringLower(reader.GetFieldValue<byte[]>(column))}";
        }

        return line;
    }
}
