namespace Chumchon.Data.Sql;

/// <summary>
/// Rows for one table that holds none of them yet, of any number. Each has a value a column: int for an integer,
/// long for a bigint, text, bytes, bool or null.
/// </summary>
internal sealed record TableRows(string Table, IReadOnlyList<string> Columns, IEnumerable<object?[]> Rows)
{
    /// <summary>Whether the ids are the database's own, by <see cref="ChumchonDatabase.ReserveIdsAsync"/>: it goes on above them already.</summary>
    public bool AreIdsReserved { get; init; }

    public string ColumnList => string.Join(", ", Columns);
}
