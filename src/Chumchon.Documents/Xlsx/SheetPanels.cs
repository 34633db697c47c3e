using Chumchon.Documents.Tables;

namespace Chumchon.Documents.Xlsx;

/// <summary>How the columns of a sheet fall on pages side by side.</summary>
/// <param name="Naming">Columns at the left that every page repeats.</param>
/// <param name="Ends">Count of columns up to the end of each panel; the last is the count of all.</param>
internal sealed record SheetPanels(int Naming, IReadOnlyList<int> Ends)
{
    // Width of a digit of TH Sarabun New 14.
    private const double MillimetresADigit = 2.1;

    public static SheetPanels Of(ReportTable table, int columns)
    {
        var shown = table.Body.ColumnsShownIn(ReportOutputs.Xlsx);
        var ends = table.Print.Panels.Select(panel =>
        {
            var last = table.Body.Columns.Index().First(column => column.Item.Key == panel.LastColumn).Index;
            return shown.Count(position => position <= last);
        });
        return new SheetPanels(
            table.Body.NamingColumnsShownIn(ReportOutputs.Xlsx),
            [.. ends.Where(end => end > 0 && end < shown.Count).Distinct(), columns]);
    }

    /// <summary>Columns over which titles and notes are laid.</summary>
    public int TitleColumns => Ends[0];

    /// <summary>Percent at which the widest panel fits its page, 100 at most.</summary>
    public int ScaleFor(IReadOnlyList<double> widths, double pageMillimetres)
    {
        var naming = widths.Take(Naming).Sum();
        var widest = Ends.Zip(Ends.Skip(1), (start, end) => naming + widths.Take(end).Skip(start).Sum())
            .Append(widths.Take(Ends[0]).Sum())
            .Max();
        return (int)Math.Clamp(100 * pageMillimetres / (widest * MillimetresADigit), 10, 100);
    }
}
