using Chumchon.Domain.Producers;

namespace Chumchon.Domain.Returns;

/// <summary>What a write changes in a month: the one place where rows become the changes of an audit entry.</summary>
public static class ReturnChanges
{
    /// <summary>By row, in it the row itself before its channels; a blank amount and nought differ.</summary>
    /// <param name="before">The month's rows as they stand.</param>
    /// <param name="put">Rows as they shall be.</param>
    /// <param name="remove">Rows that go; they are blank.</param>
    public static IReadOnlyList<CellChange> Of(
        IReadOnlyDictionary<LineKey, SalesRow> before, IEnumerable<SalesRow> put, IEnumerable<LineKey> remove)
    {
        var changes = new List<CellChange>();
        foreach (var row in put)
        {
            var known = before.TryGetValue(row.Key, out var old);
            if (!known)
            {
                changes.Add(new(row.Key, Channel: null, Before: null, After: 0));
            }

            foreach (var channel in SalesChannels.All)
            {
                var was = known ? old.Amounts[channel] : null;
                if (was != row.Amounts[channel])
                {
                    changes.Add(new(row.Key, channel, was, row.Amounts[channel]));
                }
            }
        }

        changes.AddRange(remove.Select(static key => new CellChange(key, Channel: null, Before: 0, After: null)));
        changes.Sort(static (a, b) => (a.Key.Number, Place(a)).CompareTo((b.Key.Number, Place(b))));
        return changes;
    }

    private static int Place(CellChange change) => change.Channel is { } channel ? (int)channel : 0;
}
