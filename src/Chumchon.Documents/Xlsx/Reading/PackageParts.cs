using System.IO.Compression;

namespace Chumchon.Documents.Xlsx.Reading;

/// <summary>A relation of the workbook to one of its parts.</summary>
internal sealed record PartRelation(string Id, string Type, string Target);

/// <summary>What a package holds, before anything in it is read.</summary>
internal static class PackageParts
{
    public const string Workbook = "xl/workbook.xml";

    private const string ContentTypes = "[Content_Types].xml";

    private static readonly (string Words, XlsxFault Fault)[] Unwanted =
    [
        ("macroEnabled", XlsxFault.HasMacros),
        ("vbaProject", XlsxFault.HasMacros),
        ("macrosheet", XlsxFault.HasMacros),
        ("externalLink", XlsxFault.HasExternalLinks),
        ("connections", XlsxFault.HasExternalLinks),
        ("queryTable", XlsxFault.HasExternalLinks),
        ("oleObject", XlsxFault.HasEmbeddedObjects),
        ("embeddings/", XlsxFault.HasEmbeddedObjects),
        ("activeX", XlsxFault.HasEmbeddedObjects),
        ("ctrlProp", XlsxFault.HasEmbeddedObjects),
    ];

    /// <exception cref="XlsxRefusedException">It is no workbook, or holds what a form has no use for.</exception>
    public static void Check(ZipArchive package, XlsxBudget budget)
    {
        if (package.Entries.Count > budget.Limits.MostParts)
        {
            throw new XlsxRefusedException(XlsxFault.UnpacksTooLarge);
        }

        foreach (var entry in package.Entries)
        {
            CheckWords(entry.FullName);
        }

        var types = package.GetEntry(ContentTypes) ?? throw new XlsxRefusedException(XlsxFault.NotAWorkbook);
        using (var part = new XlsxPart(types, budget))
        {
            while (part.Next())
            {
                if (part.Starts("Override") || part.Starts("Default"))
                {
                    CheckWords(part["ContentType"] ?? "");
                }
            }
        }

        if (package.GetEntry(Workbook) is null)
        {
            throw new XlsxRefusedException(XlsxFault.NotAWorkbook);
        }
    }

    /// <summary>The workbook's relations; a part outside the package is none.</summary>
    public static List<PartRelation> Relations(ZipArchive package, XlsxBudget budget)
    {
        var relations = new List<PartRelation>();
        using var part = new XlsxPart(Required(package, "xl/_rels/workbook.xml.rels"), budget);
        while (part.Next())
        {
            if (part.Starts("Relationship"))
            {
                var target = part["Target"] ?? "";
                CheckWords(part["Type"] ?? "");
                if (part["TargetMode"] == "External")
                {
                    throw new XlsxRefusedException(XlsxFault.HasExternalLinks);
                }

                relations.Add(new(part["Id"] ?? "", part["Type"] ?? "", target.StartsWith('/') ? target[1..] : $"xl/{target}"));
            }
        }

        return relations;
    }

    public static ZipArchiveEntry Required(ZipArchive package, string path) =>
        package.GetEntry(path) ?? throw new XlsxRefusedException(XlsxFault.Damaged);

    private static void CheckWords(string words)
    {
        foreach (var (unwanted, fault) in Unwanted)
        {
            if (words.Contains(unwanted, StringComparison.OrdinalIgnoreCase))
            {
                throw new XlsxRefusedException(fault);
            }
        }
    }
}
