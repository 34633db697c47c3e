using Chumchon.Documents.Tables;

namespace Chumchon.Documents.Xlsx;

/// <summary>How the columns of a sheet fall on pages side by side.</summary>
/// <param name="Naming">Columns at the left that every page repeats.</param>
/// <param name="Ends">Count of columns up to the end of each panel; the last is the count of all.</param>
internal sealed record SheetPanels(int Naming, IReadOnlyList<int> Ends)
{
    /// <summary>
    /// The panels of a report where they are alike; else one. Whoever prints a sheet that fits itself ends a page where it is full:
    /// that is the end of a panel only where the panels are as wide as each other.
    /// </summary>
    public static SheetPanels Of(ReportTable table, int columns)
    {
        var naming = table.Body.NamingColumnsShownIn(ReportOutputs.Xlsx);
        var panels = table.Print.PanelsOf(table.Body, ReportOutputs.Xlsx).ToList();
        var areAlike = panels.DistinctBy(static panel => panel.End - panel.First).Count() == 1;
        return new(naming, areAlike ? [.. panels.SkipLast(1).Select(static panel => panel.End), columns] : [columns]);
    }

    /// <summary>Where a page or a frozen pane begins.</summary>
    public IReadOnlyList<int> Breaks => [Naming, .. Ends.SkipLast(1)];

    /// <summary>
    /// First and last column of each panel. Of several, none holds the naming columns: what stands there is printed on every page.
    /// </summary>
    public IReadOnlyList<(int First, int Last)> Spans => Ends.Count == 1
        ? [(0, Ends[0] - 1)]
        : [.. Ends.Select((end, panel) => (panel == 0 ? Naming : Ends[panel - 1], end - 1))];

    /// <summary>Gives the columns in the same place of each panel the width of the widest.</summary>
    public void LevelOut(double[] widths)
    {
        for (var place = 0; Ends.Count > 1 && place <= Spans[0].Last - Spans[0].First; place++)
        {
            var widest = Spans.Max(span => widths[span.First + place]);
            foreach (var span in Spans)
            {
                widths[span.First + place] = widest;
            }
        }
    }
}
