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

    /// <summary>Shrinks the sheet to the width of one page; without it the panels keep their size.</summary>
    public bool FitToWidth { get; init; }

    /// <summary>A table too wide for one page, cut into pages side by side that each repeat the columns that name the row. Empty: one panel.</summary>
    public IReadOnlyList<PrintPanel> Panels { get; init; } = [];
}

/// <summary>A run of columns on pages of its own.</summary>
/// <param name="LastColumn">Key of the column it ends with; the next panel begins after it.</param>
/// <param name="Title">Above it on paper: <c>ครึ่งปีแรก</c>.</param>
public sealed record PrintPanel(string LastColumn, string? Title = null);
