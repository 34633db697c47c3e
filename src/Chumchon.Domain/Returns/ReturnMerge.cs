using Chumchon.Domain.Producers;

namespace Chumchon.Domain.Returns;

/// <summary>A cell that two officers changed to different values.</summary>
/// <param name="Before">What both saw at first; null too where that is not known.</param>
/// <param name="Mine">What the posting officer typed.</param>
/// <param name="Theirs">What the month holds now.</param>
public readonly record struct CellCollision(LineKey Key, SalesChannel Channel, long? Before, long? Mine, long? Theirs);

/// <summary>
/// Lays typed cells over a month that others may have saved in between. A cell that the officer left as she saw it keeps
/// what is stored; a cell that only she changed takes hers; a cell that both changed alike needs nothing; a cell that
/// both changed to different values is a collision and is asked (design, "Conflict").
/// </summary>
public sealed class ReturnMerge
{
    private ReturnMerge(
        Dictionary<LineKey, ChannelAmounts> changed, List<CellCollision> collisions, List<LineKey> unknown)
    {
        Changed = changed;
        Collisions = collisions;
        Unknown = unknown;
    }

    /// <summary>Rows whose amounts become other than stored, with all four amounts as they shall be.</summary>
    public IReadOnlyDictionary<LineKey, ChannelAmounts> Changed { get; }

    public IReadOnlyList<CellCollision> Collisions { get; }

    /// <summary>Posted rows that are not among those known, blank ones too: a name that stands for no row is an error.</summary>
    public IReadOnlyList<LineKey> Unknown { get; }

    /// <param name="stored">The month's rows now, and those that the register would give to it.</param>
    /// <param name="since">
    /// The changes saved after the version that the officer saw, oldest first; empty when nobody saved in between.
    /// </param>
    /// <param name="typed">What the officer posted: all cells, or only those she changed.</param>
    public static ReturnMerge Lay(
        IReadOnlyDictionary<LineKey, SalesRow> stored, IEnumerable<CellChange> since, IEnumerable<TypedCell> typed)
    {
        var seen = new Dictionary<(LineKey, SalesChannel), long?>();
        foreach (var change in since)
        {
            if (change.Channel is { } channel)
            {
                seen.TryAdd((change.Key, channel), change.Before);
            }
        }

        var changed = new Dictionary<LineKey, ChannelAmounts>();
        var collisions = new List<CellCollision>();
        var unknown = new SortedSet<LineKey>();
        foreach (var cell in typed)
        {
            if (!stored.TryGetValue(cell.Key, out var row))
            {
                unknown.Add(cell.Key);
                continue;
            }

            var now = row.Amounts[cell.Channel];
            var movedMeanwhile = seen.TryGetValue((cell.Key, cell.Channel), out var before);
            if (cell.Satang == now || (movedMeanwhile && cell.Satang == before))
            {
                continue;
            }

            if (movedMeanwhile && before != now)
            {
                collisions.Add(new(cell.Key, cell.Channel, before, cell.Satang, now));
                continue;
            }

            Take(changed, row, cell);
        }

        return new(changed, collisions, [.. unknown]);
    }

    /// <summary>
    /// Lays typed cells over a month of which it is not known what their officer saw: each that differs from what is stored is a
    /// collision. A row that the month does not have holds nothing that could be written over, and takes them.
    /// </summary>
    /// <param name="stored">The month's rows now, and those that the register would give to it.</param>
    /// <param name="month">The month's rows alone.</param>
    public static ReturnMerge LayOverUnknown(
        IReadOnlyDictionary<LineKey, SalesRow> stored, IReadOnlyDictionary<LineKey, SalesRow> month, IEnumerable<TypedCell> typed)
    {
        var changed = new Dictionary<LineKey, ChannelAmounts>();
        var collisions = new List<CellCollision>();
        var unknown = new SortedSet<LineKey>();
        foreach (var cell in typed)
        {
            if (!stored.TryGetValue(cell.Key, out var row))
            {
                unknown.Add(cell.Key);
                continue;
            }

            var now = row.Amounts[cell.Channel];
            if (cell.Satang == now)
            {
                continue;
            }

            if (month.ContainsKey(cell.Key))
            {
                collisions.Add(new(cell.Key, cell.Channel, Before: null, cell.Satang, now));
            }
            else
            {
                Take(changed, row, cell);
            }
        }

        return new(changed, collisions, [.. unknown]);
    }

    private static void Take(Dictionary<LineKey, ChannelAmounts> changed, SalesRow row, TypedCell cell)
    {
        var amounts = changed.TryGetValue(cell.Key, out var partly) ? partly : row.Amounts;
        changed[cell.Key] = amounts.With(cell.Channel, cell.Satang);
    }
}
