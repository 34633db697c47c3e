using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Chumchon.Documents.Xlsx.Reading;

/// <summary>
/// Reads the values of a workbook that somebody sent. Whatever the file is, it ends with values or with a reason, in memory
/// that does not depend on what the file unpacks to. Nothing in it is run, worked out or fetched.
/// </summary>
public static class XlsxReader
{
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    // Looking for the end of a shorter one, ZipArchive falls off its beginning.
    private const int SmallestPackage = 22;

    // The directory of a compound file names its streams in UTF-16.
    private static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <param name="file">Read from its beginning; it can seek.</param>
    /// <param name="limits">Null for those of an ordinary form.</param>
    public static XlsxReading Read(Stream file, XlsxLimits? limits = null)
    {
        try
        {
            return new(Open(file, limits ?? new()), Fault: null);
        }
        catch (XlsxRefusedException refused)
        {
            return new(Workbook: null, refused.Fault);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or NotSupportedException)
        {
            return new(Workbook: null, XlsxFault.Damaged);
        }
    }

    private static ReadWorkbook Open(Stream file, XlsxLimits limits)
    {
        if (file.Length > limits.MostFileBytes)
        {
            throw new XlsxRefusedException(XlsxFault.FileTooLarge);
        }

        var packed = new byte[file.Length];
        file.Position = 0;
        file.ReadExactly(packed);
        CheckBeginning(packed);
        using var package = new ZipArchive(new MemoryStream(packed), ZipArchiveMode.Read);
        var budget = new XlsxBudget(limits, packed.Length);
        PackageParts.Check(package, budget);
        var relations = PackageParts.Relations(package, budget);
        var strings = relations.Find(static relation => relation.Type.EndsWith("/sharedStrings", StringComparison.Ordinal));
        var shared = strings is null ? [] : SharedStrings(PackageParts.Required(package, strings.Target), budget);
        var sheets = new List<ReadSheet>();
        foreach (var (name, relation) in Sheets(package, budget))
        {
            var known = relations.Find(known => known.Id == relation);
            if (known is null || !known.Type.EndsWith("/worksheet", StringComparison.Ordinal))
            {
                continue;
            }

            using var part = new XlsxPart(PackageParts.Required(package, known.Target), budget);
            sheets.Add(new(name, new SheetReader(part, shared, limits).Read()));
        }

        return new(sheets);
    }

    private static void CheckBeginning(ReadOnlySpan<byte> packed)
    {
        if (packed.StartsWith(CompoundFile))
        {
            throw new XlsxRefusedException(packed.IndexOf(EncryptedPackage) >= 0 ? XlsxFault.PasswordProtected : XlsxFault.OldWorkbook);
        }

        if (!packed.StartsWith("PK\u0003\u0004"u8))
        {
            throw new XlsxRefusedException(XlsxFault.NotAWorkbook);
        }

        if (packed.Length < SmallestPackage)
        {
            throw new XlsxRefusedException(XlsxFault.Damaged);
        }
    }

    private static List<(string Name, string Relation)> Sheets(ZipArchive package, XlsxBudget budget)
    {
        var sheets = new List<(string, string)>();
        using var part = new XlsxPart(PackageParts.Required(package, PackageParts.Workbook), budget);
        while (part.Next())
        {
            if (part.Starts("sheet"))
            {
                sheets.Add((part["name"] ?? "", part["id"] ?? ""));
            }
        }

        return sheets;
    }

    private static List<string> SharedStrings(ZipArchiveEntry entry, XlsxBudget budget)
    {
        var strings = new List<string>();
        var text = new StringBuilder();
        using var part = new XlsxPart(entry, budget);
        while (part.Next())
        {
            if (!part.Starts("si"))
            {
                continue;
            }

            text.Clear();
            part.ReadWords(text);
            strings.Add(text.ToString());
        }

        return strings;
    }
}
