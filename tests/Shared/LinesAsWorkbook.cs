using System.IO.Compression;
using System.Security;
using System.Text;

namespace Chumchon.Tests;

/// <summary>Lines of a csv as a workbook whose cells hold their text, as an office's own Excel would write them.</summary>
public static class LinesAsWorkbook
{
    /// <param name="merges">Ranges that are shown as one cell.</param>
    /// <param name="isNumbered">Whether what looks like a number is one.</param>
    public static byte[] Of(IReadOnlyList<string> lines, IReadOnlyList<string>? merges = null, bool isNumbered = false) => OfSheet(
        $"<sheetData>{string.Concat(lines.Select((line, row) => $"<row r=\"{row + 1}\">{string.Concat(line.Split(',').Select((cell, column) => Cell(cell, $"{(char)('A' + column)}{row + 1}", isNumbered)))}</row>"))}</sheetData>"
        + (merges is null ? "" : $"<mergeCells>{string.Concat(merges.Select(static range => $"<mergeCell ref=\"{range}\"/>"))}</mergeCells>"));

    private static string Cell(string text, string place, bool isNumbered) =>
        text.Length == 0 ? ""
        : isNumbered && double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _) ? $"<c r=\"{place}\"><v>{text}</v></c>"
        : $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>";

    /// <summary>A sheet as its markup; of its styles 1 shows a month and a year.</summary>
    public static byte[] OfSheet(string sheet)
    {
        using var packed = new MemoryStream();
        using (var package = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(package, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
            Add(package, "_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Add(package, "xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>""");
            Add(package, "xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>""");
            Add(package, "xl/styles.xml", """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf numFmtId="0"/><xf numFmtId="17"/></cellXfs></styleSheet>""");
            Add(package, "xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{sheet}</worksheet>");
        }

        return packed.ToArray();
    }

    private static void Add(ZipArchive package, string name, string content)
    {
        using var entry = package.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(content));
    }
}
