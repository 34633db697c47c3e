using System.Globalization;
using System.IO.Compression;

namespace Chumchon.Documents.Xlsx;

/// <summary>The parts of a workbook and what they are, packed so that equal parts give equal bytes.</summary>
internal sealed class XlsxPackage
{
    public const string Workbook = $"{PartType}.spreadsheetml.sheet.main+xml";
    public const string Sheet = $"{PartType}.spreadsheetml.worksheet+xml";
    public const string Styles = $"{PartType}.spreadsheetml.styles+xml";
    public const string Drawing = $"{PartType}.drawing+xml";
    public const string Chart = $"{PartType}.drawingml.chart+xml";

    private const string PartType = "application/vnd.openxmlformats-officedocument";

    // The first instant a zip entry can bear: the file must not tell when it was packed.
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<(string Path, XmlPart Part)> parts = [];
    private readonly List<(string Path, string Type)> types = [];

    /// <param name="type">Null for relations, whose ending says what they are.</param>
    public void Add(string path, XmlPart part, string? type = null)
    {
        parts.Add((path, part));
        if (type is not null)
        {
            types.Add((path, type));
        }
    }

    /// <summary>The package's own relations, and the title, author and time that the file tells of itself.</summary>
    public void AddProperties(string title, string author, DateTimeOffset asOf)
    {
        Add("_rels/.rels", Relations(
            ("officeDocument", "xl/workbook.xml", Namespaces.Relations),
            ("metadata/core-properties", "docProps/core.xml", $"{Namespaces.Package}/relationships")));
        var part = new XmlPart();
        var time = asOf.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        part.Add($"<cp:coreProperties xmlns:cp=\"{Namespaces.Package}/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">");
        part.Add($"<dc:title>{title}</dc:title><dc:creator>{author}</dc:creator>");
        part.Add($"<dcterms:created xsi:type=\"dcterms:W3CDTF\">{time}</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">{time}</dcterms:modified></cp:coreProperties>");
        Add("docProps/core.xml", part, "application/vnd.openxmlformats-package.core-properties+xml");
    }

    /// <summary>The workbook of sheets numbered from 1 by their names, and the styles that they share.</summary>
    /// <param name="definedNames">Markup after the list of sheets; null for none.</param>
    public void AddWorkbook(IReadOnlyList<string> sheets, StyleSheet styles, Action<XmlPart>? definedNames = null)
    {
        var workbook = new XmlPart();
        workbook.Add($"<workbook xmlns=\"{Namespaces.Sheet}\" xmlns:r=\"{Namespaces.Relations}\"><bookViews><workbookView/></bookViews><sheets>");
        foreach (var (index, sheet) in sheets.Index())
        {
            workbook.Add($"<sheet name=\"{sheet}\" sheetId=\"{index + 1}\" r:id=\"rId{index + 1}\"/>");
        }

        workbook.Add($"</sheets>");
        definedNames?.Invoke(workbook);
        workbook.Add($"</workbook>");
        Add("xl/workbook.xml", workbook, Workbook);
        Add("xl/_rels/workbook.xml.rels", Relations(
        [
            .. sheets.Index().Select(static sheet => ("worksheet", $"worksheets/sheet{sheet.Index + 1}.xml", Namespaces.Relations)),
            ("styles", "styles.xml", Namespaces.Relations),
        ]));
        Add("xl/styles.xml", styles.Write(), Styles);
    }

    public static XmlPart Relations(params IReadOnlyList<(string Type, string Target, string Namespace)> relations)
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

    public byte[] Pack()
    {
        using var stream = new MemoryStream();
        using (var package = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            // Programs that tell a file by its first bytes look for this part first.
            Pack(package, "[Content_Types].xml", ContentTypes());
            foreach (var (path, part) in parts)
            {
                Pack(package, path, part);
            }
        }

        return stream.ToArray();
    }

    private static void Pack(ZipArchive package, string path, XmlPart part)
    {
        var entry = package.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = EntryTime;
        using var stream = entry.Open();
        stream.Write(part.Written.Span);
    }

    private XmlPart ContentTypes()
    {
        var part = new XmlPart();
        part.Add($"<Types xmlns=\"{Namespaces.Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        foreach (var (path, type) in types)
        {
            part.Add($"<Override PartName=\"/{path}\" ContentType=\"{type}\"/>");
        }

        part.Add($"</Types>");
        return part;
    }
}
