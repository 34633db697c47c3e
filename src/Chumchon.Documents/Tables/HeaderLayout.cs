namespace Chumchon.Documents.Tables;

/// <summary>A heading and the grid places it covers. Row and column count from 0, the column among those laid out.</summary>
/// <param name="IsLeaf">It heads a single column; it never merges with a neighbour of the same words.</param>
public readonly record struct HeaderCell(string Label, int Row, int Column, int RowSpan, int ColumnSpan, bool IsLeaf);

/// <summary>
/// The many-levelled heading of a table as merged cells. Every place of the grid is covered once: neighbours under the same
/// parents with the same label share a cell, and a column with fewer levels than the deepest lets its own label span down.
/// </summary>
public sealed record HeaderLayout
{
    private HeaderLayout(int depth, IReadOnlyList<HeaderCell> cells)
    {
        Depth = depth;
        Cells = cells;
    }

    /// <summary>Rows of the heading, at least 1.</summary>
    public int Depth { get; }

    /// <summary>From the top row down, left to right.</summary>
    public IReadOnlyList<HeaderCell> Cells { get; }

    public IEnumerable<HeaderCell> InRow(int row) => Cells.Where(cell => cell.Row == row);

    /// <summary>The heading of a table as one output shows it.</summary>
    /// <param name="body">The table.</param>
    /// <param name="output">Where it is shown; columns not shown there are not counted.</param>
    /// <param name="breaks">Columns at which a page or a frozen pane begins.</param>
    public static HeaderLayout Of(ReportBody body, ReportOutputs output, params IReadOnlyCollection<int> breaks) =>
        Of(body.ColumnsShownIn(output).Select(position => body.Columns[position]), breaks);

    /// <param name="columns">The columns laid out, left to right.</param>
    /// <param name="breaks">Columns at which a page or a frozen pane begins: no label spans across, it is said again there.</param>
    public static HeaderLayout Of(IEnumerable<ReportColumn> columns, params IReadOnlyCollection<int> breaks)
    {
        string[][] labels = [.. columns.Select(column => column.Header.Where(label => label.Length > 0).ToArray())];
        var depth = Math.Max(1, labels.Select(levels => levels.Length).DefaultIfEmpty().Max());
        var cells = new List<HeaderCell>();
        for (var row = 0; row < depth; row++)
        {
            AddRow(cells, labels, breaks, row, depth);
        }

        return new HeaderLayout(depth, cells);
    }

    private static void AddRow(List<HeaderCell> cells, string[][] labels, IReadOnlyCollection<int> breaks, int row, int depth)
    {
        for (var column = 0; column < labels.Length;)
        {
            var levels = labels[column];
            var span = 1;
            if (row >= Math.Max(1, levels.Length))
            {
                // A label above spans down over this place.
            }
            else if (row >= levels.Length - 1)
            {
                cells.Add(new HeaderCell(levels.ElementAtOrDefault(row) ?? "", row, column, depth - row, 1, IsLeaf: true));
            }
            else
            {
                while (column + span < labels.Length && !breaks.Contains(column + span) && SharesGroup(levels, labels[column + span], row))
                {
                    span++;
                }

                cells.Add(new HeaderCell(levels[row], row, column, 1, span, IsLeaf: false));
            }

            column += span;
        }
    }

    private static bool SharesGroup(string[] left, string[] right, int row) =>
        right.Length - 1 > row && left.AsSpan(0, row + 1).SequenceEqual(right.AsSpan(0, row + 1));
}
