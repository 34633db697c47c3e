using System.Globalization;
using System.Text;

namespace Chumchon.Documents.Xlsx.Reading;

/// <summary>Reads the values of one sheet. Formulas are not worked out, styles and empty cells passed over.</summary>
internal sealed class SheetReader(XlsxPart part, IReadOnlyList<string> sharedStrings, XlsxLimits limits)
{
    private readonly StringBuilder text = new();

    public List<ReadRow> Read()
    {
        var rows = new List<ReadRow>();
        var number = 0;
        while (part.Next())
        {
            if (!part.Starts("row"))
            {
                continue;
            }

            number = int.TryParse(part["r"], NumberStyles.None, CultureInfo.InvariantCulture, out var said) && said > number ? said : number + 1;
            if (ReadCells() is { Count: > 0 } cells)
            {
                rows.Add(rows.Count < limits.MostRows ? new(number, cells) : throw new XlsxRefusedException(XlsxFault.TooManyRows));
            }
        }

        return rows;
    }

    private Dictionary<int, ReadCell> ReadCells()
    {
        var cells = new Dictionary<int, ReadCell>();
        if (part.IsEmpty)
        {
            return cells;
        }

        var column = -1;
        for (var depth = part.Depth; part.Next() && part.Depth > depth;)
        {
            if (!part.Starts("c"))
            {
                continue;
            }

            column = ColumnOf(part["r"]) ?? column + 1;
            if (ReadCell(part["t"]) is { Kind: not ReadKind.Blank } cell)
            {
                cells[column] = column < limits.MostColumns ? cell : throw new XlsxRefusedException(XlsxFault.TooManyColumns);
            }
        }

        return cells;
    }

    private ReadCell ReadCell(string? type)
    {
        if (part.IsEmpty)
        {
            return default;
        }

        var formula = false;
        text.Clear();
        for (var depth = part.Depth; part.Next() && part.Depth > depth;)
        {
            if (part.Starts("f"))
            {
                formula = true;
                part.Skip();
            }
            else if (part.Starts("rPh"))
            {
                part.Skip();
            }
            else if (part.Starts("v") || part.Starts("t"))
            {
                part.ReadText(text);
            }
        }

        var value = text.ToString();
        return formula ? new(ReadKind.Formula, value) : value.Length == 0 ? default : Valued(type, value);
    }

    private ReadCell Valued(string? type, string value) => type switch
    {
        "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < sharedStrings.Count
            ? OfText(sharedStrings[index])
            : throw new XlsxRefusedException(XlsxFault.Damaged),
        "inlineStr" or "str" or "d" => OfText(value),
        "b" => new(ReadKind.Boolean, value),
        "e" => new(ReadKind.Error, value),
        _ => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? new(ReadKind.Number, Shown(number))
            : new(ReadKind.Error, value),
    };

    private static ReadCell OfText(string text) => text.Length == 0 ? default : new(ReadKind.Text, text);

    // Excel counts in doubles and shows 15 digits: 1234.5600000000001 is the 1234.56 that somebody typed. A decimal made
    // of a double is rounded to just those.
    private static string Shown(double number) => Math.Abs(number) < 1e20
        ? ((decimal)number).ToString(CultureInfo.InvariantCulture)
        : number.ToString("F0", CultureInfo.InvariantCulture);

    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var letter in reference ?? "")
        {
            if (letter is < 'A' or > 'Z' || column > 100_000)
            {
                break;
            }

            column = (column * 26) + letter - 'A' + 1;
        }

        return column > 0 ? column - 1 : null;
    }
}
