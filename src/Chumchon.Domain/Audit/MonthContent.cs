using Chumchon.Domain.Money;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Domain.Audit;

/// <summary>What a write changed in a month, as the content of a body: row by row, each with what came, went or became other.</summary>
internal static class MonthContent
{
    // A row has at least its number, what happened to it, and its channels.
    private const int LeastBytesOfARow = 3;

    [Flags]
    private enum Happened
    {
        Nothing = 0,
        Came = 1,
        Went = 2,
        Remarked = 4,
        All = Came | Went | Remarked,
    }

    private static readonly long Channels = SalesChannels.All.Aggregate(0L, static (all, channel) => all | Bit(channel));

    /// <param name="changes">By row, in it the row itself before its channels.</param>
    /// <param name="remarks">By row.</param>
    /// <exception cref="ArgumentException">A change is none, out of order, or of no row of a month.</exception>
    public static void Write(IReadOnlyList<CellChange> changes, IReadOnlyList<RemarkChange> remarks, BodyWriter body)
    {
        body.Number(changes.Select(static change => change.Key).Concat(remarks.Select(static remark => remark.Key)).Distinct().Count());
        var (before, cell, remark) = (0L, 0, 0);
        while (cell < changes.Count || remark < remarks.Count)
        {
            var key = remark == remarks.Count || (cell < changes.Count && changes[cell].Key <= remarks[remark].Key) ? changes[cell].Key : remarks[remark].Key;
            if (key.Number <= before || !LineKey.TryFromNumber(key.Number, out var same) || same != key)
            {
                throw new ArgumentException($"{key} is no row of a month, or stands out of order.", nameof(changes));
            }

            body.Number(key.Number - before);
            before = key.Number;
            var first = cell;
            while (cell < changes.Count && changes[cell].Key == key)
            {
                cell++;
            }

            WriteRow(body, changes, (first, cell), remark < remarks.Count && remarks[remark].Key == key ? remarks[remark++] : null);
        }
    }

    private static void WriteRow(BodyWriter body, IReadOnlyList<CellChange> changes, (int First, int End) cells, RemarkChange? remark)
    {
        var happened = remark is null ? Happened.Nothing : Happened.Remarked;
        var channels = 0L;
        for (var at = cells.First; at < cells.End; at++)
        {
            var change = changes[at];
            if (change.Before == change.After || (at > cells.First && Place(change) <= Place(changes[at - 1])))
            {
                throw new ArgumentException($"{change} changes nothing, or stands out of order.", nameof(changes));
            }

            channels |= change.Channel is { } channel ? Bit(channel) : 0;
            happened |= change switch
            {
                { Channel: not null } => Happened.Nothing,
                { Before: null, After: 0 } => Happened.Came,
                { Before: 0, After: null } => Happened.Went,
                _ => throw new ArgumentException($"{change} is nothing that happens to a row.", nameof(changes)),
            };
        }

        body.Number((long)happened);
        body.Number(channels);
        for (var at = cells.First; at < cells.End; at++)
        {
            if (changes[at].Channel is not null)
            {
                WriteAmount(body, changes[at].Before);
                WriteAmount(body, changes[at].After);
            }
        }

        if (remark is { } marks)
        {
            body.Mark(marks.Before);
            body.Mark(marks.Before == marks.After ? throw new ArgumentException($"{marks} changes nothing.", nameof(remark)) : marks.After);
        }
    }

    /// <exception cref="MalformedBodyException">It is not in the form.</exception>
    public static (List<CellChange> Changes, List<RemarkChange> Remarks) Read(ref BodyReader body)
    {
        var rows = body.Small();
        if (rows > body.Length / LeastBytesOfARow)
        {
            throw new MalformedBodyException("it ends too early");
        }

        List<CellChange> changes = new(rows);
        List<RemarkChange> remarks = [];
        var number = 0L;
        for (var row = 0; row < rows; row++)
        {
            var step = body.Number();
            if (step == 0 || step > long.MaxValue - number || !LineKey.TryFromNumber(number += step, out var key))
            {
                throw new MalformedBodyException("rows stand out of order, or are none");
            }

            ReadRow(ref body, key, changes, remarks);
        }

        return (changes, remarks);
    }

    private static void ReadRow(ref BodyReader body, LineKey key, List<CellChange> changes, List<RemarkChange> remarks)
    {
        var (happened, channels) = ((Happened)body.Small(), body.Number());
        if ((happened & ~Happened.All) != Happened.Nothing || (channels & ~Channels) != 0 || (happened == Happened.Nothing && channels == 0)
            || happened.HasFlag(Happened.Came | Happened.Went))
        {
            throw new MalformedBodyException("a row's changes are not known");
        }

        if (happened.HasFlag(Happened.Came))
        {
            changes.Add(new(key, Channel: null, Before: null, After: 0));
        }
        else if (happened.HasFlag(Happened.Went))
        {
            changes.Add(new(key, Channel: null, Before: 0, After: null));
        }

        foreach (var channel in SalesChannels.All)
        {
            if ((channels & Bit(channel)) != 0)
            {
                var change = new CellChange(key, channel, ReadAmount(ref body), ReadAmount(ref body));
                changes.Add(change.Before != change.After ? change : throw new MalformedBodyException("a change changes nothing"));
            }
        }

        if (happened.HasFlag(Happened.Remarked))
        {
            var change = new RemarkChange(key, body.Mark(), body.Mark());
            remarks.Add(change.Before != change.After ? change : throw new MalformedBodyException("a change changes nothing"));
        }
    }

    // Most amounts are whole baht, and those take seven bits less.
    private static void WriteAmount(BodyWriter body, long? satang) => body.Number(satang switch
    {
        null => 0,
        < 0 => throw new ArgumentOutOfRangeException(nameof(satang)),
        { } amount when amount > Baht.MostOfOneAmount.Satang => throw new ArgumentOutOfRangeException(nameof(satang)),
        { } whole when whole % 100 == 0 => (2 * (whole / 100)) + 1,
        { } broken => (2 * broken) + 2,
    });

    private static long? ReadAmount(ref BodyReader body)
    {
        var number = body.Number();
        if (number == 0)
        {
            return null;
        }

        var isWhole = number % 2 == 1;
        var satang = isWhole ? number / 2 : (number - 2) / 2;
        if (satang > Baht.MostOfOneAmount.Satang / (isWhole ? 100 : 1) || (!isWhole && satang % 100 == 0))
        {
            throw new MalformedBodyException("an amount is too large or longer than it need be");
        }

        return isWhole ? satang * 100 : satang;
    }

    private static int Place(CellChange change) => change.Channel is { } channel ? (int)channel : 0;

    private static long Bit(SalesChannel channel) => 1L << ((int)channel - 1);
}
