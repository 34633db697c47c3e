using Chumchon.Documents.Tables;

namespace Chumchon.Web.Reports.Making;

/// <summary>A part of a report's table that fits a page's width: the columns that name the rows, and a run of the others.</summary>
/// <param name="Columns">Positions of its columns in the table.</param>
/// <param name="Naming">How many of them name the row.</param>
public sealed record ReportPanel(string? Title, IReadOnlyList<int> Columns, int Naming, HeaderLayout Header)
{
    /// <summary>The panels of a table from left to right; one where it needs no more.</summary>
    /// <param name="title">Before the title of each panel; null where the page says it already.</param>
    public static IReadOnlyList<ReportPanel> Of(ReportBody body, PrintOptions print, string? title = null)
    {
        var shown = body.ColumnsShownIn(ReportOutputs.Page);
        var naming = body.NamingColumnsShownIn(ReportOutputs.Page);
        return [.. print.PanelsOf(body, ReportOutputs.Page).Select(panel => Lay(body, Joined(title, panel.Title), shown, naming, panel.First, panel.End))];
    }

    private static string? Joined(string? title, string? part) => title is null || part is null ? title ?? part : $"{title} {part}";

    private static ReportPanel Lay(ReportBody body, string? title, IReadOnlyList<int> shown, int naming, int first, int end)
    {
        int[] columns = [.. shown.Take(naming), .. shown.Skip(first).Take(end - first)];
        return new(title, columns, naming, HeaderLayout.Of(columns.Select(position => body.Columns[position]), naming));
    }
}
