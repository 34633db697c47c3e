using System.Globalization;
using System.Text;

namespace Chumchon.Documents.Xlsx.Reading;

/// <summary>Reads the values of one sheet, from the top down once. Formulas are not worked out, empty cells passed over.</summary>
internal sealed class SheetReader(XlsxPart part, IReadOnlyList<string> sharedStrings, SheetFormats formats, XlsxLimits limits)
{
    private readonly StringBuilder text = new();

    // By column, the last row that an array formula or a data table fills from above.
    private readonly int[] filled = new int[limits.MostColumns];
    private readonly List<MergedCells> merged = [];
    private readonly List<int> hiddenRows = [];
    private readonly SortedSet<int> hiddenColumns = [];
    private int row;
    private int column = -1;

    /// <summary>The last row that holds anything.</summary>
    public int LastRow { get; private set; }

    /// <summary>The cell being read, such as <c>E6</c>.</summary>
    public string Cell => column < 0 ? "" : CellReference.Cell(column, row);

    public IReadOnlyList<MergedCells> Merged => merged;

    public IReadOnlyList<int> HiddenRows => hiddenRows;

    public IReadOnlyList<int> HiddenColumns => [.. hiddenColumns];

    /// <summary>Every row that holds anything.</summary>
    public List<ReadRow> Read()
    {
        var rows = new List<ReadRow>();
        while (NextRow(isWhole: true) is { } next)
        {
            if (next.Cells.Count > 0)
            {
                rows.Add(rows.Count < limits.MostRows ? next : throw new XlsxRefusedException(XlsxFault.TooManyRows));
            }
        }

        return rows;
    }

    /// <summary>The first rows, as many as tell what the sheet is. What is too far right in them or too long is passed over.</summary>
    public List<ReadRow> Look()
    {
        var rows = new List<ReadRow>();
        try
        {
            for (var looked = 0; looked < limits.RowsLookedAt * 10 && rows.Count < limits.RowsLookedAt && NextRow(isWhole: false) is { } next; looked++)
            {
                if (next.Cells.Count > 0)
                {
                    rows.Add(next);
                }
            }
        }
        catch (XlsxRefusedException refused) when (refused.Fault is XlsxFault.TextTooLong)
        {
        }

        return rows;
    }

    private ReadRow? NextRow(bool isWhole)
    {
        while (part.Next())
        {
            if (part.Starts("col"))
            {
                HideColumns();
            }
            else if (part.Starts("mergeCell"))
            {
                Merge(part["ref"]);
            }
            else if (part.Starts("row"))
            {
                var isHidden = IsTrue(part["hidden"]);
                row = int.TryParse(part["r"], NumberStyles.None, CultureInfo.InvariantCulture, out var said) && said > row ? said : row + 1;
                var cells = ReadCells(isWhole);
                LastRow = cells.Count > 0 ? row : LastRow;
                if (isHidden && cells.Count > 0 && hiddenRows.Count < limits.MostRows)
                {
                    hiddenRows.Add(row);
                }

                return new(row, cells);
            }
        }

        return null;
    }

    private void HideColumns()
    {
        if (IsTrue(part["hidden"])
            && int.TryParse(part["min"], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && int.TryParse(part["max"], NumberStyles.None, CultureInfo.InvariantCulture, out var last))
        {
            for (var number = Math.Max(first, 1); number <= Math.Min(last, limits.MostColumns); number++)
            {
                hiddenColumns.Add(number - 1);
            }
        }
    }

    private void Merge(string? range)
    {
        if (merged.Count < limits.MostRows && CellReference.RangeOf(range) is { } cells)
        {
            merged.Add(cells);
        }
    }

    private static bool IsTrue(string? value) => value is "1" or "true";

    private Dictionary<int, ReadCell> ReadCells(bool isWhole)
    {
        var cells = new Dictionary<int, ReadCell>();
        column = -1;
        if (part.IsEmpty)
        {
            return cells;
        }

        for (var depth = part.Depth; part.Next() && part.Depth > depth;)
        {
            if (!part.Starts("c"))
            {
                continue;
            }

            column = CellReference.ColumnOf(part["r"]) ?? column + 1;
            var read = ReadCell(part["t"], formats.Of(part["s"]));
            if (read.Kind is not ReadKind.Blank && (column < limits.MostColumns || isWhole))
            {
                cells[column] = column < limits.MostColumns ? read : throw new XlsxRefusedException(XlsxFault.TooManyColumns);
            }
        }

        return cells;
    }

    private ReadCell ReadCell(string? type, FigureFormat format)
    {
        if (part.IsEmpty)
        {
            return default;
        }

        var formula = column < filled.Length && row <= filled[column];
        text.Clear();
        for (var depth = part.Depth; part.Next() && part.Depth > depth;)
        {
            if (part.Starts("f"))
            {
                formula = true;
                Fill(part["ref"], part["t"]);
                part.Skip();
            }
            else if (part.Starts("rPh"))
            {
                part.Skip();
            }
            else if (part.Starts("t") || (part.Starts("v") && type == "str"))
            {
                part.ReadWritten(text);
            }
            else if (part.Starts("v"))
            {
                part.ReadText(text);
            }
        }

        var value = text.ToString();
        return formula ? new(ReadKind.Formula, value) : value.Length == 0 ? default : Valued(type, value, format);
    }

    // The formula stands in the first cell of its range only.
    private void Fill(string? range, string? type)
    {
        if (type is not ("array" or "dataTable") || CellReference.RangeOf(range) is not { } cells)
        {
            return;
        }

        for (var at = column; at <= cells.LastColumn && at < filled.Length; at++)
        {
            filled[at] = Math.Max(filled[at], cells.LastRow);
        }
    }

    private ReadCell Valued(string? type, string value, FigureFormat format) => type switch
    {
        "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < sharedStrings.Count
            ? OfText(sharedStrings[index])
            : throw new XlsxRefusedException(XlsxFault.Damaged),
        "inlineStr" or "str" => OfText(value),
        "d" => new(ReadKind.Date, value),
        "b" => new(ReadKind.Boolean, value),
        "e" => new(ReadKind.Error, value),
        _ => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? ShownNumber.Of(number, format, formats.CountsFrom1904)
            : new(ReadKind.Error, value),
    };

    private static ReadCell OfText(string text) => text.Length == 0 ? default : new(ReadKind.Text, text);
}
