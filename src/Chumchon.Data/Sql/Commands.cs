using System.Data.Common;
using Chumchon.Domain.Calendar;

namespace Chumchon.Data.Sql;

/// <summary>A command on a transaction with named values: enough for the statements that EF cannot say.</summary>
internal static class Commands
{
    public static DbCommand Command(this DbTransaction transaction, string text, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = text;
        foreach (var (name, value) in values)
        {
            command.AddValue(name, value);
        }

        return command;
    }

    public static void AddValue(this DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
    }

    public static async Task<int> ExecuteAsync(this DbCommand command, CancellationToken cancellation)
    {
        await using (command)
        {
            return await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    /// <summary>Reads each row by <paramref name="read"/>.</summary>
    public static async Task<List<T>> ListAsync<T>(this DbCommand command, Func<DbDataReader, T> read, CancellationToken cancellation)
    {
        var rows = new List<T>();
        await command.ForEachAsync(reader => rows.Add(read(reader)), cancellation);
        return rows;
    }

    /// <summary>Hands over each row as it comes; none is kept.</summary>
    public static async Task ForEachAsync(this DbCommand command, Action<DbDataReader> each, CancellationToken cancellation)
    {
        await using (command)
        {
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
            {
                each(reader);
            }
        }
    }

    /// <summary>The first row, or the default where there is none.</summary>
    public static async Task<T?> FirstAsync<T>(this DbCommand command, Func<DbDataReader, T> read, CancellationToken cancellation)
    {
        await using (command)
        {
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            return await reader.ReadAsync(cancellation) ? read(reader) : default;
        }
    }

    public static long? NullableInt64(this DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetInt64(column);

    /// <summary>An instant, stored as Unix milliseconds.</summary>
    public static DateTimeOffset Instant(this DbDataReader reader, int column) => BangkokTime.FromUnixMs(reader.GetInt64(column));

    /// <summary>An instant, stored as Unix milliseconds.</summary>
    public static DateTimeOffset? NullableInstant(this DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.Instant(column);
}
