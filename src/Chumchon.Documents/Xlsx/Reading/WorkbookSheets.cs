using System.Text;

namespace Chumchon.Documents.Xlsx.Reading;

/// <summary>The sheets of a workbook, shown or hidden, in their order.</summary>
internal sealed class WorkbookSheets
{
    private readonly PackageParts parts;
    private readonly XlsxLimits limits;
    private readonly List<(string Name, string Path)> sheets = [];
    private readonly List<string> strings;
    private readonly SheetFormats formats;

    public WorkbookSheets(PackageParts parts, XlsxLimits limits)
    {
        (this.parts, this.limits) = (parts, limits);
        var relations = parts.RelationsOf(parts.Workbook);
        var countsFrom1904 = ReadWorkbook(relations);
        strings = relations.Find(static relation => relation.IsOf("sharedStrings")) is { } shared ? Strings(shared.Target) : [];
        formats = new(relations.Find(static relation => relation.IsOf("styles")) is { } styles ? Styles(styles.Target) : [], countsFrom1904);
    }

    public IReadOnlyList<string> Names => [.. sheets.Select(static sheet => sheet.Name)];

    /// <summary>The sheet's first rows.</summary>
    public ReadSheet Look(string name) => With(name, sheet => new(name, sheet.Look()));

    /// <summary>The sheet, whole.</summary>
    public ReadSheet Read(string name) => With(name, sheet => new(name, sheet.Read())
    {
        Merged = sheet.Merged,
        HiddenRows = sheet.HiddenRows,
        HiddenColumns = sheet.HiddenColumns,
    });

    private ReadSheet With(string name, Func<SheetReader, ReadSheet> read)
    {
        using var part = parts.Open(sheets.Find(sheet => sheet.Name == name).Path);
        var reader = new SheetReader(part, strings, formats, limits);
        try
        {
            return read(reader);
        }
        catch (XlsxRefusedException refused)
        {
            throw new XlsxRefusedException(refused.Fault, new(name, reader.LastRow, reader.Cell));
        }
    }

    private bool ReadWorkbook(List<PartRelation> relations)
    {
        var countsFrom1904 = false;
        using var part = parts.Open(parts.Workbook);
        while (part.Next())
        {
            if (part.Starts("workbookPr"))
            {
                countsFrom1904 = part["date1904"] is "1" or "true";
            }
            else if (part.Starts("sheet") && relations.Find(known => known.Id == part["id"]) is { } relation && relation.IsOf("worksheet"))
            {
                var name = EscapedText.Read(part["name"] ?? "");
                sheets.Add(sheets.Exists(sheet => sheet.Name == name) ? throw new XlsxRefusedException(XlsxFault.Damaged) : (name, relation.Target));
            }
        }

        return countsFrom1904;
    }

    private List<FigureFormat> Styles(string path)
    {
        using var part = parts.Open(path);
        return SheetFormats.Read(part);
    }

    private List<string> Strings(string path)
    {
        var read = new List<string>();
        var text = new StringBuilder();
        using var part = parts.Open(path);
        while (part.Next())
        {
            if (part.Starts("si"))
            {
                text.Clear();
                part.ReadWords(text);
                read.Add(text.ToString());
            }
        }

        return read;
    }
}
