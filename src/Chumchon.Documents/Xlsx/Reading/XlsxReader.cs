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
    /// <param name="choose">
    /// Which sheets are read, out of their first rows; the others are passed over whatever they hold. Null for all.
    /// </param>
    public static XlsxReading Read(
        Stream file, XlsxLimits? limits = null, Func<IReadOnlyList<ReadSheet>, IEnumerable<ReadSheet>>? choose = null)
    {
        try
        {
            return new(Open(file, limits ?? new(), choose), Fault: null);
        }
        catch (XlsxRefusedException refused)
        {
            return new(Workbook: null, refused.Fault, refused.Place);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or NotSupportedException)
        {
            return new(Workbook: null, XlsxFault.Damaged);
        }
    }

    private static ReadWorkbook Open(Stream file, XlsxLimits limits, Func<IReadOnlyList<ReadSheet>, IEnumerable<ReadSheet>>? choose)
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
        var sheets = new WorkbookSheets(new PackageParts(package, new XlsxBudget(limits, packed.Length)), limits);
        var chosen = choose is null ? sheets.Names : [.. choose([.. sheets.Names.Select(sheets.Look)]).Select(static sheet => sheet.Name)];
        return new([.. chosen.Select(sheets.Read)]);
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
}
