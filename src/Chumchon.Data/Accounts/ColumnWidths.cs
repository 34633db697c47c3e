using System.Globalization;

namespace Chumchon.Data.Accounts;

/// <summary>
/// Widths that an account gave columns of the entry grid, in pixels: <c>name:320 sub:96</c>. A column that is not named is as
/// wide as the page draws it.
/// </summary>
public sealed class ColumnWidths
{
    /// <summary>Of the producers' column: below it names break into three lines.</summary>
    public const int LeastOfNames = 120;

    /// <summary>Of a channel's column: 9,999,999,999.99, the largest amount, is never cut.</summary>
    public const int LeastOfAmounts = 122;

    /// <summary>Of the totals' column: four of the largest amounts.</summary>
    public const int LeastOfTotals = 130;

    public const int Least = 40;

    public const int Most = 600;

    /// <summary>The columns that can be given a width; the numbers' and the ticks' are as wide as what is in them.</summary>
    public static readonly IReadOnlyList<string> Columns = ["name", "sub", "type", "c1", "c2", "c3", "c4", "total"];

    private readonly Dictionary<string, int> widths;

    private ColumnWidths(Dictionary<string, int> widths) => this.widths = widths;

    /// <summary>Null where the column has the page's own width.</summary>
    public int? this[string column] => widths.TryGetValue(column, out var width) ? width : null;

    public static int LeastOf(string column) => column switch
    {
        "name" => LeastOfNames,
        "c1" or "c2" or "c3" or "c4" => LeastOfAmounts,
        "total" => LeastOfTotals,
        _ => Least,
    };

    /// <summary>Null where the text is none: an unknown column, one that stands twice, a width out of range.</summary>
    public static ColumnWidths? Parse(string text)
    {
        var read = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var part in text.Split(' ', text.Length == 0 ? StringSplitOptions.RemoveEmptyEntries : StringSplitOptions.None))
        {
            if (part.Split(':') is not [var column, var pixels] || !Columns.Contains(column)
                || !int.TryParse(pixels, NumberStyles.None, CultureInfo.InvariantCulture, out var width)
                || width < LeastOf(column) || width > Most || !read.TryAdd(column, width))
            {
                return null;
            }
        }

        return new(read);
    }
}
