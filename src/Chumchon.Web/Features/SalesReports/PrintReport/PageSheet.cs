using Chumchon.Documents.Tables;
using Chumchon.Domain.Areas;
using Chumchon.Web.Features.SalesReports.Sorting;
using Chumchon.Web.Reports.Making;

namespace Chumchon.Web.Features.SalesReports.PrintReport;

/// <summary>A report as the page draws it.</summary>
/// <param name="Sort">Null for the official order.</param>
/// <param name="Officer">Her own area, whose rows are marked.</param>
public sealed record PageSheet(ReportTable Table, TableSort? Sort, RowLinks Links, AreaScope Officer)
{
    /// <summary>The report's table, in as many parts as paper has room for.</summary>
    public IEnumerable<SheetPart> Parts
    {
        get
        {
            var order = SheetOrder.Of(Table.Body, Sort);
            return ReportPanel.Of(Table.Body, Table.Print).Select(panel => new SheetPart(this, Table.Body, panel, order, CanSort: true));
        }
    }

    /// <summary>The table below, in the same parts; none where there is none.</summary>
    public IEnumerable<SheetPart> Supplement => Table.Supplement is not { } extra
        ? []
        : ReportPanel.Of(extra.Body, Table.Print, extra.Title)
            .Select(panel => new SheetPart(this, extra.Body, panel, SheetOrder.Of(extra.Body, sort: null), CanSort: false));

    /// <summary>Some of its figures lead on.</summary>
    public bool LeadsOn => Table.Body.Rows.Any(row => row.Kind is RowKind.Data && Links.Of(row) is not null);

    /// <summary>A row of the officer's district or province, or of the district asked for.</summary>
    public bool IsMarked(ReportRow row) =>
        row.Kind is RowKind.Data && row.Key is { } key
        && (key == Officer.District?.ToString() || key == Officer.Province?.ToString() || key == Links.Criteria.Area.District?.ToString());
}

/// <summary>One table of the sheet.</summary>
public sealed record SheetPart(PageSheet Sheet, ReportBody Body, ReportPanel Panel, SheetOrder Order, bool CanSort)
{
    public string Label => Panel.Title ?? Sheet.Table.TitleLines[0];

    /// <summary>The heading of a column; null where the table keeps its order.</summary>
    public SortHead? HeadOf(int place, string label)
    {
        var column = Body.Columns[Panel.Columns[place]];
        return CanSort ? new(column.Key, label, Sheet.Sort, FromMost: column.Kind is not ColumnKind.Text && !column.NamesRow) : null;
    }

    /// <summary>Whether a chart is drawn from the table.</summary>
    public bool IsCharted() => CanSort && Sheet.Table.Chart is not null;

    /// <summary>Whether the chart has a series of the column.</summary>
    public bool IsCharted(ReportColumn column) => IsCharted() && Sheet.Table.Chart!.Series.Any(series => series.Column == column.Key);
}
