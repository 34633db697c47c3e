using Chumchon.Data.Areas;
using Chumchon.Data.Imports;
using Chumchon.Documents.Grids;
using Chumchon.Documents.Xlsx.Reading;
using Chumchon.Domain;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Imports;

namespace Chumchon.Web.Importing;

/// <summary>A file as it was read: its table, how it is laid out, what it holds.</summary>
/// <param name="Sheets">The names of its tables.</param>
/// <param name="Form">How it was read, found or said.</param>
/// <param name="Text">How its letters were read; null of a workbook.</param>
/// <param name="Inferred">The layout as it was found, whatever was said.</param>
public sealed record ImportReading(
    IReadOnlyList<string> Sheets, FileForm Form, TextForm? Text, SourceSheet Sheet, SheetLayout Layout, SheetLayout Inferred, ImportKind Kind)
{
    /// <summary>What it holds, where it holds published sales.</summary>
    public PublishedReading? Published { get; init; }
}

/// <summary>
/// Reads what somebody sent to be imported, by one way for pages and verbs: bytes, tables, layout, meaning. What is said of it goes before
/// what is found.
/// </summary>
public sealed class ImportReader(AreaDirectory areas)
{
    public const long MostFileBytes = 32L * 1024 * 1024;

    // A department's register and a year of its past figures: more than any form.
    private static readonly XlsxLimits Limits = new()
    {
        MostFileBytes = MostFileBytes,
        MostInflatedBytes = 512L * 1024 * 1024,
        MostMarkup = 40_000_000,
        MostRows = 300_000,
        MostColumns = 256,
        LongestText = 2_000,
    };

    public Result<ImportReading> Read(byte[] content, FileForm form)
    {
        var said = Enum.IsDefined((TextEncoding)form.Encoding) && form.Separator.Length == 1
            ? new TextForm((TextEncoding)form.Encoding, form.Separator[0]) : null;
        var grid = GridReader.Read(new MemoryStream(content), Limits, said);
        if (FaultOf(grid) is { } fault)
        {
            return fault;
        }

        if (grid.Sheets.Count == 0)
        {
            return new ImportEmpty();
        }

        // Of a workbook the table with most rows, unless one is named.
        var chosen = grid.Sheets.FirstOrDefault(sheet => sheet.Name == form.Sheet) ?? grid.Sheets.MaxBy(static sheet => sheet.Rows.Count)!;
        var source = SourceOf(chosen);
        var inferred = LayoutInference.Of(source, areas.Names, form.Year > 0 ? new FiscalYear(form.Year) : null);
        var layout = form.Columns is { } columns ? inferred.With(columns) ?? inferred : inferred;
        var kind = layout.Has(ColumnRole.Name) ? layout.Has(ColumnRole.Amount) ? ImportKind.ProducerSales : ImportKind.Producers : ImportKind.PublishedSales;
        return new ImportReading(
            [.. grid.Sheets.Select(static sheet => sheet.Name)],
            form with { Sheet = source.Name, Encoding = grid.Form is { } read ? (int)read.Encoding : 0, Separator = grid.Form is { } text ? $"{text.Separator}" : "" },
            grid.Form, source, layout, inferred, kind)
        {
            Published = kind == ImportKind.PublishedSales
                ? PublishedReader.Read(source, layout, areas.Names, areas.ReportingProvinces.ToHashSet()) : null,
        };
    }

    private static SourceSheet SourceOf(ReadSheet sheet) => new(sheet.Name, [.. sheet.Rows.Select(RowOf)])
    {
        Merges = [.. sheet.Merged.Select(static merge => new SourceMerge(merge.FirstRow, merge.FirstColumn, merge.LastRow, merge.LastColumn))],
        HiddenRows = sheet.HiddenRows,
        HiddenColumns = sheet.HiddenColumns,
    };

    private static SourceRow RowOf(ReadRow row)
    {
        var cells = new SourceCell[row.Cells.Keys.Max() + 1];
        foreach (var (column, cell) in row.Cells)
        {
            cells[column] = new(KindOf(cell.Kind), TextOf(cell));
        }

        return new(row.Number, cells);
    }

    private static SourceKind KindOf(ReadKind kind) => kind switch
    {
        ReadKind.Blank => SourceKind.Blank,
        ReadKind.Text => SourceKind.Text,
        ReadKind.Number => SourceKind.Number,
        ReadKind.Date => SourceKind.Date,
        ReadKind.Formula => SourceKind.Formula,
        _ => SourceKind.Other,
    };

    // A formula's value stands in the file with all digits of a double; the sheet shows fifteen. Our own csv guards a text that would be
    // a formula by an apostrophe.
    private static string TextOf(ReadCell cell) => cell.Kind switch
    {
        ReadKind.Formula when double.TryParse(cell.Text, System.Globalization.CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e15 =>
            ((decimal)number).ToString(System.Globalization.CultureInfo.InvariantCulture),
        ReadKind.Text when cell.Text is ['\'', '=' or '+' or '-' or '@' or '\t' or '\r', ..] => cell.Text[1..],
        _ => cell.Text,
    };

    private static Refusal? FaultOf(GridReading grid) => (grid.Fault, grid.TextFault) switch
    {
        (XlsxFault.FileTooLarge, _) => new ImportTooLarge(MostFileBytes / 1024 / 1024),
        (XlsxFault.PasswordProtected, _) => new ImportHasPassword(),
        (XlsxFault.OldWorkbook, _) => new ImportOldWorkbook(),
        (XlsxFault.TooManyRows or XlsxFault.TooManyColumns or XlsxFault.UnpacksTooLarge or XlsxFault.TextTooLong, _)
            or (_, TextFault.TooManyRows or TextFault.TooManyColumns or TextFault.TextTooLong) => new ImportTooMuch(Limits.MostRows, Limits.MostColumns),
        (not null, _) => new ImportUnreadable(),
        (_, TextFault.QuoteNotClosed) => new ImportQuoteOpen(grid.FaultRow),
        (_, not null) => new ImportNotText(),
        _ => null,
    };
}

/// <summary>More bytes than are taken.</summary>
public sealed record ImportTooLarge(long MostMegabytes) : Refusal;

/// <summary>A workbook under a password.</summary>
public sealed record ImportHasPassword : Refusal;

/// <summary>A workbook of Excel 97–2003.</summary>
public sealed record ImportOldWorkbook : Refusal;

/// <summary>More rows, columns or letters than are taken.</summary>
public sealed record ImportTooMuch(int MostRows, int MostColumns) : Refusal;

/// <summary>Damaged, with macros or links, or another kind of file.</summary>
public sealed record ImportUnreadable : Refusal;

/// <summary>A quoted cell that begins in this row has no end.</summary>
public sealed record ImportQuoteOpen(int Row) : Refusal;

/// <summary>No text in an encoding that is known, or not in the one that was said.</summary>
public sealed record ImportNotText : Refusal;
