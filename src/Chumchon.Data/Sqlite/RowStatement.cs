using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Chumchon.Data.Sqlite;

/// <summary>
/// A statement that is run once a row. Hundreds of rows a save: through a command each would cost an object and a box a
/// value, as one JSON text each value would be parsed three times.
/// </summary>
internal sealed class RowStatement : IDisposable
{
    private readonly sqlite3 connection;
    private readonly sqlite3_stmt statement;

    public RowStatement(SqliteConnection connection, Statement over)
    {
        this.connection = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(this.connection, over.Text, out statement));
        foreach (var (name, value) in over.Values)
        {
            Bind(name, Convert.ToInt64(value, CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The name of the parameter that takes a column's value.</summary>
    public static string Parameter(string column) => $"@rows_{column}";

    public void Run(RowSet rows)
    {
        var places = rows.Columns.Select(column => raw.sqlite3_bind_parameter_index(statement, Parameter(column))).ToArray();
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < places.Length; column++)
            {
                Check(rows[column][row] is { } value
                    ? raw.sqlite3_bind_int64(statement, places[column], value)
                    : raw.sqlite3_bind_null(statement, places[column]));
            }

            Check(raw.sqlite3_step(statement));
            Check(raw.sqlite3_reset(statement));
        }
    }

    public void Dispose() => statement.Dispose();

    private void Bind(string name, long value)
    {
        if (raw.sqlite3_bind_parameter_index(statement, name) is > 0 and var place)
        {
            Check(raw.sqlite3_bind_int64(statement, place, value));
        }
    }

    private void Check(int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_DONE))
        {
            SqliteException.ThrowExceptionForRC(code, connection);
        }
    }
}
