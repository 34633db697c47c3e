using System.Globalization;
using Chumchon.Documents.Xlsx;
using Chumchon.Documents.Xlsx.Reading;

namespace Chumchon.Documents.Forms;

/// <summary>How surely a row belongs to a form.</summary>
public enum RowMatch
{
    None,

    /// <summary>It has a key of the form.</summary>
    Keyed,

    /// <summary>And what names it is what the form calls it.</summary>
    Named,
}

/// <summary>Finds in a workbook the form that <see cref="FormWriter"/> once made of a <see cref="FormTable"/>.</summary>
public static class FormReader
{
    /// <summary>The form by its keys, on whatever sheet it stands, shown or hidden. Of the other sheets nothing but their first rows is read.</summary>
    /// <param name="file">Read from its beginning; it can seek.</param>
    /// <param name="match">How surely a row is one of the form that is asked for.</param>
    public static FormReading Read(Stream file, XlsxLimits limits, Func<FilledRow, RowMatch> match)
    {
        Stamp[] stamps = [];
        ReadSheet[] sheets = [];
        var reading = XlsxReader.Read(file, limits, beginnings =>
        {
            stamps = [.. beginnings.Select(beginning => Stamp.On(beginning, limits)).OfType<Stamp>().DistinctBy(static stamp => stamp.Content)];
            sheets = stamps is [var stamp] ? SheetsOf(stamp, [.. beginnings.Where(beginning => Stamp.On(beginning, limits) is null)], match) : [];
            return sheets is [_] ? sheets : [];
        });
        return new(reading, stamps is [var only] ? only.Values : null, stamps.Length, [.. sheets.Select(static sheet => sheet.Name)])
        {
            Form = reading.Workbook?.Sheets is [var read] ? new(stamps[0].Values, read.Name, [.. stamps[0].RowsOf(read)]) : null,
        };
    }

    private static ReadSheet[] SheetsOf(Stamp stamp, IEnumerable<ReadSheet> sheets, Func<FilledRow, RowMatch> match)
    {
        var matched = sheets.ToLookup(sheet => stamp.RowsOf(sheet).Select(match).DefaultIfEmpty().Max());
        return [.. matched[RowMatch.Named].Any() ? matched[RowMatch.Named] : matched[RowMatch.Keyed]];
    }

    /// <summary>What a form was made of, and where its rows stand.</summary>
    private sealed record Stamp(IReadOnlyDictionary<string, string> Values, int Key, int First, int Last)
    {
        public string Content => string.Join('\n', Values.OrderBy(static value => value.Key, StringComparer.Ordinal));

        /// <summary>The stamp on a sheet that is one, whatever it is called.</summary>
        public static Stamp? On(ReadSheet sheet, XlsxLimits limits)
        {
            var values = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var row in sheet.Rows)
            {
                values.TryAdd(row[0].Text, row[1].Text);
            }

            return Place(FormPlaces.KeyColumn) is { } key && Place(FormPlaces.FirstOpenColumn) is { } first
                && Place(FormPlaces.LastOpenColumn) is { } last && first <= last && last < key && key < limits.MostColumns
                ? new(values, key, first, last)
                : null;

            int? Place(string name) =>
                int.TryParse(values.GetValueOrDefault(name), NumberStyles.None, CultureInfo.InvariantCulture, out var column) ? column : null;
        }

        /// <summary>What stands above the first row with a key are titles and headings. A row without a key was added by somebody.</summary>
        public IEnumerable<FilledRow> RowsOf(ReadSheet sheet)
        {
            var begun = false;
            foreach (var row in sheet.Rows)
            {
                var text = row[Key].Text.Trim();
                begun |= text.Length > 0;
                if (begun && text != FormPlaces.TotalKey)
                {
                    yield return new(
                        row.Number, text.Length > 0 ? text : null,
                        [.. Enumerable.Range(0, First).Select(column => row[column].Text.Trim())],
                        [.. Enumerable.Range(First, Last - First + 1).Select(column => new FilledCell(CellReference.Cell(column, row.Number), row[column]))]);
                }
            }
        }
    }
}

/// <summary>What was found in a file.</summary>
/// <param name="Stamp">What the form was made of, by name; null where the file holds none of ours, or several.</param>
/// <param name="Forms">How many different forms of ours the file was put together from.</param>
/// <param name="Sheets">Names of the sheets on which rows of the form stand.</param>
public sealed record FormReading(XlsxReading File, IReadOnlyDictionary<string, string>? Stamp, int Forms, IReadOnlyList<string> Sheets)
{
    /// <summary>Null unless the form stands on just one sheet, and was read.</summary>
    public FilledForm? Form { get; init; }
}

/// <summary>A form that came back.</summary>
/// <param name="Stamp">What the form was made of, by name.</param>
/// <param name="Sheet">Name of the sheet on which it stands.</param>
/// <param name="Rows">From the first row with a key down, without the totals.</param>
public sealed record FilledForm(IReadOnlyDictionary<string, string> Stamp, string Sheet, IReadOnlyList<FilledRow> Rows);

/// <summary>A row of a form that came back.</summary>
/// <param name="Number">As the sheet counts, from 1.</param>
/// <param name="Key">Null where somebody added the row.</param>
/// <param name="Words">What stands left of the open cells.</param>
/// <param name="Open">The open cells.</param>
public sealed record FilledRow(int Number, string? Key, IReadOnlyList<string> Words, IReadOnlyList<FilledCell> Open);

/// <summary>An open cell of a form that came back.</summary>
/// <param name="Place">Such as <c>E6</c>.</param>
public readonly record struct FilledCell(string Place, ReadCell Cell);
