using Chumchon.Data.Setup;
using Chumchon.Data.Verification;
using Chumchon.Documents.Tables;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Web.Features.SalesReports.Reports;

namespace Chumchon.Web.Features.SalesReports.VerifyReports;

/// <summary>
/// Makes each report of a fiscal year, of the country and of each province, as it is served, and holds its amounts against the facts
/// and its forms against one another, to the satang.
/// </summary>
public sealed class VerifyReports(ReportSource source, FactSums facts, Differences found)
{
    /// <param name="year">One that has a confirmed month.</param>
    public async Task ExecuteAsync(FiscalYear year, IProgress<LoadProgress>? progress, CancellationToken cancellation)
    {
        var through = facts.LastSaved(year) ?? year.Last;
        AreaScope[] areas = [AreaScope.Country, .. source.Areas.ReportingProvinces.Select(static province => AreaScope.Of(new ProvinceCode(province.Code)))];
        var ready = ReportCatalogue.All.Where(static entry => entry.IsReady).ToList();
        foreach (var (done, (entry, area)) in ready.SelectMany(entry => areas.Select(area => (entry, area))).Index())
        {
            var table = await entry.MakeAsync(source, new(area, year, through), cancellation);
            Check(entry.Slug, table, new(facts, area, year, through));
            progress?.Report(new($"reports of {year}", done + 1, ready.Count * areas.Length));
        }
    }

    /// <summary>Holds one report against the facts, and what each form of it says against the report.</summary>
    internal void Check(string slug, ReportTable table, ExpectedFigures expected)
    {
        foreach (var row in table.Body.Rows.Where(static row => row.Kind is not (RowKind.Share or RowKind.Heading)))
        {
            for (var column = 0; column < table.Body.Columns.Count; column++)
            {
                CheckCell(slug, row, table.Body.Columns[column], row.Cells[column], expected);
            }
        }

        foreach (var form in ReportForm.All)
        {
            form.Check(slug, $"{expected.Area} {expected.Year}", table, found);
        }
    }

    private void CheckCell(string slug, ReportRow row, ReportColumn column, ReportCell cell, ExpectedFigures expected)
    {
        if (column.Kind is not ColumnKind.Satang)
        {
            return;
        }

        var where = $"{expected.Area} {expected.Year}, row {row.Key ?? $"{row.Kind}"}, column {column.Key}";
        if (expected.Of(slug, row, column.Key) is not { } figure)
        {
            found.Add(slug, where, expected: "a rule for this column in ExpectedFigures", found: "none");
            return;
        }

        found.Compare(slug, where, figure.Satang, cell.IsNumber ? cell.Value : null);
    }
}
