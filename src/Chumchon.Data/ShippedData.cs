using System.Globalization;
using CsvHelper;

namespace Chumchon.Data;

/// <summary>The files under <c>data/</c> that are shipped beside the program.</summary>
public static class ShippedData
{
    /// <summary>The folder <c>data</c> beside the running program; holds <c>areas</c> and <c>otop-fy2567</c>.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "data");

    /// <summary>The rows of a csv file under its header, each as wide as the header.</summary>
    /// <exception cref="InvalidDataException">A row is narrower or wider than the header.</exception>
    internal static List<string[]> Rows(string path, out string[] header)
    {
        using var reader = new StreamReader(path);
        using var parser = new CsvParser(reader, CultureInfo.InvariantCulture);
        header = parser.Read() ? parser.Record! : throw new InvalidDataException($"{path} is empty.");
        List<string[]> rows = [];
        while (parser.Read())
        {
            var row = parser.Record!;
            if (row.Length != header.Length)
                throw new InvalidDataException($"{path} line {parser.RawRow}: {row.Length} fields under a header of {header.Length}.");
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>The rows of a csv file whose header must be <paramref name="expected"/>.</summary>
    /// <exception cref="InvalidDataException">The header is another, or a row is not as wide.</exception>
    internal static List<string[]> Rows(string path, string expected)
    {
        var rows = Rows(path, out var header);
        var found = string.Join(',', header);
        return found == expected ? rows : throw new InvalidDataException($"{path}: the header is {found}, not {expected}.");
    }
}
