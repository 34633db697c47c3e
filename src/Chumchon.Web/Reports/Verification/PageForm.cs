using Chumchon.Documents.Tables;
using Chumchon.Web.Reports.Making;

namespace Chumchon.Web.Reports.Verification;

/// <summary>Draws the sheet of a report as its page shows it; the room of the page says how.</summary>
public delegate Task<string> DrawReport(MadeReport made);

/// <summary>The sheet of a report as its page shows it: drawn by the page's own view, and read from its markup.</summary>
public sealed class PageForm(DrawReport draw)
{
    /// <summary>What stands in the place of a cell that the page does not have.</summary>
    private const string NotDrawn = "no cell";

    public ReportForm Form => new(
        "page", ReportOutputs.Page, static body => body.Rows, async made => Read(await draw(made), made.Table));

    /// <summary>The report's table, and the one below it where it has one; each put together again from its panels.</summary>
    internal static IReadOnlyList<List<string?[]>> Read(string html, ReportTable table)
    {
        var drawn = SheetMarkup.Read(html).ToLookup(static drawn => drawn.IsBelow, static drawn => drawn.Rows);
        var main = Joined(drawn[false], table.Body, table.Print);
        return table.Supplement is { } below ? [main, Joined(drawn[true], below.Body, table.Print)] : [main];
    }

    private static List<string?[]> Joined(IEnumerable<IReadOnlyList<IReadOnlyList<string>>> drawn, ReportBody body, PrintOptions print)
    {
        var shown = body.ColumnsShownIn(ReportOutputs.Page);
        var rows = new List<string?[]>();
        foreach (var (panel, drawnRows) in ReportPanel.Of(body, print).Zip(drawn))
        {
            var places = panel.Columns.Select(position => shown.Index().First(column => column.Item == position).Index).ToList();
            foreach (var (number, row) in drawnRows.Index())
            {
                if (number == rows.Count)
                {
                    rows.Add([.. Enumerable.Repeat(NotDrawn, shown.Count)]);
                }

                Put(rows[number], row, places, panel.Naming);
            }
        }

        return rows;
    }

    private static void Put(string?[] row, IReadOnlyList<string> texts, List<int> places, int naming)
    {
        if (texts.Count == 1)
        {
            // The name of a group goes across the table.
            Array.Fill(row, value: null);
            row[naming - 1] = texts[0];
            return;
        }

        foreach (var (text, place) in texts.Zip(places))
        {
            // Each panel names the row again, and must name the same.
            row[place] = row[place] is NotDrawn || row[place] == text ? text : $"{row[place]} / {text}";
        }
    }
}
