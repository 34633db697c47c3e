using System.Globalization;
using System.Runtime.InteropServices;

namespace Chumchon.Domain.Imports;

/// <summary>What a cell of a file holds.</summary>
public enum SourceKind : byte
{
    Blank = 0,
    Text = 1,

    /// <summary>A number, with a point and without separators.</summary>
    Number = 2,

    /// <summary>A day as <c>2024-03-01</c>.</summary>
    Date = 3,

    /// <summary>The value that was kept with a formula.</summary>
    Formula = 4,

    /// <summary>What is no figure and no name: a percentage, an error, a time.</summary>
    Other = 5,
}

/// <summary>A cell of a file; <c>default</c> is blank.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SourceCell(SourceKind Kind, string? Value)
{
    public string Text => Value ?? "";

    public bool IsBlank => Text.AsSpan().Trim().IsEmpty;
}

/// <summary>A row of a file that holds anything.</summary>
/// <param name="Number">As a spreadsheet counts, from 1.</param>
/// <param name="Cells">From the left; what lies further right is blank.</param>
public sealed record SourceRow(int Number, IReadOnlyList<SourceCell> Cells)
{
    public SourceCell this[int column] => column < Cells.Count ? Cells[column] : default;
}

/// <summary>Cells shown as one.</summary>
/// <param name="FirstColumn">Counted from 0.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SourceMerge(int FirstRow, int FirstColumn, int LastRow, int LastColumn)
{
    public bool Covers(int row, int column) => row >= FirstRow && row <= LastRow && column >= FirstColumn && column <= LastColumn;
}

/// <summary>A table of a file, as whatever reads its meaning sees it.</summary>
/// <param name="Name">Empty where the file is a text.</param>
public sealed record SourceSheet(string Name, IReadOnlyList<SourceRow> Rows)
{
    public IReadOnlyList<SourceMerge> Merges { get; init; } = [];

    public IReadOnlyList<int> HiddenRows { get; init; } = [];

    /// <summary>Counted from 0.</summary>
    public IReadOnlyList<int> HiddenColumns { get; init; } = [];

    /// <summary>Columns up to the last that holds anything.</summary>
    public int Width { get; } = Rows.Select(static row => row.Cells.Count).DefaultIfEmpty().Max();

    /// <summary>What a cell shows: its own text, or that of the cells it is merged with.</summary>
    public string Shown(SourceRow row, int column)
    {
        if (!row[column].IsBlank || Merges.Count == 0)
        {
            return row[column].Text.Trim();
        }

        foreach (var merge in Merges)
        {
            if (merge.Covers(row.Number, column) && Rows.FirstOrDefault(above => above.Number == merge.FirstRow) is { } first)
            {
                return first[merge.FirstColumn].Text.Trim();
            }
        }

        return "";
    }

    /// <summary><c>B12</c>.</summary>
    public static string Cell(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"{Column(column)}{row}");

    public static string Column(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : Column((column / 26) - 1) + (char)('A' + (column % 26));
}
