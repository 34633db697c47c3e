using Chumchon.Domain.Calendar;

namespace Chumchon.Domain.Imports;

/// <summary>
/// Finds out how a table is laid out, from its headings first and from what stands below them where they leave it open. What is not
/// sure is left, with the reason: a person says what it is.
/// </summary>
public static class LayoutInference
{
    private const int RowsLookedAt = 200;

    /// <param name="said">The fiscal year of months without a year, where somebody says it.</param>
    public static SheetLayout Of(SourceSheet sheet, AreaNames areas, FiscalYear? said = null)
    {
        var heads = SheetHeads.Find(sheet);
        var titles = SheetTitles.Read(sheet, heads.First, areas);
        titles = said is null ? titles : titles with { Year = said };
        var below = sheet.Rows.Skip(heads.Last + 1).Take(RowsLookedAt).ToList();
        var columns = new ColumnMeaning[sheet.Width];
        for (var column = 0; column < columns.Length; column++)
        {
            columns[column] = ColumnReading.Of(heads.Parts[column], ColumnContent.Of(sheet, below, column, areas), titles);
        }

        Settle(columns);
        return new(heads.First, heads.Last, [.. heads.Parts.Select(static parts => string.Join(" / ", parts))], columns)
        {
            Month = titles.Month,
            Year = titles.Year,
            Province = titles.Province,
            IsScaled = titles.IsScaled,
        };
    }

    /// <summary>A month's own figure beside its parts is their sum; two months of one name in one row are none.</summary>
    private static void Settle(ColumnMeaning[] columns)
    {
        for (var column = 0; column < columns.Length; column++)
        {
            var one = columns[column];
            if (one is { Role: ColumnRole.Amount, Channel: null, Type: null }
                && columns.Where((other, at) => at != column && other.Role == ColumnRole.Amount && other.Month == one.Month && (other.Channel ?? (object?)other.Type) is not null).Any())
            {
                columns[column] = new(ColumnRole.Total);
            }
        }
    }
}

/// <summary>What the lines above the headings say of the whole table.</summary>
internal sealed record SheetTitles(SalesMonth? Month, FiscalYear? Year, int? CalendarYear, int? Province, bool IsScaled)
{
    private const string ProvinceWord = "จังหวัด";

    public static SheetTitles Read(SourceSheet sheet, int end, AreaNames areas)
    {
        var texts = sheet.Rows.Take(Math.Max(end, 0)).SelectMany(static row => row.Cells).Select(static cell => cell.Text.Trim()).Where(static text => text.Length > 0)
            .Append(sheet.Name).ToList();
        var months = texts.Select(MonthWords.Find).Where(static month => month?.Whole is not null).Select(static month => month!.Value.Whole!.Value).Distinct().ToList();
        var isFiscal = texts.Exists(static text => text.Contains("งบประมาณ", StringComparison.Ordinal) || text.Contains("fiscal", StringComparison.OrdinalIgnoreCase));
        var years = texts.Where(static text => MonthWords.Find(text) is null).Select(MonthWords.FindYear).Where(static year => year is not null).Distinct().ToList();
        var provinces = texts.Select(text => ProvinceIn(text, areas)).Where(static code => code is not null).Distinct().ToList();
        var year = years is [{ } only] ? only : (int?)null;
        return new(
            months is [var month] && !isFiscal ? month : null,
            isFiscal && year is { } fiscal ? new(fiscal + FiscalYear.BuddhistOffset) : null,
            isFiscal ? null : year,
            provinces is [{ } province] ? province : null,
            texts.Exists(static text => HeadingWords.Understand(text) is { IsWhole: true } meaning && meaning.Has(HeadingKinds.Scaled)));
    }

    /// <summary>A month without a year, by the year of the titles.</summary>
    public SalesMonth? MonthOf(int month) => Year is { } fiscal ? fiscal.Months.First(each => each.Month == month)
        : CalendarYear is { } year ? SalesMonth.Of(year, month) : null;

    private static int? ProvinceIn(string text, AreaNames areas) =>
        text.IndexOf(ProvinceWord, StringComparison.Ordinal) is >= 0 and var at && text[at..].Split(' ', '(', ')') is [var first, ..]
            ? areas.Province(first.Length > ProvinceWord.Length ? first : text[(at + ProvinceWord.Length)..].Trim().Split(' ')[0]) : null;
}
