using System.IO.Compression;
using System.Text;

namespace Chumchon.Documents.Tests.Xlsx.Reading;

/// <summary>A workbook made by hand, part by part, as no honest program would make it.</summary>
internal sealed class PackedWorkbook
{
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string SheetNames = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly Dictionary<string, Action<Stream>> parts = new(StringComparer.Ordinal);

    public PackedWorkbook(string sheetData = "", string strings = "")
    {
        this["[Content_Types].xml"] = $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="{Types}.sheet.main+xml"/></Types>""";
        this["_rels/.rels"] = ToWorkbook("xl/workbook.xml");
        this["xl/workbook.xml"] = Workbook("");
        this["xl/_rels/workbook.xml.rels"] = Relations("");
        this["xl/sharedStrings.xml"] = $"""<sst xmlns="{SheetNames}">{strings}</sst>""";
        this["xl/worksheets/sheet1.xml"] = Sheet(sheetData);
    }

    public string this[string path]
    {
        set => parts[path] = stream => stream.Write(Encoding.UTF8.GetBytes(value));
    }

    public static string Sheet(string data) => $"""<worksheet xmlns="{SheetNames}"><sheetData>{data}</sheetData></worksheet>""";

    public static string ToWorkbook(string path) => $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="{path}"/></Relationships>""";

    public static string Relations(string more) => $"""
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="rId1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/>
        <Relationship Id="rId2" Type="{Office}/sharedStrings" Target="/xl/sharedStrings.xml"/>{more}</Relationships>
        """;

    public PackedWorkbook WithStyles(string styles, string workbook = "")
    {
        this["xl/workbook.xml"] = Workbook(workbook);
        this["xl/_rels/workbook.xml.rels"] = Relations($"<Relationship Id=\"rId3\" Type=\"{Office}/styles\" Target=\"styles.xml\"/>");
        this["xl/styles.xml"] = $"""<styleSheet xmlns="{SheetNames}">{styles}</styleSheet>""";
        return this;
    }

    /// <summary>A sheet too large to hold: a beginning, so many times the same, an end.</summary>
    public PackedWorkbook Repeat(string path, string before, string each, int times, string after)
    {
        parts[path] = stream =>
        {
            stream.Write(Encoding.UTF8.GetBytes(before));
            var block = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(each, 1000)));
            for (var written = 0; written < times; written += 1000)
            {
                stream.Write(block);
            }

            stream.Write(Encoding.UTF8.GetBytes(after));
        };
        return this;
    }

    public PackedWorkbook Without(string path)
    {
        parts.Remove(path);
        return this;
    }

    public PackedWorkbook With(string path, string content)
    {
        this[path] = content;
        return this;
    }

    public PackedWorkbook Rename(string path, string other)
    {
        parts.Remove(path, out var content);
        parts[other] = content!;
        return this;
    }

    private static string Workbook(string properties) =>
        $"""<workbook xmlns="{SheetNames}" xmlns:r="{Office}">{properties}<sheets><sheet name="หนึ่ง" sheetId="1" r:id="rId1"/></sheets></workbook>""";

    public byte[] Pack(CompressionLevel level = CompressionLevel.Optimal)
    {
        using var stream = new MemoryStream();
        using (var package = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, write) in parts)
            {
                using var part = package.CreateEntry(path, level).Open();
                write(part);
            }
        }

        return stream.ToArray();
    }
}
