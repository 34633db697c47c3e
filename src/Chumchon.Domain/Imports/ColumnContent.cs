namespace Chumchon.Domain.Imports;

/// <summary>What stands in a column below its headings.</summary>
/// <param name="Filled">Cells that hold anything.</param>
/// <param name="IsFigures">Whether most of them are amounts.</param>
/// <param name="Role">What nearly all of the texts are: months, provinces, types or channels; null where they are not one thing.</param>
internal sealed record ColumnContent(int Filled, bool IsFigures, ColumnRole? Role)
{
    public static ColumnContent Of(SourceSheet sheet, IReadOnlyList<SourceRow> rows, int column, AreaNames areas)
    {
        var (filled, figures, months, provinces, types, channels) = (0, 0, 0, 0, 0, 0);
        foreach (var row in rows)
        {
            var cell = row[column];
            var text = sheet.Shown(row, column);
            if (text.Length == 0 || HeadingWords.IsTotal(text))
            {
                continue;
            }

            filled++;
            figures += SheetHeads.IsFigure(cell) ? 1 : 0;
            if (MonthWords.Read(text) is not null)
            {
                months++;
            }
            else if (!SheetHeads.IsFigure(cell))
            {
                var meaning = HeadingWords.Understand(text);
                types += meaning is { IsWhole: true, Type: not null } ? 1 : 0;
                channels += meaning is { IsWhole: true, Channel: not null } ? 1 : 0;
                provinces += areas.Province(text) is not null ? 1 : 0;
            }
        }

        bool Most(int count) => count > 0 && count * 5 >= filled * 4;
        return new(
            filled, figures * 2 >= filled && figures > 0 && !Most(months),
            Most(months) ? ColumnRole.Month : Most(provinces) ? ColumnRole.Province : Most(types) ? ColumnRole.Type : Most(channels) ? ColumnRole.Channel : null);
    }
}
