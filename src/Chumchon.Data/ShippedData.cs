using CsvHelper;

namespace Chumchon.Data;

/// <summary>The files under <c>data/</c> that are shipped beside the program.</summary>
public static class ShippedData
{
    private static readonly CsvReaderOptions Plain = new() { HasHeader = false, TrackLineNumbers = true };

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
        using var csv = CsvReader.Create(reader, Plain, leaveOpen: true);
        var found = csv.Read() ? string.Join(',', csv.Current.ToArray()) : "";
        if (found != header)
            throw new InvalidDataException($"{name}: the header is {found}, not {header}.");
        var width = csv.FieldCount;
        List<string[]> rows = [];
        while (csv.Read())
        {
            if (csv.FieldCount != width)
                throw new InvalidDataException($"{name} line {csv.LineNumber}: {csv.FieldCount} fields under a header of {width}.");
            rows.Add(csv.Current.ToArray());
        }

        return rows;
    }
}
