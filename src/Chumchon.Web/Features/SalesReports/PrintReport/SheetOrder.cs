using System.Globalization;
using Chumchon.Documents.Tables;
using Chumchon.Domain.Calendar;
using Chumchon.Web.Features.SalesReports.Sorting;

namespace Chumchon.Web.Features.SalesReports.PrintReport;

/// <summary>Rows that belong together, such as the districts of a province, with what opens and closes them.</summary>
public sealed record SheetGroup(ReportRow? Heading, IReadOnlyList<ReportRow> Rows, ReportRow? Subtotal);

/// <summary>
/// The rows of a report in the order asked for. Groups stay whole and are ordered by their own subtotal or name, the rows
/// inside each by theirs; what is blank or cannot be worked out comes last either way; totals stay at the bottom.
/// </summary>
public sealed record SheetOrder(IReadOnlyList<SheetGroup> Groups, IReadOnlyList<ReportRow> Foot)
{
    public static SheetOrder Of(ReportBody body, TableSort? sort)
    {
        var official = Official(body);
        if (sort is null)
        {
            return official;
        }

        var column = body.PositionOf(sort.Column);
        var order = new RowOrder(column, sort.Descending);
        return official with
        {
            Groups =
            [
                .. official.Groups
                    .OrderBy(group => (body.Columns[column].Kind is ColumnKind.Text ? group.Heading : group.Subtotal), order)
                    .Select(group => group with { Rows = [.. group.Rows.OrderBy(static row => row, order)] }),
            ],
        };
    }

    private static SheetOrder Official(ReportBody body)
    {
        var groups = new List<SheetGroup>();
        var foot = new List<ReportRow>();
        ReportRow? heading = null;
        var rows = new List<ReportRow>();
        foreach (var row in body.Rows)
        {
            switch (row.Kind)
            {
                case RowKind.Heading:
                    Close(subtotal: null);
                    heading = row;
                    break;
                case RowKind.Data:
                    rows.Add(row);
                    break;
                case RowKind.Subtotal:
                    Close(row);
                    break;
                default:
                    foot.Add(row);
                    break;
            }
        }

        Close(subtotal: null);
        return new(groups, foot);

        void Close(ReportRow? subtotal)
        {
            if (rows.Count > 0 || heading is not null || subtotal is not null)
            {
                groups.Add(new(heading, [.. rows], subtotal));
                (heading, rows) = (null, []);
            }
        }
    }

    /// <summary>Rows by one of their cells: figures by value, names by the Thai alphabet, months by the calendar.</summary>
    private sealed class RowOrder(int column, bool descending) : IComparer<ReportRow?>
    {
        private static readonly CompareInfo Thai = CultureInfo.GetCultureInfo("th-TH").CompareInfo;

        public int Compare(ReportRow? x, ReportRow? y)
        {
            var (left, right) = (x?.Cells[column] ?? ReportCell.Blank, y?.Cells[column] ?? ReportCell.Blank);
            if (IsNothing(left) || IsNothing(right))
            {
                return IsNothing(left).CompareTo(IsNothing(right));
            }

            var order = left.IsNumber && right.IsNumber ? left.Value.CompareTo(right.Value)
                : Month(x) is { } earlier && Month(y) is { } later ? earlier.CompareTo(later)
                : Thai.Compare(left.Text, right.Text);
            return descending ? -order : order;
        }

        private static bool IsNothing(ReportCell cell) => cell.Kind is CellKind.Blank or CellKind.NotComputable;

        private static SalesMonth? Month(ReportRow? row) => SalesMonth.TryParse(row?.Key, out var month) ? month : null;
    }
}
