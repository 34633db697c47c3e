using System.IO.Compression;
using System.Text;
using Chumchon.Documents.Xlsx;

namespace Chumchon.Documents.Tests.Forms;

/// <summary>The small sample form, reworked in its markup as programs and officers do.</summary>
public sealed class ReworkedForm
{
    private const string Sheet1 = "xl/worksheets/sheet1.xml";

    private readonly Dictionary<string, string> parts = new(StringComparer.Ordinal);

    public ReworkedForm()
    {
        using var package = new ZipArchive(new MemoryStream(FormWriter.Write(SampleForms.Small())));
        foreach (var entry in package.Entries)
        {
            using var text = new StreamReader(entry.Open());
            parts[entry.FullName] = text.ReadToEnd();
        }
    }

    /// <summary>In the part whose file is called so; the old text must be there.</summary>
    public ReworkedForm Edit(string part, string old, string replacement)
    {
        var path = parts.Keys.Single(path => path.EndsWith($"/{part}.xml", StringComparison.Ordinal) || path == part);
        parts[path].ShouldContain(old);
        parts[path] = parts[path].Replace(old, replacement, StringComparison.Ordinal);
        return this;
    }

    /// <summary>The part under another name, with nothing else said of it.</summary>
    public ReworkedForm Rename(string path, string other)
    {
        parts[other] = parts[path];
        parts.Remove(path);
        return this;
    }

    public ReworkedForm RenameAll(Func<string, string> other)
    {
        foreach (var path in parts.Keys.ToList())
        {
            var renamed = other(path);
            if (renamed != path)
            {
                Rename(path, renamed);
            }
        }

        return this;
    }

    /// <summary>One more sheet, at this place among them.</summary>
    public ReworkedForm Sheet(string name, string rows, int at, string? state = null) =>
        Add(name, $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>", at, state);

    /// <summary>The form once more, at the end.</summary>
    public ReworkedForm Copy(string name, string? state = null) => Add(name, parts[Sheet1], at: 2, state);

    public ReworkedForm CopyStamp(string name, string old, string replacement) =>
        Add(name, parts["xl/worksheets/sheet2.xml"].Replace(old, replacement, StringComparison.Ordinal), at: 2, "veryHidden");

    public byte[] Pack()
    {
        using var stream = new MemoryStream();
        using (var package = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in parts)
            {
                using var part = package.CreateEntry(path).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    private ReworkedForm Add(string name, string part, int at, string? state)
    {
        var number = parts.Count;
        parts[$"xl/worksheets/sheet{number}.xml"] = part;
        Edit("xl/_rels/workbook.xml.rels", "</Relationships>", $"<Relationship Id=\"rId{number}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{number}.xml\"/></Relationships>");
        var sheets = parts["xl/workbook.xml"];
        var places = Enumerable.Range(0, sheets.Length).Where(place => sheets.AsSpan(place).StartsWith("<sheet ") || sheets.AsSpan(place).StartsWith("</sheets>"));
        parts["xl/workbook.xml"] = sheets.Insert(
            places.ElementAt(at), $"<sheet name=\"{name}\" sheetId=\"{number}\" {(state is null ? "" : $"state=\"{state}\" ")}r:id=\"rId{number}\"/>");
        return this;
    }
}
