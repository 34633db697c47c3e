using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Chumchon.Documents.Tables;
using Chumchon.Domain.Areas;
using Chumchon.Web.Features.SalesReports.PrintReport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Chumchon.Web.Features.SalesReports.VerifyReports;

/// <summary>The sheet of a report as its page shows it: drawn by the page's own view, and read as a browser reads it.</summary>
/// <param name="services">Of the program, which need not be listening.</param>
public sealed class PageForm(IServiceProvider services)
{
    private const string View = "/Features/SalesReports/PrintReport/ReportSheet.cshtml";

    /// <summary>What stands in the place of a cell that the page does not have.</summary>
    private const string NotDrawn = "no cell";

    public ReportForm Form => new(
        "page", ReportOutputs.Page, static body => body.Rows, async made => Read(await DrawAsync(made), made.Table));

    /// <summary>The markup of a sheet in its official order, as an officer of the department gets it.</summary>
    public async Task<string> DrawAsync(MadeReport made)
    {
        await using var scope = services.CreateAsyncScope();
        var provider = scope.ServiceProvider;
        var sheet = new ReportSheet(made.Table, Sort: null, new(made.Criteria, made.Slug, AreaScope.Country), AreaScope.Country);
        var view = provider.GetRequiredService<IRazorViewEngine>().GetView(executingFilePath: null, View, isMainPage: false)
            .EnsureSuccessful(originalLocations: null).View!;
        var action = new ActionContext(new DefaultHttpContext { RequestServices = provider }, new(), new());
        await using var html = new StringWriter();
        await view.RenderAsync(new(
            action,
            view,
            new ViewDataDictionary<ReportSheet>(provider.GetRequiredService<IModelMetadataProvider>(), action.ModelState) { Model = sheet },
            provider.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(action.HttpContext),
            html,
            new HtmlHelperOptions()));
        return html.ToString();
    }

    /// <summary>The report's table, and the one below it where it has one; each put together again from its panels.</summary>
    internal static IReadOnlyList<List<string?[]>> Read(string html, ReportTable table)
    {
        using var document = new HtmlParser().ParseDocument(html);
        var drawn = document.QuerySelectorAll("table").ToLookup(static drawn => drawn.Closest(".report-supplement") is not null);
        var main = Joined(drawn[false], table.Body, table.Print);
        return table.Supplement is { } below ? [main, Joined(drawn[true], below.Body, table.Print)] : [main];
    }

    private static List<string?[]> Joined(IEnumerable<IElement> drawn, ReportBody body, PrintOptions print)
    {
        var shown = body.ColumnsShownIn(ReportOutputs.Page);
        var rows = new List<string?[]>();
        foreach (var (panel, element) in ReportPanel.Of(body, print).Zip(drawn))
        {
            var places = panel.Columns.Select(position => shown.Index().First(column => column.Item == position).Index).ToList();
            foreach (var (number, row) in element.QuerySelectorAll("tbody tr").Index())
            {
                if (number == rows.Count)
                {
                    rows.Add([.. Enumerable.Repeat(NotDrawn, shown.Count)]);
                }

                Put(rows[number], [.. row.Children.Select(static cell => cell.TextContent.Trim())], places, panel.Naming);
            }
        }

        return rows;
    }

    private static void Put(string?[] row, List<string> texts, List<int> places, int naming)
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
