using Chumchon.Documents.Tables;
using Chumchon.Domain.Calendar;

namespace Chumchon.Web.Reports.Verification;

/// <summary>A row of the long shape as it was read; what it leaves out is empty.</summary>
public sealed record LongFigure(string AreaCode, string AreaName, string Month, string Measure, string Value, string Unit);

/// <summary>The long shape put back into the table that it came from.</summary>
public static class LongShape
{
    /// <summary>
    /// The data rows with what the figures say of them. A figure that has no cell, or a second one for the same, is a row more than
    /// the table has.
    /// </summary>
    public static List<string?[]> Read(ReportTable table, IEnumerable<LongFigure> figures)
    {
        var waiting = figures.GroupBy(Place).ToDictionary(static same => same.Key, static same => new Queue<LongFigure>(same));
        var rows = table.Body.Rows.Where(static row => row.Kind is RowKind.Data).Select(row => Row(table, row, waiting)).ToList();
        var shown = table.Body.ColumnsShownIn(ReportOutputs.Machine).Count;
        rows.AddRange(waiting.Values.SelectMany(static left => left).Select(left => (string?[])[.. Enumerable.Repeat(left.Value, shown)]));
        return rows;
    }

    private static string?[] Row(ReportTable table, ReportRow row, Dictionary<(string, string, string, string), Queue<LongFigure>> waiting)
    {
        var columns = table.Body.ColumnsShownIn(ReportOutputs.Machine).Select(position => table.Body.Columns[position]).ToList();
        var texts = new string?[columns.Count];
        string? name = null;
        foreach (var (place, column) in columns.Index().Where(static item => !item.Item.NamesRow))
        {
            var found = waiting.GetValueOrDefault(PlaceOf(table, row, column))?.TryDequeue(out var figure) is true ? figure : null;
            name ??= found?.AreaName;
            texts[place] = found?.Value ?? "";
        }

        // Of the columns that name a row, the long shape has the area's name: no other stands in each of its rows.
        var named = columns.FindLastIndex(static column => column is { NamesRow: true, Kind: ColumnKind.Text });
        if (named >= 0 && IsOfArea(row))
        {
            texts[named] = name;
        }

        return texts;
    }

    private static (string, string, string, string) Place(LongFigure figure) =>
        (figure.AreaCode, figure.Month, figure.Measure, figure.Unit);

    private static (string, string, string, string) PlaceOf(ReportTable table, ReportRow row, ReportColumn column) => (
        (IsOfArea(row) ? row.Key : table.Area?.Code) ?? "",
        (IsOfArea(row) ? column.Month : row.Key) ?? "",
        column.Measure ?? column.MachineHeader,
        column.Unit ?? "");

    private static bool IsOfArea(ReportRow row) => !SalesMonth.TryParse(row.Key, out _);
}
