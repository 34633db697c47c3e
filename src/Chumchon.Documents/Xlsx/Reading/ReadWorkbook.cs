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

    /// <summary>A formula, which is not worked out; its text is the value that was stored with it.</summary>
    Formula,
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

/// <summary>A sheet, shown or hidden.</summary>
public sealed record ReadSheet(string Name, IReadOnlyList<ReadRow> Rows);

/// <summary>The values of a workbook, its sheets in their order.</summary>
public sealed record ReadWorkbook(IReadOnlyList<ReadSheet> Sheets);

/// <summary>A workbook, or why it was not read.</summary>
public sealed record XlsxReading(ReadWorkbook? Workbook, XlsxFault? Fault);
