using System.Runtime.InteropServices;

namespace Chumchon.Documents.Xlsx.Reading;

/// <summary>What a cell of a workbook holds.</summary>
public enum ReadKind : byte
{
    Blank,

    /// <summary>A number, written out with the 15 digits that Excel itself shows, a point and no separators.</summary>
    Number,
    Text,
    Boolean,

    /// <summary>An error such as <c>#N/A</c>.</summary>
    Error,

    /// <summary>A formula, or a cell that a formula of another fills; not worked out, its text is the value stored with it.</summary>
    Formula,

    /// <summary>A number that shows as a date; its text is <c>2024-03-01</c>, with the time where there is one.</summary>
    Date,

    /// <summary>A number that shows as a time of day or as a length of time; its text is <c>12:00</c>.</summary>
    Time,

    /// <summary>A number that shows as a percentage; its text is <c>15%</c>.</summary>
    Percent,

    /// <summary>A number that shows as a fraction such as <c>1/2</c>; its text is the number.</summary>
    Fraction,
}

/// <summary>A cell of a workbook; <c>default</c> is blank.</summary>
public readonly record struct ReadCell(ReadKind Kind, string? Value)
{
    public string Text => Value ?? "";
}

/// <summary>A row of a sheet that holds anything.</summary>
/// <param name="Number">As the sheet counts, from 1.</param>
/// <param name="Cells">By column, counted from 0; blank ones are not there.</param>
public sealed record ReadRow(int Number, IReadOnlyDictionary<int, ReadCell> Cells)
{
    public ReadCell this[int column] => Cells.GetValueOrDefault(column);
}

/// <summary>Cells that are shown as one; what they show stands in the first.</summary>
/// <param name="FirstRow">As the sheet counts, from 1.</param>
/// <param name="FirstColumn">Counted from 0.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MergedCells(int FirstRow, int FirstColumn, int LastRow, int LastColumn);

/// <summary>A sheet, shown or hidden.</summary>
public sealed record ReadSheet(string Name, IReadOnlyList<ReadRow> Rows)
{
    public IReadOnlyList<MergedCells> Merged { get; init; } = [];

    /// <summary>Rows that hold something and are not shown.</summary>
    public IReadOnlyList<int> HiddenRows { get; init; } = [];

    /// <summary>Columns that are not shown, counted from 0.</summary>
    public IReadOnlyList<int> HiddenColumns { get; init; } = [];
}

/// <summary>The values of a workbook, its sheets in their order.</summary>
public sealed record ReadWorkbook(IReadOnlyList<ReadSheet> Sheets);

/// <summary>Where on a sheet the reading ended.</summary>
/// <param name="LastRow">The last row above that holds anything; 0 where there is none.</param>
/// <param name="Cell">The cell being read, such as <c>E6</c>; empty before the first.</param>
public sealed record XlsxPlace(string Sheet, int LastRow, string Cell);

/// <summary>A workbook, or why it was not read.</summary>
/// <param name="Place">Null where the fault is none of one sheet.</param>
public sealed record XlsxReading(ReadWorkbook? Workbook, XlsxFault? Fault, XlsxPlace? Place = null);
