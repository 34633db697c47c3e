using Chumchon.Documents.Tables;
using Chumchon.Domain.Calendar;

namespace Chumchon.Web.Reports.Making;

/// <summary>The columns that name the rows of a report by month: ISO for machines, Thai words for all.</summary>
internal static class MonthColumns
{
    public static IReadOnlyList<ReportColumn> Naming { get; } =
    [
        new("month", ColumnKind.IsoMonth, "month") { Outputs = ReportOutputs.Machine, NamesRow = true },
        new("name", ColumnKind.Text, "เดือน") { NamesRow = true },
    ];

    public static IReadOnlyList<ReportCell> Names(SalesMonth month) =>
        [ReportCell.OfText(month.ToString()), ReportCell.OfText(ThaiDate.ThaiMonth(month))];

    public static IReadOnlyList<ReportCell> Label(string label) => [ReportCell.Blank, ReportCell.OfText(label)];
}
