using Chumchon.Data.Months;
using Chumchon.Data.Setup;
using Chumchon.Data.Verification;
using Chumchon.Documents.Tables;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Web.Reports.Asking;
using Chumchon.Web.Reports.Making;

namespace Chumchon.Web.Reports.Verification;

/// <summary>
/// Makes each report of a fiscal year, of the country and of each province, as it is served, and holds its amounts against the facts
/// and the page and the files of it against the report, to the satang. Shares are not worked out again: they follow from amounts
/// beside them. A pdf is drawn and not read back.
/// </summary>
/// <param name="months">The month that a year opens on.</param>
/// <param name="page">Draws the page.</param>
public sealed class ReportsCheck(ReportSource source, ShownMonths months, PageForm page, FactSums facts, Differences found)
{
    private readonly IReadOnlyList<ReportForm> forms = [page.Form, .. FileForms.All];

    /// <param name="year">One that has a confirmed month, or of which figures are published.</param>
    public async Task ExecuteAsync(FiscalYear year, IProgress<LoadProgress>? progress, CancellationToken cancellation)
    {
        // Of the country as it opens, and of a month that runs as far as anybody has saved it.
        var opened = (await months.OfAsync(AreaScope.Country, provinces: null, year, cancellation)).Month;
        var through = facts.LastSaved(year) is { } saved && saved > opened ? saved : opened;
        AreaScope[] areas = [AreaScope.Country, .. source.Areas.ReportingProvinces.Select(AreaScope.Of)];
        foreach (var (done, (entry, area)) in ReportCatalogue.All.SelectMany(entry => areas.Select(area => (entry, area))).Index())
        {
            var criteria = new ReportCriteria(area, year, through) { Areas = source.Areas.ViewFrom(year.First, byToday: false) };
            var table = await entry.MakeAsync(source, criteria, cancellation);
            await CheckAsync(new(entry.Slug, criteria, table), new(facts, source.Areas.Regions, area, year, through));
            progress?.Report(new($"reports of {year}", done + 1, ReportCatalogue.All.Count * areas.Length));
        }
    }

    /// <summary>Holds one report against the facts, and its forms against the report.</summary>
    internal async Task CheckAsync(MadeReport made, ExpectedFigures expected)
    {
        CheckBody(made.Slug, made.Table.Body, expected);
        if (made.Table.Supplement is { } supplement)
        {
            CheckBody($"{made.Slug} supplement", supplement.Body, expected);
        }

        foreach (var form in forms)
        {
            await form.CheckAsync(made, found);
        }
    }

    private void CheckBody(string slug, ReportBody body, ExpectedFigures expected)
    {
        string? province = null;
        foreach (var row in body.Rows.Where(static row => row.Kind is not (RowKind.Share or RowKind.Heading)))
        {
            // A subtotal is of the province of the districts above it.
            var key = row.Kind is RowKind.Subtotal ? province : row.Key;
            province = row is { Kind: RowKind.Data, Key: [_, _, _, _] district } ? district[..2] : province;
            for (var column = 0; column < body.Columns.Count; column++)
            {
                CheckCell(slug, key ?? $"{row.Kind}", body.Columns[column], row.Cells[column], expected);
            }
        }
    }

    private void CheckCell(string slug, string row, ReportColumn column, ReportCell cell, ExpectedFigures expected)
    {
        var figure = column.Kind switch
        {
            ColumnKind.Satang => expected.Amount(slug.Split(' ')[0], row, column.Key),
            ColumnKind.Count => expected.Count(slug.Split(' ')[0], row, column.Key),
            _ => null,
        };
        var where = $"{expected.Area} {expected.Year}, row {row}, column {column.Key}";
        if (figure is { } known)
        {
            found.Compare(slug, where, known.Value, cell.IsNumber ? cell.Value : null);
        }
        else if (column.Kind is ColumnKind.Satang)
        {
            found.Add(slug, where, "a figure that ExpectedFigures knows", "one that it does not");
        }
    }
}
