using System.Security.Cryptography;
using System.Text;
using Chumchon.Domain.Calendar;

namespace Chumchon.Domain.Imports;

/// <summary>How a table of a file is read: where its headings end and what each column means.</summary>
/// <param name="FirstHead">Place among the rows of the sheet; the titles stand above.</param>
/// <param name="LastHead">Place among the rows; −1 where there are no headings.</param>
/// <param name="Labels">The heading of each column, its levels joined.</param>
/// <param name="Columns">As many as the sheet has.</param>
public sealed record SheetLayout(int FirstHead, int LastHead, IReadOnlyList<string> Labels, IReadOnlyList<ColumnMeaning> Columns)
{
    private const char Between = '|';

    /// <summary>What the titles say that no column does.</summary>
    public SalesMonth? Month { get; init; }

    public FiscalYear? Year { get; init; }

    /// <summary>A province's code.</summary>
    public int? Province { get; init; }

    /// <summary>Whether the titles say that all figures are in thousands or millions.</summary>
    public bool IsScaled { get; init; }

    public bool Has(ColumnRole role) => Columns.Any(column => column.Role == role);

    public IEnumerable<int> Of(ColumnRole role) => Enumerable.Range(0, Columns.Count).Where(column => Columns[column].Role == role);

    /// <summary>The meanings as they are kept and posted.</summary>
    public string Text => string.Join(Between, Columns);

    /// <summary>The same with other meanings; null where they are not one a column.</summary>
    public SheetLayout? With(string? text)
    {
        var columns = (text ?? "").Split(Between).Select(ColumnMeaning.Parse).ToList();
        return columns.Count == Columns.Count && columns.TrueForAll(static column => column is not null)
            ? this with
            {
                // What is left as before is left for the same reason.
                Columns = [.. columns.Zip(Columns, static (now, before) => now!.Role == ColumnRole.Left && before.Role == ColumnRole.Left ? before : now)],
            }
            : null;
    }

    /// <summary>Names files that are laid out alike: a hash of their headings without months' years.</summary>
    public string Shape
    {
        get
        {
            var heads = string.Join('\n', Labels.Select(static label => MonthWords.Find(label) is { } month ? $"month {HeadingWords.Bare(month.Rest)}" : HeadingWords.Bare(label)));
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(heads)).AsSpan(0, 8));
        }
    }
}
