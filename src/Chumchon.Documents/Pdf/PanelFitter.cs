using Chumchon.Documents.Tables;

namespace Chumchon.Documents.Pdf;

/// <summary>Lays the columns of a table on pages: as the report says, and cut further only where the smallest letters do not fit.</summary>
/// <param name="wanted">The panels that the report asks for.</param>
/// <param name="span">Width of a page between its margins.</param>
internal sealed class PanelFitter(TableColumns columns, IReadOnlyList<(string? Title, int[] Places)> wanted, double span)
{
    // From what is wanted down to the smallest that is still read without effort: points, and millimetres beside a figure.
    private static readonly (double Size, double Padding)[] Steps =
        [(9, 3), (8.5, 2.6), (8, 2.4), (8, 1.8), (7.5, 1.8), (7, 1.6)];

    public IReadOnlyList<PrintedPanel> Fit()
    {
        var (size, padding) = Steps.Select(static step => (step.Size, Padding: Paper.Millimetres(step.Padding)))
            .Where(step => wanted.All(panel => Fits(panel.Places, step.Size, step.Padding)))
            .DefaultIfEmpty((Steps[^1].Size, Paper.Millimetres(Steps[^1].Padding)))
            .First();
        return
        [
            .. from panel in wanted
               from places in Cut(panel.Places, size, padding)
               select new PrintedPanel(panel.Title, places, Stretch(places, size, padding), size, padding),
        ];
    }

    /// <summary>The panels that a report asks for; one where it asks for none.</summary>
    public static IReadOnlyList<(string? Title, int[] Places)> Wanted(ReportTable table, TableColumns columns) =>
    [
        .. table.Print.PanelsOf(table.Body, ReportOutputs.Pdf).Select(panel => (
            panel.Title, (int[])[.. Enumerable.Range(0, columns.Naming), .. Enumerable.Range(panel.First, panel.End - panel.First)])),
    ];

    private IEnumerable<int[]> Cut(int[] places, double size, double padding)
    {
        int[] naming = [.. places.Take(columns.Naming)];
        for (var first = columns.Naming; first < places.Length;)
        {
            var count = places.Length - first;
            while (count > 1 && !Fits([.. naming, .. places.Skip(first).Take(count)], size, padding))
            {
                count--;
            }

            yield return [.. naming, .. places.Skip(first).Take(count)];
            first += count;
        }
    }

    private bool Fits(int[] places, double size, double padding) => Widths(places, size, padding).Sum() <= span;

    private double[] Stretch(int[] places, double size, double padding)
    {
        var widths = Widths(places, size, padding);
        for (var place = 0; place < places.Length; place++)
        {
            var liked = (columns.Liked[places[place]] * size / TableColumns.Size) + padding;
            widths[place] += Math.Clamp(liked - widths[place], 0, Math.Max(0, span - widths.Sum()));
        }

        var spare = span - widths.Sum();
        int[] stretched = [.. Enumerable.Range(0, places.Length).Where(place => !Keeps(columns[places[place]]))];
        foreach (var place in spare > 0 ? stretched : [])
        {
            widths[place] += spare / stretched.Length;
        }

        return widths;
    }

    // The running number of a row asks for no more room than its digits.
    private static bool Keeps(ReportColumn column) => column is { NamesRow: true, Kind: ColumnKind.Count } or { WidthMillimetres: not null };

    private double[] Widths(int[] places, double size, double padding)
    {
        double[] widths =
        [
            .. places.Select(place => Math.Max(
                Scaled(columns.Needed[place]), Paper.Millimetres(columns[place].WidthMillimetres ?? 0))),
        ];
        foreach (var (first, last, label) in columns.Labels)
        {
            widths[last] += Missing(widths.AsSpan(first, last - first + 1), Scaled(label));
        }

        foreach (var cell in HeaderLayout.Of(places.Select(place => columns[place]), columns.Naming).Cells.Where(static cell => !cell.IsLeaf))
        {
            var group = widths.AsSpan(cell.Column, cell.ColumnSpan);
            var missing = Missing(group, Scaled(columns.GroupWord(cell.Label)));
            foreach (ref var width in group)
            {
                width += missing / group.Length;
            }
        }

        return widths;

        double Scaled(double measured) => (measured * size / TableColumns.Size) + padding;
    }

    private static double Missing(ReadOnlySpan<double> widths, double needed)
    {
        foreach (var width in widths)
        {
            needed -= width;
        }

        return Math.Max(0, needed);
    }
}
