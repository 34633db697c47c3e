using Chumchon.Data.Imports;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Imports;

namespace Chumchon.Web.Features.Imports.ReviewImport;

/// <summary>How somebody says that a file is to be read.</summary>
public sealed class LayoutForm
{
    public string? Sheet { get; set; }

    public int Encoding { get; set; }

    public string? Separator { get; set; }

    /// <summary>Of months without a year; 0 as the file says.</summary>
    public int Year { get; set; }

    /// <summary>A meaning a column, as <see cref="ColumnMeaning"/> writes it; each field by its place, for a form names no value twice.</summary>
    private static IReadOnlyList<string> ColumnsOf(IFormCollection posted) =>
        [.. Enumerable.Range(0, posted.Count).Select(column => posted[$"Column{column}"].ToString()).TakeWhile(static meaning => meaning.Length > 0)];

    /// <summary>Null where it was not sent by the page.</summary>
    public FileForm? Read(IFormCollection posted)
    {
        var said = ColumnsOf(posted);
        var columns = said.Select(ColumnMeaning.Parse).ToList();
        var isYear = Year == 0 || FiscalYear.TryParse($"{Year}", out _);
        return isYear && columns.TrueForAll(static column => column is not null) && string.Join('|', said) is { Length: < FileForm.Longest / 2 } text
            ? new FileForm(Sheet ?? "", Encoding, Separator is "tab" ? "\t" : Separator ?? "", text.Length == 0 ? null : text) { Year = Year }
            : null;
    }
}
