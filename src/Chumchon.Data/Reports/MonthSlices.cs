using System.Collections.Concurrent;
using System.Data.Common;
using Chumchon.Domain.Areas;

namespace Chumchon.Data.Reports;

/// <summary>
/// What reports read of a month of the whole country, kept from one report to the next: some 70 kB a month. Every read asks
/// the stamps of its own snapshot first, so a save is in the next report of every node, and costs it one month.
/// </summary>
/// <param name="text">Reads the rows of a month.</param>
internal sealed class MonthSlices<T>(string text, Func<DbDataReader, T> read)
{
    private readonly ConcurrentDictionary<int, (MonthStamp Stamp, List<T> Rows)> kept = new();

    public async Task<List<T>> ReadAsync(
        DbTransaction transaction, IEnumerable<(int Month, MonthStamp Stamp)> months, CancellationToken cancellation)
    {
        var rows = new List<T>();
        foreach (var (month, stamp) in months)
        {
            if (!kept.TryGetValue(month, out var slice) || slice.Stamp != stamp)
            {
                var command = SalesReading.Command(transaction, text, AreaScope.Country, [month], kind: null);
                slice = (stamp, await command.ListAsync(read, cancellation));
                kept[month] = slice;
            }

            rows.AddRange(slice.Rows);
        }

        return rows;
    }
}

/// <summary>
/// The returns of a month in one pair of numbers. Each write to a district's month raises its version, and none is ever taken
/// away, so equal stamps are of equal returns and, as the totals and the rollup are written with them, of equal sums.
/// </summary>
internal readonly record struct MonthStamp(long Versions, long Returns);
