using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Money;
using Chumchon.Domain.Producers;

namespace Chumchon.Domain.Imports;

/// <summary>
/// Reads published sales out of a table by its layout, wide or long: what a line names and what a column names are together the key of a
/// figure. Every fault is told; sums are held against the figures.
/// </summary>
public sealed class PublishedReader
{
    private readonly SourceSheet sheet;
    private readonly SheetLayout layout;
    private readonly AreaNames areas;
    private readonly IReadOnlySet<ProvinceCode> reported;
    private readonly Dictionary<PublishedKey, (long Satang, string Cell)> figures = [];
    private readonly List<ImportFault> faults = [];
    private readonly List<int> others = [];
    private readonly TotalsCheck totals;

    private PublishedReader(SourceSheet sheet, SheetLayout layout, AreaNames areas, IReadOnlySet<ProvinceCode> reported)
    {
        (this.sheet, this.layout, this.areas, this.reported) = (sheet, layout, areas, reported);
        totals = new(layout);
    }

    /// <param name="reported">The provinces of the department's reports.</param>
    public static PublishedReading Read(SourceSheet sheet, SheetLayout layout, AreaNames areas, IReadOnlySet<ProvinceCode> reported)
    {
        var reader = new PublishedReader(sheet, layout, areas, reported);
        foreach (var row in sheet.Rows.Skip(layout.LastHead + 1))
        {
            reader.Read(row);
        }

        return new(
            [.. reader.figures.OrderBy(static figure => figure.Key).Select(static figure => new PublishedFigure(figure.Key, figure.Value.Satang))],
            reader.faults, reader.totals.End())
        {
            OtherRows = reader.others,
        };
    }

    private void Read(SourceRow row)
    {
        if (RowLabels.IsTotal(layout, row))
        {
            totals.AddTotal(row);
            return;
        }

        if (!layout.Of(ColumnRole.Amount).Any(column => !row[column].IsBlank) || RowLabels.RepeatsHeads(sheet, layout, row))
        {
            others.Add(row.Number);
            return;
        }

        var before = faults.Count;
        var line = LineOf(row);
        if (faults.Count > before)
        {
            return;
        }

        foreach (var column in layout.Of(ColumnRole.Amount).Where(column => !row[column].IsBlank))
        {
            ReadFigure(row, column, line);
        }

        totals.AddRow(row);
    }

    /// <summary>What the line itself names.</summary>
    private Line LineOf(SourceRow row)
    {
        var line = new Line(layout.Month, layout.Province ?? 0, 0, 0);
        SalesMonth? month = null;
        int? province = null, type = null, channel = null;
        foreach (var column in Enumerable.Range(0, layout.Columns.Count))
        {
            if (sheet.Shown(row, column) is not { Length: > 0 } text)
            {
                continue;
            }

            switch (layout.Columns[column].Role)
            {
                case ColumnRole.Month:
                    Take(row, column, ref month, MonthOf(row, text), () => new ImportMonthUnknown(text));
                    break;
                case ColumnRole.Province:
                    Take(row, column, ref province, areas.Province(text), () => new ImportProvinceUnknown(text));
                    break;
                case ColumnRole.Type:
                    Take(row, column, ref type, TypeOf(text), () => new ImportTypeUnknown(text));
                    break;
                case ColumnRole.Channel:
                    Take(row, column, ref channel, (int?)HeadingWords.Understand(text).Channel, () => new ImportChannelUnknown(text));
                    break;
                default:
                    break;
            }

            if (layout.Columns[column].Role == ColumnRole.Province && province is { } code && !reported.Contains(new(code)))
            {
                Fault(row, column, new ImportProvinceNotReported(text));
                return line;
            }
        }

        return new(month ?? line.Month, province ?? line.Province, type ?? 0, channel ?? 0);
    }

    private void Take<T>(SourceRow row, int column, ref T? known, T? read, Func<Refusal> unknown)
        where T : struct
    {
        if (read is null)
        {
            Fault(row, column, unknown());
        }
        else if (known is { } other && !EqualityComparer<T>.Default.Equals(other, read.Value))
        {
            Fault(row, column, new ImportLineContradicts(sheet.Shown(row, column)));
        }

        known ??= read;
    }

    private SalesMonth? MonthOf(SourceRow row, string text)
    {
        if (MonthWords.Read(text) is { Whole: { } whole })
        {
            return whole;
        }

        if (MonthWords.MonthAlone(text) is not { } number)
        {
            return null;
        }

        foreach (var column in layout.Of(ColumnRole.FiscalYear).Concat(layout.Of(ColumnRole.Year)))
        {
            if (MonthWords.FindYear(sheet.Shown(row, column)) is { } year)
            {
                return layout.Columns[column].Role == ColumnRole.Year ? SalesMonth.Of(year, number)
                    : new FiscalYear(year + FiscalYear.BuddhistOffset).Months.First(month => month.Month == number);
            }
        }

        return layout.Year?.Months.First(month => month.Month == number);
    }

    private static int? TypeOf(string text) => HeadingWords.Understand(text) is { Type: { } type } ? (int)type
        : text.Trim() is [>= '1' and <= '5' and var digit] ? digit - '0' : null;

    private void ReadFigure(SourceRow row, int column, Line line)
    {
        var meaning = layout.Columns[column];
        if ((meaning.Month ?? line.Month) is not { } month)
        {
            Fault(row, column, new ImportMonthUnknown(layout.Labels[column]));
            return;
        }

        if (month < FiscalYear.Earliest.First || month > FiscalYear.Latest.Last)
        {
            Fault(row, column, new ImportMonthOutOfRange(month.ToString()));
            return;
        }

        var reading = ReadAmount(row[column]);
        if (reading.Refusal is { } refusal)
        {
            Fault(row, column, refusal);
            return;
        }

        var key = new PublishedKey(month, line.Province, (int?)meaning.Type ?? line.Type, (int?)meaning.Channel ?? line.Channel);
        if (reading.Satang is { } satang && !figures.TryAdd(key, (satang, SourceSheet.Cell(column, row.Number))))
        {
            Fault(row, column, new ImportFigureTwice(figures[key].Cell));
        }
    }

    /// <summary>An amount of a cell; a formula's by the value that was kept with it, as the sheet shows it.</summary>
    internal static AmountReading ReadAmount(SourceCell cell) => cell.Kind switch
    {
        SourceKind.Blank => AmountReading.Blank,
        SourceKind.Date or SourceKind.Other => new(Satang: null, new ImportNotAnAmount(cell.Text)),
        _ => AmountParser.ParseSum(cell.Text),
    };

    private void Fault(SourceRow row, int column, Refusal refusal) => faults.Add(new(SourceSheet.Cell(column, row.Number), refusal));

    private sealed record Line(SalesMonth? Month, int Province, int Type, int Channel);
}
