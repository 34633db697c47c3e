using Chumchon.Documents.Tables;

namespace Chumchon.Documents.Xlsx;

/// <summary>
/// Official reports as an Excel workbook, a sheet each: numbers as numbers, totals as formulas with their values, print set up for A4.
/// Equal reports give equal bytes. For files made whole in memory; rows by the million are not for this.
/// </summary>
public static class XlsxWriter
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The workbook; the first report gives it its title, author and date.</summary>
    /// <exception cref="ReportDefectException">There is no report.</exception>
    public static byte[] Write(params IReadOnlyList<ReportTable> tables)
    {
        if (tables.Count == 0)
        {
            throw new ReportDefectException("A workbook has a sheet.");
        }

        var styles = new StyleSheet();
        var names = SheetNames.Fit(tables.Select(table => table.Name));
        var sheets = tables.Zip(names, (table, name) => new ReportSheet(table, name, styles)).ToList();
        foreach (var (index, sheet) in sheets.Index())
        {
            sheet.Write(selected: index == 0);
        }

        var package = new XlsxPackage();
        package.AddProperties(tables[0].TitleLines[0], tables[0].Publisher, tables[0].AsOf);
        package.AddWorkbook(names, styles, workbook => AddDefinedNames(workbook, sheets));
        foreach (var (index, sheet) in sheets.Index())
        {
            AddSheet(package, sheet, index + 1);
        }

        return package.Pack();
    }

    private static void AddSheet(XlsxPackage package, ReportSheet sheet, int number)
    {
        package.Add($"xl/worksheets/sheet{number}.xml", sheet.Part, XlsxPackage.Sheet);
        if (sheet is { Drawing: { } drawing, Chart: { } chart })
        {
            package.Add($"xl/worksheets/_rels/sheet{number}.xml.rels", XlsxPackage.Relations(("drawing", $"../drawings/drawing{number}.xml", Namespaces.Relations)));
            package.Add($"xl/drawings/drawing{number}.xml", drawing, XlsxPackage.Drawing);
            package.Add($"xl/drawings/_rels/drawing{number}.xml.rels", XlsxPackage.Relations(("chart", $"../charts/chart{number}.xml", Namespaces.Relations)));
            package.Add($"xl/charts/chart{number}.xml", chart, XlsxPackage.Chart);
        }
    }

    private static void AddDefinedNames(XmlPart workbook, List<ReportSheet> sheets)
    {
        workbook.Add($"<definedNames>");
        foreach (var (index, sheet) in sheets.Index())
        {
            workbook.Add($"<definedName name=\"_xlnm.Print_Area\" localSheetId=\"{index}\">{sheet.PrintArea}</definedName>");
            if (sheet.PrintTitles is { } titles)
            {
                workbook.Add($"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{index}\">{titles}</definedName>");
            }
        }

        workbook.Add($"</definedNames>");
    }
}
