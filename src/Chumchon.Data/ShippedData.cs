using System.Globalization;
using CsvHelper;

namespace Chumchon.Data;

/// <summary>The files under <c>data/</c> that are shipped beside the program.</summary>
public static class ShippedData
{
    /// <summary>The folder <c>data</c> beside the running program; holds <c>areas</c> and <c>otop-fy2567</c>.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "data");

    /// <summary>The rows of a csv file whose header must be <paramref name="header"/>.</summary>
    /// <exception cref="InvalidDataException">The header is another, or a row is not as wide.</exception>
    internal static List<string[]> Rows(string path, string header)
    {
        using var reader = new StreamReader(path);
        return Rows(reader, path, header);
    }

    /// <inheritdoc cref="Rows(string, string)"/>
    internal static List<string[]> Rows(TextReader reader, string name, string header)
    {
        using var parser = new CsvParser(reader, CultureInfo.InvariantCulture);
        var found = parser.Read() ? string.Join(',', parser.Record!) : "";
        if (found != header)
            throw new InvalidDataException($"{name}: the header is {found}, not {header}.");
        var width = parser.Record!.Length;
        List<string[]> rows = [];
        while (parser.Read())
        {
            var row = parser.Record!;
            if (row.Length != width)
                throw new InvalidDataException($"{name} line {parser.RawRow}: {row.Length} fields under a header of {width}.");
            rows.Add(row);
        }

        return rows;
    }
}
