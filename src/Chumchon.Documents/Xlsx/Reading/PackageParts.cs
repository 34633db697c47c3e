using System.IO.Compression;

namespace Chumchon.Documents.Xlsx.Reading;

/// <summary>A relation of a part to another.</summary>
/// <param name="Target">Path of the other, resolved.</param>
internal sealed record PartRelation(string Id, string Type, string Target)
{
    /// <summary>Whether it is of this kind, in either of the format's two namespaces.</summary>
    public bool IsOf(string kind) => Type.EndsWith($"/{kind}", StringComparison.OrdinalIgnoreCase);
}

/// <summary>The parts of a package by the names that ISO/IEC 29500-2 gives them: without case, percent signs resolved.</summary>
internal sealed class PackageParts
{
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

    private readonly XlsxBudget budget;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="XlsxRefusedException">It is no workbook, holds a part twice, or what a form has no use for.</exception>
    public PackageParts(ZipArchive package, XlsxBudget budget)
    {
        this.budget = budget;
        if (package.Entries.Count > budget.Limits.MostParts)
        {
            throw new XlsxRefusedException(XlsxFault.UnpacksTooLarge);
        }

        foreach (var entry in package.Entries)
        {
            var path = Resolved("", entry.FullName);
            CheckWords(path);
            if (!parts.TryAdd(path, entry))
            {
                throw new XlsxRefusedException(XlsxFault.Damaged);
            }
        }

        CheckTypes();
        Workbook = RelationsOf("").Find(static relation => relation.IsOf("officeDocument"))?.Target is { } workbook && parts.ContainsKey(workbook)
            ? workbook
            : throw new XlsxRefusedException(XlsxFault.NotAWorkbook);
    }

    /// <summary>Path of the part that the package is about.</summary>
    public string Workbook { get; }

    /// <summary>What a part is related to; a part outside the package is none.</summary>
    /// <param name="source">Path of the part; empty for the package itself.</param>
    public List<PartRelation> RelationsOf(string source)
    {
        var relations = new List<PartRelation>();
        var folder = source[..(source.LastIndexOf('/') + 1)];
        if (!parts.TryGetValue($"{folder}_rels/{source[folder.Length..]}.rels", out var entry))
        {
            return relations;
        }

        using var part = new XlsxPart(entry, budget);
        while (part.Next())
        {
            if (part.Starts("Relationship"))
            {
                CheckWords(part["Type"] ?? "");
                if (string.Equals(part["TargetMode"], "External", StringComparison.OrdinalIgnoreCase))
                {
                    throw new XlsxRefusedException(XlsxFault.HasExternalLinks);
                }

                relations.Add(new(part["Id"] ?? "", part["Type"] ?? "", Resolved(folder, (part["Target"] ?? "").Split('#')[0])));
            }
        }

        return relations;
    }

    public XlsxPart Open(string path) =>
        parts.TryGetValue(path, out var entry) ? new(entry, budget) : throw new XlsxRefusedException(XlsxFault.Damaged);

    private void CheckTypes()
    {
        using var part = new XlsxPart(parts.GetValueOrDefault(ContentTypes) ?? throw new XlsxRefusedException(XlsxFault.NotAWorkbook), budget);
        while (part.Next())
        {
            if (part.Starts("Override") || part.Starts("Default"))
            {
                CheckWords(part["ContentType"] ?? "");
            }
        }
    }

    // Some programs on Windows write backslashes.
    private static string Resolved(string folder, string name)
    {
        name = Uri.UnescapeDataString(name.Replace('\\', '/'));
        var path = new List<string>();
        foreach (var step in (name.StartsWith('/') ? name : folder + name).Split('/'))
        {
            if (step == "..")
            {
                path.RemoveRange(Math.Max(0, path.Count - 1), Math.Min(1, path.Count));
            }
            else if (step is not ("" or "."))
            {
                path.Add(step);
            }
        }

        return string.Join('/', path);
    }

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
