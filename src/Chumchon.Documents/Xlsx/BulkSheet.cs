using System.Text;
using Chumchon.Documents.Tables;

namespace Chumchon.Documents.Xlsx;

/// <summary>
/// One sheet of rows as they come. Cells do not say where they stand, as the format allows: a third less to pack.
/// </summary>
internal sealed class BulkSheet
{
    private const int FlushedBytes = 64 * 1024;

    private readonly XmlPart part = new();
    private readonly IReadOnlyList<ReportColumn> columns;
    private readonly Stream output;
    private readonly CancellationToken cancellation;
    private readonly int header;

    /// <summary>What begins a number, a text and a blank of each column.</summary>
    private readonly (byte[] Number, byte[] Text, byte[] Blank)[] beginnings;

    public BulkSheet(IReadOnlyList<ReportColumn> columns, StyleSheet styles, Stream output, CancellationToken cancellation)
    {
        this.columns = columns;
        this.output = output;
        this.cancellation = cancellation;
        header = styles.NumberOf(new CellStyle { Bold = true });
        beginnings = [.. columns.Select(column => Beginnings(styles.NumberOf(new CellStyle { Format = FormatOf(column.Kind) })))];
    }

    /// <summary>Writes rows until there are no more, or the sheet is full; says whether the next one waits.</summary>
    /// <param name="more">Whether <paramref name="rows"/> stands on a row.</param>
    public async Task<bool> WriteAsync(IAsyncEnumerator<ReportCell[]> rows, bool more, int mostRows)
    {
        WriteHead();
        for (var row = 2; more && row <= mostRows; row++)
        {
            WriteRow(rows.Current);
            if (part.Written.Length >= FlushedBytes)
            {
                await FlushAsync();
            }

            more = await rows.MoveNextAsync();
        }

        part.Add($"</sheetData></worksheet>");
        await FlushAsync();
        return more;
    }

    private void WriteHead()
    {
        part.Add($"<worksheet xmlns=\"{Namespaces.Sheet}\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>");
        part.Add($"<sheetFormatPr defaultRowHeight=\"{TextWidth.Height(1)}\" customHeight=\"1\"/><cols>");
        foreach (var (index, column) in columns.Index())
        {
            part.Add($"<col min=\"{index + 1}\" max=\"{index + 1}\" width=\"{WidthOf(column.Kind)}\" customWidth=\"1\"/>");
        }

        part.Add($"</cols><sheetData><row>");
        foreach (var column in columns)
        {
            part.Add($"<c s=\"{header}\" t=\"inlineStr\"><is><t>{column.MachineHeader}</t></is></c>");
        }

        part.Add($"</row>");
    }

    private void WriteRow(ReportCell[] row)
    {
        if (row.Length != beginnings.Length)
        {
            throw new ReportDefectException($"A row of {row.Length} cells stands under {beginnings.Length} columns.");
        }

        part.Raw("<row>"u8);
        for (var column = 0; column < row.Length; column++)
        {
            ref readonly var cell = ref row[column];
            var (number, text, blank) = beginnings[column];
            if (cell.IsNumber)
            {
                part.Raw(number);
                part.Number(cell);
                part.Raw("</v></c>"u8);
            }
            else if (cell.Text is { Length: > 0 } words)
            {
                part.Raw(text);
                part.Text(words);
                part.Raw("</t></is></c>"u8);
            }
            else
            {
                part.Raw(blank);
            }
        }

        part.Raw("</row>"u8);
    }

    private async ValueTask FlushAsync()
    {
        await output.WriteAsync(part.Written, cancellation);
        part.Forget();
    }

    private static (byte[] Number, byte[] Text, byte[] Blank) Beginnings(int style) => (
        Encoding.UTF8.GetBytes($"<c s=\"{style}\"><v>"),
        Encoding.UTF8.GetBytes($"<c s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"),
        Encoding.UTF8.GetBytes($"<c s=\"{style}\"/>"));

    private static NumberFormat FormatOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Count => NumberFormat.Thousands,
        ColumnKind.Satang => NumberFormat.ThousandsTwoDecimals,
        ColumnKind.Percent => NumberFormat.TwoDecimals,
        _ => NumberFormat.General,
    };

    private static double WidthOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Text => 28,
        ColumnKind.Satang => 18,
        _ => 12,
    };
}
