namespace Chumchon.Data.Sql;

/// <summary>
/// Rows of whole numbers, handed to the database by columns, so that a save costs the same few statements however many
/// rows it has.
/// </summary>
internal sealed class RowSet(params string[] columns)
{
    private readonly List<long?>[] values = [.. columns.Select(static _ => new List<long?>())];

    public IReadOnlyList<string> Columns { get; } = columns;

    public int Count => values[0].Count;

    /// <summary>The values of a column, a row each.</summary>
    public List<long?> this[int column] => values[column];

    public void Add(params ReadOnlySpan<long?> row)
    {
        if (row.Length != values.Length)
        {
            throw new ArgumentException($"A row has {values.Length} values.", nameof(row));
        }

        for (var column = 0; column < row.Length; column++)
        {
            values[column].Add(row[column]);
        }
    }
}
