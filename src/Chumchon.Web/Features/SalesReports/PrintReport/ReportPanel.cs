using Chumchon.Documents.Tables;

namespace Chumchon.Web.Features.SalesReports.PrintReport;

/// <summary>A part of a report's table that fits a page's width: the columns that name the rows, and a run of the others.</summary>
/// <param name="Columns">Positions of its columns in the table.</param>
/// <param name="Naming">How many of them name the row.</param>
public sealed record ReportPanel(string? Title, IReadOnlyList<int> Columns, int Naming, HeaderLayout Header)
{
    /// <summary>The panels of a table from left to right; one where it needs no more.</summary>
    public static IReadOnlyList<ReportPanel> Of(ReportTable table)
    {
        var shown = table.Body.ColumnsShownIn(ReportOutputs.Page);
        var naming = table.Body.NamingColumnsShownIn(ReportOutputs.Page);
        var panels = new List<ReportPanel>();
        var first = naming;
        foreach (var panel in table.Print.Panels)
        {
            var last = table.Body.Columns.Index().First(column => column.Item.Key == panel.LastColumn).Index;
            var end = shown.Count(position => position <= last);
            panels.Add(Lay(table.Body, panel.Title, shown, naming, first, end));
            first = end;
        }

        if (first < shown.Count)
        {
            panels.Add(Lay(table.Body, title: null, shown, naming, first, shown.Count));
        }

        return panels;
    }

    /// <summary>A table that needs one panel.</summary>
    public static ReportPanel Whole(ReportBody body, string title)
    {
        var shown = body.ColumnsShownIn(ReportOutputs.Page);
        var naming = body.NamingColumnsShownIn(ReportOutputs.Page);
        return Lay(body, title, shown, naming, naming, shown.Count);
    }

    private static ReportPanel Lay(ReportBody body, string? title, IReadOnlyList<int> shown, int naming, int first, int end)
    {
        int[] columns = [.. shown.Take(naming), .. shown.Skip(first).Take(end - first)];
        return new(title, columns, naming, HeaderLayout.Of(columns.Select(position => body.Columns[position]), naming));
    }
}
