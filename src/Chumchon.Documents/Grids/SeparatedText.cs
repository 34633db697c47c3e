using System.Text;
using Chumchon.Documents.Xlsx.Reading;

namespace Chumchon.Documents.Grids;

/// <summary>Why a text was not read.</summary>
public enum TextFault
{
    /// <summary>Its bytes are no text in any encoding that is known, or not in the one that was said.</summary>
    NotText = 1,

    /// <summary>A quoted cell has no end.</summary>
    QuoteNotClosed = 2,
    TooManyRows = 3,
    TooManyColumns = 4,
    TextTooLong = 5,
}

/// <summary>Cells of a row with a separator between them (RFC 4180): quotes, line breaks within quotes, rows of any width.</summary>
internal static class SeparatedText
{
    private const int LinesLookedAt = 100;

    /// <summary>The separator by which most rows have the same number of cells, more than one; else a comma.</summary>
    public static char SeparatorOf(string text)
    {
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 4 && TextForm.Separators.Contains(text[4]))
        {
            return text[4];
        }

        var (best, score) = (',', 0);
        foreach (var separator in TextForm.Separators)
        {
            var widths = Cells(text, separator, LinesLookedAt).Where(static row => row.Cells.Count > 1).GroupBy(static row => row.Cells.Count)
                .Select(static rows => rows.Count() * rows.Key).DefaultIfEmpty().Max();
            if (widths > score)
            {
                (best, score) = (separator, widths);
            }
        }

        return best;
    }

    /// <summary>The rows that hold anything, numbered as a spreadsheet numbers them.</summary>
    public static (List<ReadRow> Rows, TextFault? Fault, int Row) Read(string text, char separator, XlsxLimits limits)
    {
        List<ReadRow> rows = [];
        foreach (var (number, cells, isOpen) in Cells(text, separator, int.MaxValue))
        {
            var held = new Dictionary<int, ReadCell>();
            foreach (var (column, cell) in cells.Index())
            {
                if (cell.Length > 0)
                {
                    held.Add(column, new(ReadKind.Text, cell));
                }
            }

            TextFault? fault = isOpen ? TextFault.QuoteNotClosed
                : held.Count > 0 && held.Keys.Max() >= limits.MostColumns ? TextFault.TooManyColumns
                : held.Values.Any(cell => cell.Text.Length > limits.LongestText) ? TextFault.TextTooLong
                : held.Count > 0 && rows.Count == limits.MostRows ? TextFault.TooManyRows
                : null;
            if (fault is not null)
            {
                return (rows, fault, number);
            }

            if (held.Count > 0)
            {
                rows.Add(new(number, held));
            }
        }

        return (rows, null, 0);
    }

    private static IEnumerable<(int Number, List<string> Cells, bool IsOpen)> Cells(string text, char separator, int most)
    {
        var at = text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) ? EndOfLine(text, 0) : 0;
        var cell = new StringBuilder();
        for (var number = at == 0 ? 1 : 2; at < text.Length && number <= most; number++)
        {
            List<string> cells = [];
            var isOpen = false;
            for (var isLast = false; !isLast;)
            {
                (at, isOpen) = ReadCell(text, at, separator, cell);
                cells.Add(cell.ToString());
                isLast = at >= text.Length || text[at] is '\r' or '\n';
                at += isLast ? 0 : 1;
            }

            at = EndOfLine(text, at);
            yield return (number, cells, isOpen);
        }
    }

    /// <summary>Reads to the separator or the end of the line; a quote within a cell that does not begin with one is a letter as others.</summary>
    private static (int End, bool IsOpen) ReadCell(string text, int from, char separator, StringBuilder cell)
    {
        cell.Clear();
        var at = from;
        if (at < text.Length && text[at] == '"')
        {
            for (at++; ; at++)
            {
                if (at >= text.Length)
                {
                    return (at, IsOpen: true);
                }

                if (text[at] == '"' && (at + 1 >= text.Length || text[at + 1] != '"'))
                {
                    at++;
                    break;
                }

                at += text[at] == '"' ? 1 : 0;
                cell.Append(text[at]);
            }
        }

        for (; at < text.Length && text[at] != separator && text[at] is not ('\r' or '\n'); at++)
        {
            cell.Append(text[at]);
        }

        return (at, IsOpen: false);
    }

    private static int EndOfLine(string text, int from)
    {
        var at = from;
        while (at < text.Length && text[at] is not ('\r' or '\n'))
        {
            at++;
        }

        return at + (at + 1 < text.Length && text[at] == '\r' && text[at + 1] == '\n' ? 2 : 1);
    }
}
