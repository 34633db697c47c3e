using System.Globalization;
using System.IO.Compression;
using Chumchon.Documents.Tables;

namespace Chumchon.Documents.Xlsx;

/// <summary>
/// Official reports as an Excel workbook, a sheet each: numbers as numbers, totals as formulas with their values, print set up for A4.
/// Equal reports give equal bytes. For files made whole in memory; rows by the million are not for this.
/// </summary>
public static class XlsxWriter
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string PartType = "application/vnd.openxmlformats-officedocument";

    // The first instant a zip entry can bear: the file must not tell when it was packed.
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

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

        using var stream = new MemoryStream();
        using (var package = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            // Programs that tell a file by its first bytes look for this part first.
            Add(package, "[Content_Types].xml", ContentTypes(sheets));
            AddWorkbook(package, tables[0], sheets);
            Add(package, "xl/styles.xml", styles.Write());
            foreach (var (index, sheet) in sheets.Index())
            {
                AddSheet(package, sheet, index + 1);
            }
        }

        return stream.ToArray();
    }

    private static void AddWorkbook(ZipArchive package, ReportTable first, List<ReportSheet> sheets)
    {
        Add(package, "_rels/.rels", Relations(
            ("officeDocument", "xl/workbook.xml", Namespaces.Relations),
            ("metadata/core-properties", "docProps/core.xml", $"{Namespaces.Package}/relationships")));
        Add(package, "docProps/core.xml", Properties(first));
        Add(package, "xl/workbook.xml", Workbook(sheets));
        Add(package, "xl/_rels/workbook.xml.rels", Relations(
        [
            .. sheets.Index().Select(sheet => ("worksheet", $"worksheets/sheet{sheet.Index + 1}.xml", Namespaces.Relations)),
            ("styles", "styles.xml", Namespaces.Relations),
        ]));
    }

    private static void AddSheet(ZipArchive package, ReportSheet sheet, int number)
    {
        Add(package, $"xl/worksheets/sheet{number}.xml", sheet.Part);
        if (sheet is { Drawing: { } drawing, Chart: { } chart })
        {
            Add(package, $"xl/worksheets/_rels/sheet{number}.xml.rels", Relations(("drawing", $"../drawings/drawing{number}.xml", Namespaces.Relations)));
            Add(package, $"xl/drawings/drawing{number}.xml", drawing);
            Add(package, $"xl/drawings/_rels/drawing{number}.xml.rels", Relations(("chart", $"../charts/chart{number}.xml", Namespaces.Relations)));
            Add(package, $"xl/charts/chart{number}.xml", chart);
        }
    }

    private static void Add(ZipArchive package, string path, XmlPart part)
    {
        var entry = package.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = EntryTime;
        using var stream = entry.Open();
        stream.Write(part.Written.Span);
    }

    private static XmlPart ContentTypes(List<ReportSheet> sheets)
    {
        var part = new XmlPart();
        part.Add($"<Types xmlns=\"{Namespaces.Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        Override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        Override("xl/workbook.xml", $"{PartType}.spreadsheetml.sheet.main+xml");
        Override("xl/styles.xml", $"{PartType}.spreadsheetml.styles+xml");
        foreach (var (index, sheet) in sheets.Index())
        {
            Override($"xl/worksheets/sheet{index + 1}.xml", $"{PartType}.spreadsheetml.worksheet+xml");
            if (sheet.Chart is not null)
            {
                Override($"xl/drawings/drawing{index + 1}.xml", $"{PartType}.drawing+xml");
                Override($"xl/charts/chart{index + 1}.xml", $"{PartType}.drawingml.chart+xml");
            }
        }

        part.Add($"</Types>");
        return part;

        void Override(string path, string type) => part.Add($"<Override PartName=\"/{path}\" ContentType=\"{type}\"/>");
    }

    private static XmlPart Relations(params IReadOnlyList<(string Type, string Target, string Namespace)> relations)
    {
        var part = new XmlPart();
        part.Add($"<Relationships xmlns=\"{Namespaces.Package}/relationships\">");
        foreach (var (index, (type, target, @namespace)) in relations.Index())
        {
            part.Add($"<Relationship Id=\"rId{index + 1}\" Type=\"{@namespace}/{type}\" Target=\"{target}\"/>");
        }

        part.Add($"</Relationships>");
        return part;
    }

    private static XmlPart Workbook(List<ReportSheet> sheets)
    {
        var part = new XmlPart();
        part.Add($"<workbook xmlns=\"{Namespaces.Sheet}\" xmlns:r=\"{Namespaces.Relations}\"><bookViews><workbookView/></bookViews><sheets>");
        foreach (var (index, sheet) in sheets.Index())
        {
            part.Add($"<sheet name=\"{sheet.Name}\" sheetId=\"{index + 1}\" r:id=\"rId{index + 1}\"/>");
        }

        part.Add($"</sheets><definedNames>");
        foreach (var (index, sheet) in sheets.Index())
        {
            part.Add($"<definedName name=\"_xlnm.Print_Area\" localSheetId=\"{index}\">{sheet.PrintArea}</definedName>");
            if (sheet.PrintTitles is { } titles)
            {
                part.Add($"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{index}\">{titles}</definedName>");
            }
        }

        part.Add($"</definedNames></workbook>");
        return part;
    }

    private static XmlPart Properties(ReportTable table)
    {
        var part = new XmlPart();
        var time = table.AsOf.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        part.Add($"<cp:coreProperties xmlns:cp=\"{Namespaces.Package}/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">");
        part.Add($"<dc:title>{table.TitleLines[0]}</dc:title><dc:creator>{table.Publisher}</dc:creator>");
        part.Add($"<dcterms:created xsi:type=\"dcterms:W3CDTF\">{time}</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">{time}</dcterms:modified></cp:coreProperties>");
        return part;
    }
}
