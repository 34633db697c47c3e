namespace Chumchon.Data;

/// <summary>
/// Rows of whole numbers, handed to the database as one parameter (SQLite) or one array a column (PostgreSQL), so that a
/// save costs the same few statements however many rows it has.
/// </summary>
internal sealed class RowSet(params string[] columns)
{
    private readonly List<long?[]> rows = [];

    public IReadOnlyList<string> Columns { get; } = columns;

    public IReadOnlyList<long?[]> Values => rows;

    public int Count => rows.Count;

    public void Add(params long?[] values)
    {
        if (values.Length != Columns.Count)
        {
            throw new ArgumentException($"A row has {Columns.Count} values.", nameof(values));
        }

        rows.Add(values);
    }
}
