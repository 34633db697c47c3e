using System.Globalization;
using Chumchon.Documents.Xlsx.Reading;

namespace Chumchon.Documents.Xlsx;

/// <summary>Places on a sheet: columns count from 0, rows from 1 as people see them.</summary>
internal static class CellReference
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ$";

    public static string Column(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : Column((column / 26) - 1) + (char)('A' + (column % 26));

    /// <summary>The column of <c>AB12</c>; null where no letter stands at its beginning.</summary>
    public static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var letter in reference.AsSpan().TrimStart('$'))
        {
            if (letter is < 'A' or > 'Z' || column > 100_000)
            {
                break;
            }

            column = (column * 26) + letter - 'A' + 1;
        }

        return column > 0 ? column - 1 : null;
    }

    /// <summary>The cells of <c>B2:D2</c> or <c>B2</c>; null where it is no range.</summary>
    public static MergedCells? RangeOf(string? range) =>
        range?.Split(':') is { Length: 1 or 2 } ends
        && ColumnOf(ends[0]) is { } left && RowOf(ends[0]) is { } top && ColumnOf(ends[^1]) is { } right && RowOf(ends[^1]) is { } bottom
            ? new(top, left, bottom, right)
            : null;

    private static int? RowOf(string reference) =>
        int.TryParse(reference.AsSpan().TrimStart(Letters), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : null;

    public static string Cell(int column, int row) => $"{Column(column)}{row}";

    public static string Range(int column, int firstRow, int lastRow) => $"{Cell(column, firstRow)}:{Cell(column, lastRow)}";

    /// <summary>A range that formulas of other parts can name: <c>'รต.๕'!$B$9:$B$20</c>.</summary>
    public static string Absolute(string sheet, int column, int firstRow, int lastColumn, int lastRow) =>
        $"{Quoted(sheet)}!${Column(column)}${firstRow}:${Column(lastColumn)}${lastRow}";

    public static string Quoted(string sheet) => $"'{sheet.Replace("'", "''")}'";
}
