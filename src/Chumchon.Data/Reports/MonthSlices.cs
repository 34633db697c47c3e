using System.Collections.Concurrent;
using System.Data.Common;
using System.Runtime.InteropServices;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;

namespace Chumchon.Data.Reports;

/// <summary>
/// What reports read of a month, by district. That of the whole country is kept from one report to the next, some 70 kB a
/// month, under its content. Every read asks the stamps of its own snapshot first, so a save is in the next report of every node,
/// and costs it one month.
/// </summary>
/// <param name="text">Reads months, of one kind of producer or of all; month and district are its first two columns.</param>
/// <param name="add">What is known of a district with one more row of it.</param>
/// <param name="together">What is known of two districts as of one.</param>
internal sealed class MonthSlices<T>(Func<ProducerKind?, string> text, Func<T, DbDataReader, T> add, Func<T, T, T> together)
    where T : struct
{
    private readonly ConcurrentDictionary<(int Month, ProducerKind? Kind), (long Stamp, Dictionary<int, T> Districts)> kept = new();

    public T Together(T left, T right) => together(left, right);

    /// <summary>A month of the country.</summary>
    /// <param name="stamp">
    /// The sum of the stamps of its returns. Totals and rollup are written with the stamp: equal stamps are of equal sums, also after
    /// a backup was put back.
    /// </param>
    public async Task<Dictionary<int, T>> OfCountryAsync(
        DbTransaction transaction, SalesMonth month, ProducerKind? kind, long stamp, CancellationToken cancellation)
    {
        if (!kept.TryGetValue((month.Index, kind), out var slice) || slice.Stamp != stamp)
        {
            var read = await ReadAsync(transaction, AreaScope.Country, month, month, kind, cancellation);
            slice = (stamp, read[0]);
            kept[(month.Index, kind)] = slice;
        }

        return slice.Districts;
    }

    /// <summary>Each month from the first to the last.</summary>
    public async Task<Dictionary<int, T>[]> ReadAsync(
        DbTransaction transaction, AreaScope area, SalesMonth first, SalesMonth last, ProducerKind? kind, CancellationToken cancellation)
    {
        var months = new Dictionary<int, T>[last.Index - first.Index + 1];
        for (var month = 0; month < months.Length; month++)
        {
            months[month] = [];
        }

        await SalesReading.Command(transaction, text(kind), area, first, last, kind).ForEachAsync(
            reader =>
            {
                ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(months[reader.GetInt32(0) - first.Index], reader.GetInt32(1), out _);
                known = add(known, reader);
            },
            cancellation);
        return months;
    }
}
