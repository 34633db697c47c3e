using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chumchon.Tests.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Chumchon.Data.Tests.Demo;

/// <summary>All rows of all tables of the model as text that is the same on both databases.</summary>
internal static class DatabaseContent
{
    private static readonly string[] Secrets = ["password_hash", "security_stamp", "concurrency_stamp"];

    /// <summary>SHA-256 over the rows without the secrets of accounts.</summary>
    public static async Task<string> ChecksumAsync(TestDatabase database)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var table in Tables(database).OrderBy(static table => table.Name, StringComparer.Ordinal))
        {
            var rows = await database.ListAsync(
                $"select {string.Join(", ", table.Columns.Select(static column => column.Name))} from {table.Name}",
                reader => Row(reader, table.Columns));
            rows.Sort(StringComparer.Ordinal);
            hash.AppendData(Encoding.UTF8.GetBytes(string.Concat(rows.Select(row => $"{table.Name} {row}\n"))));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static List<(string Name, List<(string Name, bool IsBool)> Columns)> Tables(TestDatabase database)
    {
        using var context = database.Database.CreateContext();
        return
        [
            .. context.Model.GetEntityTypes().Where(static entity => !entity.IsMappedToJson()).Select(static entity => (
                entity.GetTableName()!,
                entity.GetProperties()
                    .Select(static property => (property.GetColumnName(), property.ClrType == typeof(bool)))
                    .Where(static column => !Secrets.Contains(column.Item1))
                    .OrderBy(static column => column.Item1, StringComparer.Ordinal).ToList())),
        ];
    }

    private static string Row(DbDataReader reader, List<(string Name, bool IsBool)> columns)
    {
        var text = new StringBuilder();
        for (var column = 0; column < columns.Count; column++)
        {
            text.Append(reader.IsDBNull(column) ? "-" : Value(reader, column, columns[column].IsBool)).Append('|');
        }

        return text.ToString();
    }

    private static string Value(DbDataReader reader, int column, bool isBool) => isBool
        ? reader.GetBoolean(column) ? "true" : "false"
        : reader.GetValue(column) switch
        {
            byte[] bytes => Convert.ToHexStringLower(bytes),
            var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
}
