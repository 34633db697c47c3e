namespace Chumchon.Data.Sql;

/// <summary>
/// Rows for one table that holds none of them yet: a load's, of any number. Each has a value a column: int for an integer,
/// long for a bigint, text, bytes, bool or null.
/// </summary>
internal sealed record TableRows(string Table, IReadOnlyList<string> Columns, IEnumerable<object?[]> Rows)
{
    public string ColumnList => string.Join(", ", Columns);
}
