using System.Globalization;
using Chumchon.Documents.Xlsx.Reading;

namespace Chumchon.Documents.Forms;

/// <summary>Finds in a workbook the form that <see cref="Xlsx.FormWriter"/> once made of a <see cref="FormTable"/>.</summary>
public static class FormReader
{
    /// <summary>The form as it was filled in; null where the workbook is none of ours.</summary>
    public static FilledForm? Read(ReadWorkbook workbook)
    {
        var hidden = workbook.Sheets.FirstOrDefault(static sheet => sheet.Name == FormPlaces.StampSheet);
        var shown = workbook.Sheets.FirstOrDefault(static sheet => sheet.Name != FormPlaces.StampSheet);
        if (hidden is null || shown is null)
        {
            return null;
        }

        var stamp = StampOf(hidden);
        return Place(FormPlaces.KeyColumn) is { } key && Place(FormPlaces.FirstOpenColumn) is { } first
            && Place(FormPlaces.LastOpenColumn) is { } last && first <= last && last < key
            ? new(stamp, [.. RowsOf(shown, key, first, last)])
            : null;

        int? Place(string name) =>
            int.TryParse(stamp.GetValueOrDefault(name), NumberStyles.None, CultureInfo.InvariantCulture, out var column) ? column : null;
    }

    private static Dictionary<string, string> StampOf(ReadSheet sheet)
    {
        var stamp = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in sheet.Rows)
        {
            stamp.TryAdd(row[0].Text, row[1].Text);
        }

        return stamp;
    }

    // What stands above the first row with a key are titles and headings. A row without a key was added by somebody.
    private static IEnumerable<FilledRow> RowsOf(ReadSheet sheet, int key, int first, int last)
    {
        var begun = false;
        foreach (var row in sheet.Rows)
        {
            var text = row[key].Text.Trim();
            begun |= text.Length > 0;
            if (begun && text != FormPlaces.TotalKey)
            {
                yield return new(
                    row.Number, text.Length > 0 ? text : null,
                    [.. Enumerable.Range(0, first).Select(column => row[column].Text.Trim())],
                    [.. Enumerable.Range(first, last - first + 1).Select(column => row[column])]);
            }
        }
    }
}

/// <summary>A form that came back.</summary>
/// <param name="Stamp">What the form was made of, by name.</param>
/// <param name="Rows">From the first row with a key down, without the totals.</param>
public sealed record FilledForm(IReadOnlyDictionary<string, string> Stamp, IReadOnlyList<FilledRow> Rows);

/// <summary>A row of a form that came back.</summary>
/// <param name="Number">As the sheet counts, from 1.</param>
/// <param name="Key">Null where somebody added the row.</param>
/// <param name="Words">What stands left of the open cells.</param>
/// <param name="Open">The open cells.</param>
public sealed record FilledRow(int Number, string? Key, IReadOnlyList<string> Words, IReadOnlyList<ReadCell> Open);
