using System.Buffers;
using System.Text;
using Chumchon.Documents.Tables;

namespace Chumchon.Documents.Csv;

/// <summary>
/// Rows of csv (RFC 4180, UTF-8 with BOM, CRLF) field by field into a buffer or a pipe; the caller flushes a pipe between rows.
/// Text that a spreadsheet would run as a formula gets an apostrophe before it; numbers are never touched.
/// </summary>
public sealed class CsvRowWriter
{
    private static readonly SearchValues<char> MustQuote = SearchValues.Create(",\"\r\n");

    private readonly IBufferWriter<byte> output;
    private bool inRow;

    /// <summary>Starts a file: the byte order mark is written at once.</summary>
    public CsvRowWriter(IBufferWriter<byte> output)
    {
        this.output = output;
        output.Write("\uFEFF"u8);
    }

    /// <summary>A field of words, quoted and guarded where it must be.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        Separate();
        var quoted = text.ContainsAny(MustQuote);
        Raw(quoted, "\""u8);
        Raw(FormulaText.Begins(text), "'"u8);
        for (int quote; quoted && (quote = text.IndexOf('"')) >= 0; text = text[(quote + 1)..])
        {
            Encoding.UTF8.GetBytes(text[..quote], output);
            output.Write("\"\""u8);
        }

        Encoding.UTF8.GetBytes(text, output);
        Raw(quoted, "\""u8);
    }

    /// <summary>A whole number.</summary>
    public void Number(long value)
    {
        Separate();
        Utf8Numbers.WriteInteger(output, value);
    }

    /// <summary>Satang as baht, hundredths of a percent as percent: two decimals.</summary>
    public void Hundredths(long value)
    {
        Separate();
        Utf8Numbers.WriteHundredths(output, value);
    }

    /// <summary>An empty field: nothing was recorded.</summary>
    public void Blank() => Separate();

    /// <summary>A cell for machines: without its mark; what cannot be computed is blank.</summary>
    public void Cell(ReportCell cell)
    {
        switch (cell.Kind)
        {
            case CellKind.Text:
                Text(cell.Text);
                break;
            case CellKind.Count:
                Number(cell.Value);
                break;
            case CellKind.Satang or CellKind.Percent:
                Hundredths(cell.Value);
                break;
            default:
                Blank();
                break;
        }
    }

    public void EndRow()
    {
        output.Write("\r\n"u8);
        inRow = false;
    }

    private void Separate()
    {
        Raw(inRow, ","u8);
        inRow = true;
    }

    private void Raw(bool wanted, ReadOnlySpan<byte> bytes)
    {
        if (wanted)
        {
            output.Write(bytes);
        }
    }
}
