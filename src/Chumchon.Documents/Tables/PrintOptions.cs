namespace Chumchon.Documents.Tables;

/// <summary>How an A4 sheet is turned.</summary>
public enum PageOrientation
{
    Landscape,
    Portrait,
}

/// <summary>How a report lies on A4 paper.</summary>
public sealed record PrintOptions
{
    public PageOrientation Orientation { get; init; } = PageOrientation.Landscape;

    /// <summary>A table too wide for one page, cut into pages side by side that each repeat the columns that name the row. Empty: one panel.</summary>
    public IReadOnlyList<PrintPanel> Panels { get; init; } = [];

    /// <summary>
    /// The panels of a table from left to right, as runs among the columns that an output shows, after those that name the row;
    /// what no panel ends with is the last.
    /// </summary>
    /// <returns>Of each its title, where it begins, and the count of columns up to its end.</returns>
    /// <exception cref="ReportDefectException">A panel ends with a column that the table does not have.</exception>
    public IEnumerable<(string? Title, int First, int End)> PanelsOf(ReportBody body, ReportOutputs output)
    {
        var shown = body.ColumnsShownIn(output);
        var first = body.NamingColumnsShownIn(output);
        foreach (var panel in Panels)
        {
            var last = body.PositionOf(panel.LastColumn);
            var end = shown.Count(position => position <= last);
            if (end > first)
            {
                yield return (panel.Title, first, end);
                first = end;
            }
        }

        if (first < shown.Count)
        {
            yield return (null, first, shown.Count);
        }
    }
}

/// <summary>A run of columns on pages of its own.</summary>
/// <param name="LastColumn">Key of the column it ends with; the next panel begins after it.</param>
/// <param name="Title">Above it on paper: <c>ครึ่งปีแรก</c>.</param>
public sealed record PrintPanel(string LastColumn, string? Title = null);
