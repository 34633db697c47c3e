namespace Chumchon.Web.Features.SalesReports.Sorting;

/// <summary>
/// By which column a table is sorted on the screen, as its address says it: <c>total</c> from the least, <c>-total</c> from
/// the most. Paper and files keep the official order.
/// </summary>
/// <param name="Column">Key of the column.</param>
public sealed record TableSort(string Column, bool Descending)
{
    /// <summary>In the address.</summary>
    public const string Name = "sort";

    /// <summary>Null where the address asks for none, or for a column that is not there: the official order.</summary>
    public static TableSort? Of(IQueryCollection query, IEnumerable<string> columns)
    {
        var text = query[Name].ToString();
        var descending = text.StartsWith('-');
        var column = descending ? text[1..] : text;
        return columns.Contains(column) ? new(column, descending) : null;
    }

    public override string ToString() => (Descending ? "-" : "") + Column;
}

/// <summary>A heading that sorts: pressed once, again the other way, a third time back to the official order.</summary>
/// <param name="Column">Key of the column.</param>
/// <param name="FromMost">Figures begin with the most, names with the first letter.</param>
public sealed record SortHead(string Column, string Label, TableSort? Now, bool FromMost)
{
    /// <summary>For the heading's <c>aria-sort</c>; null on columns that do not decide the order.</summary>
    public string? Aria => Now?.Column != Column ? null : Now.Descending ? "descending" : "ascending";

    /// <summary>What pressing it asks for; empty is the official order.</summary>
    public string Next =>
        Now?.Column != Column ? new TableSort(Column, FromMost).ToString()
        : Now.Descending == FromMost ? new TableSort(Column, !FromMost).ToString()
        : "";
}
