namespace Chumchon.Domain.Imports;

/// <summary>What kind of row a row is, by what stands at its left.</summary>
internal static class RowLabels
{
    private const string Region = "ภาค";

    /// <summary>A row of sums, of the whole or of a part such as a region: by the first text that is not a figure.</summary>
    public static bool IsTotal(SheetLayout layout, SourceRow row)
    {
        for (var column = 0; column < layout.Columns.Count; column++)
        {
            if (layout.Columns[column].Role is ColumnRole.Amount or ColumnRole.Total)
            {
                continue;
            }

            var text = row[column].Text.Trim();
            if (text.Length > 0 && !SheetHeads.IsFigure(row[column]))
            {
                return HeadingWords.IsTotal(text) || (text.StartsWith(Region, StringComparison.Ordinal) && layout.Has(ColumnRole.Province));
            }
        }

        return false;
    }

    /// <summary>The headings once more, as at the top of each printed page.</summary>
    public static bool RepeatsHeads(SourceSheet sheet, SheetLayout layout, SourceRow row) =>
        layout.LastHead >= 0 && Enumerable.Range(0, layout.Columns.Count).All(column =>
            row[column].IsBlank || Enumerable.Range(layout.FirstHead, layout.LastHead - layout.FirstHead + 1)
                .Any(head => sheet.Shown(sheet.Rows[head], column) == row[column].Text.Trim()));
}
