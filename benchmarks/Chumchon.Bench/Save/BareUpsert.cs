using System.Data;
using System.Data.Common;
using Chumchon.Data.Returns;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Npgsql;

namespace Chumchon.Bench.Save;

/// <summary>
/// The anchor: a transaction that does nothing but put the same hundred rows, by prepared statements. No version, no
/// audit, no totals: a floor, not a save.
/// </summary>
internal sealed class BareUpsert(Func<Task<DbConnection>> open, SemaphoreSlim? gate)
{
    private const string Columns =
        "district_code, month, producer_id, product_type, kind, domestic_offline, domestic_online, overseas_offline, overseas_online";

    private const string Update =
        """
        on conflict (district_code, month, producer_id, product_type) do update set
            domestic_offline = excluded.domestic_offline, domestic_online = excluded.domestic_online,
            overseas_offline = excluded.overseas_offline, overseas_online = excluded.overseas_online
        """;

    /// <summary>It knows no versions.</summary>
    public async Task<long> SaveAsync(SaveRequest request)
    {
        await (gate?.WaitAsync() ?? Task.CompletedTask);
        try
        {
            await using var connection = await open();
            await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.Unspecified);
            if (connection is NpgsqlConnection)
            {
                await PutAsSetAsync(connection, request);
            }
            else
            {
                await PutRowByRowAsync(connection, transaction, request);
            }

            await transaction.CommitAsync();
            return 0;
        }
        finally
        {
            gate?.Release();
        }
    }

    private static async Task PutAsSetAsync(DbConnection connection, SaveRequest request)
    {
        await using var command = connection.CreateCommand();
        command.CommandText =
            $"""
            insert into sales_entry ({Columns})
            select $1, $2, producer, type, 1, a1, a2, a3, a4
            from unnest($3, $4, $5, $6, $7, $8) as put(producer, type, a1, a2, a3, a4) {Update}
            """;
        var rows = Rows(request);
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = request.District.Value });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = request.Month.Index });
        command.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. rows.Select(static row => row.Key.Producer)] });
        command.Parameters.Add(new NpgsqlParameter<int[]> { TypedValue = [.. rows.Select(static row => (int)row.Key.Type)] });
        foreach (var channel in SalesChannels.All)
        {
            command.Parameters.Add(new NpgsqlParameter<long?[]> { TypedValue = [.. rows.Select(row => row.Amounts[channel])] });
        }

        await command.PrepareAsync();
        await command.ExecuteNonQueryAsync();
    }

    private static async Task PutRowByRowAsync(DbConnection connection, DbTransaction transaction, SaveRequest request)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText =
            $"""
            insert into sales_entry ({Columns})
            values ({request.District}, {request.Month.Index}, @producer, @type, 1, @a1, @a2, @a3, @a4) {Update}
            """;
        foreach (var name in (string[])["@producer", "@type", "@a1", "@a2", "@a3", "@a4"])
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        foreach (var (key, amounts) in Rows(request))
        {
            command.Parameters[0].Value = key.Producer;
            command.Parameters[1].Value = (int)key.Type;
            foreach (var channel in SalesChannels.All)
            {
                command.Parameters[1 + (int)channel].Value = amounts[channel] ?? (object)DBNull.Value;
            }

            await command.ExecuteNonQueryAsync();
        }
    }

    private static List<(LineKey Key, ChannelAmounts Amounts)> Rows(SaveRequest request) =>
    [
        .. request.Cells.GroupBy(static cell => cell.Key).Select(static row =>
            (row.Key, row.Aggregate(ChannelAmounts.Blank, static (amounts, cell) => amounts.With(cell.Channel, cell.Satang)))),
    ];
}
