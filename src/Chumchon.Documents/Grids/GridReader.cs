using Chumchon.Documents.Xlsx.Reading;

namespace Chumchon.Documents.Grids;

/// <summary>The tables of a file, or why it was not read.</summary>
/// <param name="Sheets">Of a text one without a name. Of a workbook those that hold anything, in their order.</param>
/// <param name="Form">How a text was read; null of a workbook.</param>
public sealed record GridReading(IReadOnlyList<ReadSheet> Sheets, TextForm? Form)
{
    /// <summary>Of a workbook.</summary>
    public XlsxFault? Fault { get; init; }

    /// <summary>Of a text.</summary>
    public TextFault? TextFault { get; init; }

    /// <summary>Where the reading ended: the row of a text; 0 where it ended nowhere.</summary>
    public int FaultRow { get; init; }

    public XlsxPlace? FaultPlace { get; init; }

    public bool IsOk => Fault is null && TextFault is null;
}

/// <summary>Reads the tables that somebody sent, a workbook or a text, by one way for whatever takes them in.</summary>
public static class GridReader
{
    // Those of a zip and of a workbook of Excel 97, which is refused by its name.
    private static readonly byte[] Package = "PK"u8.ToArray();
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0];

    /// <param name="file">It can seek.</param>
    /// <param name="limits">Null for those of an ordinary form.</param>
    /// <param name="said">How a text is to be read; null where that is to be found out.</param>
    public static GridReading Read(Stream file, XlsxLimits? limits = null, TextForm? said = null)
    {
        limits ??= new();
        if (file.Length > limits.MostFileBytes)
        {
            return new([], Form: null) { Fault = XlsxFault.FileTooLarge };
        }

        var bytes = new byte[file.Length];
        file.Position = 0;
        file.ReadExactly(bytes);
        return bytes.AsSpan().StartsWith(Package) || bytes.AsSpan().StartsWith(CompoundFile)
            ? OfWorkbook(XlsxReader.Read(new MemoryStream(bytes), limits))
            : OfText(bytes, limits, said);
    }

    private static GridReading OfWorkbook(XlsxReading reading) =>
        new([.. (reading.Workbook?.Sheets ?? []).Where(static sheet => sheet.Rows.Count > 0)], Form: null)
        {
            Fault = reading.Fault,
            FaultPlace = reading.Place,
        };

    private static GridReading OfText(byte[] bytes, XlsxLimits limits, TextForm? said)
    {
        if ((said?.Encoding ?? TextLetters.Detect(bytes)) is not { } encoding || TextLetters.Decode(bytes, encoding) is not { } text)
        {
            return new([], said) { TextFault = TextFault.NotText };
        }

        var form = said ?? new(encoding, SeparatedText.SeparatorOf(text));
        var (rows, fault, row) = SeparatedText.Read(text, form.Separator, limits);
        return new(rows.Count > 0 && fault is null ? [new("", rows)] : [], form) { TextFault = fault, FaultRow = row };
    }
}
