using Chumchon.Documents.Tables;

namespace Chumchon.Documents.Xlsx;

/// <summary>Writes the many-levelled heading of a table, its cells merged and high enough for their words.</summary>
internal static class HeaderWriter
{
    public static void Write(SheetGrid grid, HeaderLayout layout, int style, IReadOnlyList<double> widths)
    {
        var heights = Heights(layout, widths);
        var columns = layout.Cells.Max(cell => cell.Column + cell.ColumnSpan);
        for (var row = 0; row < layout.Depth; row++)
        {
            grid.BeginRow(heights[row]);
            var starts = layout.InRow(row).ToDictionary(cell => cell.Column);
            for (var column = 0; column < columns; column++)
            {
                if (starts.TryGetValue(column, out var cell))
                {
                    grid.Text(column, cell.Label, style);
                    grid.Merge(column, grid.Row, column + cell.ColumnSpan - 1, grid.Row + cell.RowSpan - 1);
                }
                else
                {
                    grid.Blank(column, style);
                }
            }

            grid.EndRow();
        }
    }

    private static double[] Heights(HeaderLayout layout, IReadOnlyList<double> widths)
    {
        var heights = Enumerable.Repeat(TextWidth.Height(1), layout.Depth).ToArray();
        foreach (var cell in layout.Cells.OrderBy(cell => cell.RowSpan))
        {
            var width = widths.Skip(cell.Column).Take(cell.ColumnSpan).Sum();
            var needed = TextWidth.Height(TextWidth.Lines(cell.Label, width, bold: true));
            var missing = needed - heights.AsSpan(cell.Row, cell.RowSpan).ToArray().Sum();
            heights[cell.Row + cell.RowSpan - 1] += Math.Max(0, missing);
        }

        return heights;
    }
}
