using System.Globalization;
using Chumchon.Data.Verification;
using Chumchon.Documents.Tables;

namespace Chumchon.Web.Reports.Verification;

/// <summary>A form in which reports are given out, made by its writer and read back as its readers read it.</summary>
/// <param name="Output">Which columns it shows.</param>
/// <param name="Rows">The rows of a table that it shows, in its order.</param>
/// <param name="Read">
/// The tables in it, the report's own and, where the form shows it, the one below: for each row a text for each column shown, null
/// where the form has no place for one. It throws <see cref="InvalidDataException"/> of a form that is none.
/// </param>
public sealed record ReportForm(
    string Name, ReportOutputs Output, Func<ReportBody, IEnumerable<ReportRow>> Rows, Func<MadeReport, Task<IReadOnlyList<List<string?[]>>>> Read)
{
    /// <summary>Adds what this form of a report says other than the report.</summary>
    public async Task CheckAsync(MadeReport made, Differences found)
    {
        IReadOnlyList<List<string?[]>> read;
        try
        {
            read = await Read(made);
        }
        catch (InvalidDataException fault)
        {
            found.Add($"{made.Slug} {Name}", made.Where, "a form that can be read", fault.Message);
            return;
        }

        Check($"{made.Slug} {Name}", made.Where, made.Table.Body, read[0], found);
        if (made.Table.Supplement is { } below && Output is not ReportOutputs.Machine)
        {
            Check($"{made.Slug} {Name} supplement", made.Where, below.Body, read[1], found);
        }
    }

    private void Check(string what, string where, ReportBody body, List<string?[]> read, Differences found)
    {
        var shown = body.ColumnsShownIn(Output);
        var rows = Rows(body).ToList();
        found.Compare(what, $"{where}, rows", rows.Count, read.Count);
        foreach (var (row, texts) in rows.Zip(read))
        {
            foreach (var (place, position) in shown.Index())
            {
                var cell = row.Cells[position];
                if (texts[place] is { } text && !Says(text, cell))
                {
                    found.Add(what, $"{where}, row {row.Key ?? $"{row.Kind}"}, column {body.Columns[position].Key}", cell.Display(), text);
                }
            }
        }
    }

    private bool Says(string text, ReportCell cell) => cell.Kind switch
    {
        CellKind.Blank => text.Length == 0,
        CellKind.NotComputable => text == (Output is ReportOutputs.Machine ? "" : cell.Display()),
        CellKind.Text => text == (Output is ReportOutputs.Machine ? cell.Text : cell.Display()),
        CellKind.Count => Number(text) == cell.Value,
        _ => Number(text) * 100 == cell.Value,
    };

    private static decimal? Number(string text) => decimal.TryParse(
        text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
        out var number) ? number : null;
}
