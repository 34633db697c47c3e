using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using Chumchon.Domain.Producers;

namespace Chumchon.Tests;

/// <summary>A downloaded form under an officer's hands: writes into its cells as Excel does, and saves it.</summary>
public sealed class FilledInForm
{
    private const string FormSheet = "xl/worksheets/sheet1.xml";
    private const string StampSheet = "xl/worksheets/sheet2.xml";
    private const string WorkbookPart = "xl/workbook.xml";
    private const string RelationsPart = "xl/_rels/workbook.xml.rels";
    private const string StylesPart = "xl/styles.xml";

    private static readonly XNamespace Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly byte[] form;
    private readonly XDocument cells;
    private readonly XDocument stamp;
    private readonly XDocument workbook;
    private readonly XDocument relations;
    private readonly XDocument styles;
    private readonly Dictionary<string, XDocument> added = new(StringComparer.Ordinal);

    public FilledInForm(byte[] form)
    {
        this.form = form;
        using var package = new ZipArchive(new MemoryStream(form));
        (cells, stamp) = (Load(package, FormSheet), Load(package, StampSheet));
        (workbook, relations, styles) = (Load(package, WorkbookPart), Load(package, RelationsPart), Load(package, StylesPart));
    }

    /// <summary>The rows, down the sheet.</summary>
    public IReadOnlyList<LineKey> Lines =>
    [
        .. RowsWithKeys().Select(static row => row.Elements().Last().Value)
            .Select(static key => long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && LineKey.TryFromNumber(number, out var line) ? line : default)
            .Where(static line => line != default),
    ];

    public FilledInForm Number(LineKey line, SalesChannel channel, string digits) => Put(line, channel, type: null, new XElement(Sheet + "v", digits));

    public FilledInForm Text(LineKey line, SalesChannel channel, string text) =>
        Put(line, channel, "inlineStr", new XElement(Sheet + "is", new XElement(Sheet + "t", text)));

    public FilledInForm Formula(LineKey line, SalesChannel channel, string formula, string value) =>
        Put(line, channel, type: null, new XElement(Sheet + "f", formula), new XElement(Sheet + "v", value));

    public FilledInForm Blank(LineKey line, SalesChannel channel) => Put(line, channel, type: null);

    /// <summary>Another name where the row's own stands.</summary>
    public FilledInForm Rename(LineKey line, string name)
    {
        RowOf(line).Elements().ElementAt(1).Descendants(Sheet + "t").Single().Value = name;
        return this;
    }

    /// <summary>Another product type where the row's own stands.</summary>
    public FilledInForm Retype(LineKey line, string type)
    {
        RowOf(line).Elements().ElementAt(3).Descendants(Sheet + "t").Single().Value = type;
        return this;
    }

    /// <summary>The row once more under the last, as a copy of it is pasted; under another key, or without one.</summary>
    public FilledInForm Copy(LineKey line, string? key)
    {
        var copy = new XElement(RowOf(line));
        var number = cells.Descendants(Sheet + "row").Count() + 1;
        copy.SetAttributeValue("r", number);
        foreach (var cell in copy.Elements())
        {
            cell.SetAttributeValue("r", $"{cell.Attribute("r")!.Value[..1]}{number}");
        }

        if (key is null)
        {
            copy.Elements().Last().Remove();
        }
        else
        {
            copy.Elements().Last().Descendants(Sheet + "t").Single().Value = key;
        }

        cells.Descendants(Sheet + "sheetData").Single().Add(copy);
        return this;
    }

    public FilledInForm Stamp(string name, string value)
    {
        stamp.Descendants(Sheet + "row").Single(row => row.Elements().First().Value == name)
            .Elements().Last().Descendants(Sheet + "t").Single().Value = value;
        return this;
    }

    /// <summary>A number under a number format of the officer's own.</summary>
    public FilledInForm Formatted(LineKey line, SalesChannel channel, string digits, string code)
    {
        var formats = styles.Root!.Element(Sheet + "numFmts");
        if (formats is null)
        {
            styles.Root.AddFirst(formats = new(Sheet + "numFmts"));
        }

        var cellFormats = styles.Root.Element(Sheet + "cellXfs")!;
        var id = 200 + formats.Elements().Count();
        formats.Add(new XElement(Sheet + "numFmt", new XAttribute("numFmtId", id), new XAttribute("formatCode", code)));
        cellFormats.Add(new XElement(Sheet + "xf", new XAttribute("numFmtId", id)));
        Number(line, channel, digits);
        CellOf(line, channel).SetAttributeValue("s", cellFormats.Elements().Count() - 1);
        return this;
    }

    /// <summary>One more sheet before all others.</summary>
    public FilledInForm SheetBefore(string name, string rows) =>
        Add(name, XDocument.Parse($"<worksheet xmlns=\"{Sheet}\"><sheetData>{rows}</sheetData></worksheet>"));

    /// <summary>The form's sheet once more, as it is now.</summary>
    public FilledInForm CopySheet(string name) => Add(name, new(cells));

    /// <summary>Rows below all others.</summary>
    public FilledInForm Below(IEnumerable<XElement> rows)
    {
        cells.Descendants(Sheet + "sheetData").Single().Add(rows);
        return this;
    }

    public byte[] Save()
    {
        using var saved = new MemoryStream();
        saved.Write(form);
        using (var package = new ZipArchive(saved, ZipArchiveMode.Update, leaveOpen: true))
        {
            Replace(package, FormSheet, cells);
            Replace(package, StampSheet, stamp);
            Replace(package, WorkbookPart, workbook);
            Replace(package, RelationsPart, relations);
            Replace(package, StylesPart, styles);
            foreach (var (path, part) in added)
            {
                Replace(package, path, part);
            }
        }

        return saved.ToArray();
    }

    private static XDocument Load(ZipArchive package, string path)
    {
        using var part = package.GetEntry(path)!.Open();
        return XDocument.Load(part);
    }

    private static void Replace(ZipArchive package, string path, XDocument part)
    {
        package.GetEntry(path)?.Delete();
        using var stream = package.CreateEntry(path).Open();
        part.Save(stream);
    }

    // Nine columns are shown; the keys stand right of them.
    private IEnumerable<XElement> RowsWithKeys() =>
        cells.Descendants(Sheet + "row").Where(static row => row.Elements().Last().Attribute("r")!.Value.StartsWith('J'));

    private XElement RowOf(LineKey line) => RowsWithKeys().First(row => row.Elements().Last().Value == $"{line.Number}");

    private XElement CellOf(LineKey line, SalesChannel channel) => RowOf(line).Elements().ElementAt(3 + (int)channel);

    private FilledInForm Add(string name, XDocument part)
    {
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var file = $"sheet{added.Count + 10}";
        added.Add($"xl/worksheets/{file}.xml", part);
        relations.Root!.Add(new XElement(relations.Root.Name.Namespace + "Relationship", new XAttribute("Id", file), new XAttribute("Type", $"{Office}/worksheet"), new XAttribute("Target", $"worksheets/{file}.xml")));
        workbook.Descendants(Sheet + "sheets").Single().AddFirst(new XElement(
            Sheet + "sheet", new XAttribute("name", name), new XAttribute("sheetId", added.Count + 10), new XAttribute(XName.Get("id", Office), file)));
        return this;
    }

    private FilledInForm Put(LineKey line, SalesChannel channel, string? type, params object[] content)
    {
        var cell = CellOf(line, channel);
        cell.SetAttributeValue("t", type);
        cell.ReplaceNodes(content);
        return this;
    }
}
