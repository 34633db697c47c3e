using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Chumchon.Documents.Tables;

namespace Chumchon.Documents.Xlsx;

/// <summary>One part of the package, written as UTF-8 from interpolated markup: what stands in braces is escaped, the rest is markup.</summary>
internal sealed class XmlPart
{
    private static readonly SearchValues<char> Special = SearchValues.Create(
    [
        '&', '<', '>', '"', '\uFFFE', '\uFFFF', .. Enumerable.Range(0, 0x20).Select(code => (char)code).Where(c => c is not ('\t' or '\n')),
        .. Enumerable.Range(0xD800, 0x800).Select(code => (char)code),
    ]);

    private readonly ArrayBufferWriter<byte> buffer = new(16 * 1024);

    public XmlPart() => buffer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"u8);

    public ReadOnlyMemory<byte> Written => buffer.WrittenMemory;

    public void Add([InterpolatedStringHandlerArgument("")] ref Markup markup) => _ = markup;

    public void Number(ReportCell cell)
    {
        if (cell.Kind is CellKind.Count)
        {
            Utf8Numbers.WriteInteger(buffer, cell.Value);
        }
        else
        {
            Utf8Numbers.WriteHundredths(buffer, cell.Value);
        }
    }

    private void Escape(ReadOnlySpan<char> text)
    {
        for (int at; (at = text.IndexOfAny(Special)) >= 0;)
        {
            Encoding.UTF8.GetBytes(text[..at], buffer);
            var length = Rune.DecodeFromUtf16(text[at..], out _, out var used) is OperationStatus.Done && used == 2 ? 2 : 1;
            buffer.Write(text[at] switch
            {
                '&' => "&amp;"u8,
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                '"' => "&quot;"u8,
                '\r' => "&#13;"u8,
                _ => [],
            });
            if (length == 2)
            {
                Encoding.UTF8.GetBytes(text.Slice(at, 2), buffer);
            }

            text = text[(at + length)..];
        }

        Encoding.UTF8.GetBytes(text, buffer);
    }

    [InterpolatedStringHandler]
    public readonly ref struct Markup(int literalLength, int formattedCount, XmlPart part)
    {
        public int Size => literalLength + formattedCount;

        public void AppendLiteral(string markup) => Encoding.UTF8.GetBytes(markup, part.buffer);

        public void AppendFormatted(string? text) => part.Escape(text);

        public void AppendFormatted(long number) => Utf8Numbers.WriteInteger(part.buffer, number);

        public void AppendFormatted(double number) => Encoding.UTF8.GetBytes(number.ToString("0.####", CultureInfo.InvariantCulture), part.buffer);
    }
}
