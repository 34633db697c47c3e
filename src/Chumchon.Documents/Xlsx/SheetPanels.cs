using Chumchon.Documents.Tables;

namespace Chumchon.Documents.Xlsx;

/// <summary>How the columns of a sheet fall on pages side by side.</summary>
/// <param name="Naming">Columns at the left that every page repeats.</param>
/// <param name="Ends">Count of columns up to the end of each panel; the last is the count of all.</param>
internal sealed record SheetPanels(int Naming, IReadOnlyList<int> Ends)
{
    // Width of a digit of TH Sarabun New 14.
    private const double MillimetresADigit = 2.1;

    public static SheetPanels Of(ReportTable table, int columns) => new(
        table.Body.NamingColumnsShownIn(ReportOutputs.Xlsx),
        [.. table.Print.PanelsOf(table.Body, ReportOutputs.Xlsx).SkipLast(1).Select(static panel => panel.End), columns]);

    /// <summary>Where a page or a frozen pane begins.</summary>
    public IReadOnlyList<int> Breaks => [Naming, .. Ends.SkipLast(1)];

    /// <summary>
    /// First and last column of each panel. Of several, none holds the naming columns: what stands there is printed on every page.
    /// </summary>
    public IReadOnlyList<(int First, int Last)> Spans => Ends.Count == 1
        ? [(0, Ends[0] - 1)]
        : [.. Ends.Select((end, panel) => (panel == 0 ? Naming : Ends[panel - 1], end - 1))];

    /// <summary>Percent at which the widest panel fits its page, 100 at most.</summary>
    public double ScaleFor(IReadOnlyList<double> widths, double pageMillimetres)
    {
        var naming = Ends.Count == 1 ? 0 : widths.Take(Naming).Sum();
        var widest = Spans.Max(span => naming + widths.Take(span.Last + 1).Skip(span.First).Sum());
        return Math.Min(100, 100 * pageMillimetres / (widest * MillimetresADigit));
    }
}
