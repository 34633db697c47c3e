using Chumchon.Domain.Returns;

namespace Chumchon.Data.Demo;

/// <summary>Spreads the published sales of FY2567 over the made-up producers, month by month.</summary>
internal sealed class PublishedYear(IReadOnlyList<SellingLine> lines, PublishedSales published, int loweredProvince)
{
    private const int Types = 5;
    private const int Channels = 4;
    private const long TenBaht = 1_000;
    private readonly ILookup<int, SellingLine> linesOfGroup = lines.ToLookup(line => Group(line.Province, line.Type));

    /// <summary>The facts of one month in the order of the lines, each entered.</summary>
    /// <param name="month">Month of the fiscal year, 0–11.</param>
    public IEnumerable<DemoFact> Month(int month)
    {
        var weights = Weights(month);
        var cells = CellFitting.Fit(
            Seeds(month, weights),
            new Margin(Provinces(month), Types * Channels),
            new Margin(published.ByType[month], Channels),
            new Margin(published.ByChannel[month], 1));
        var amounts = new long[lines.Count * Channels];
        for (var cell = 0; cell < cells.Length; cell++)
            Split(cells[cell], cell % Channels, linesOfGroup[cell / Channels], weights, amounts);
        return lines.Select(line => Fact(line, PublishedSales.FirstMonth + month, amounts.AsSpan(line.Index * Channels, Channels)));
    }

    private long[] Provinces(int month)
    {
        var totals = published.ByProvince[month].ToArray();
        if (PublishedSales.FirstMonth + month == DemoCountry.LoweredMonth)
            totals[loweredProvince] -= DemoCountry.LoweredSatang;
        return totals;
    }

    /// <summary>What each cell's sellers weigh in the month, and some taste of the province for the type and the channel.</summary>
    private double[] Seeds(int month, long[] weights)
    {
        var seeds = new double[published.ProvinceNames.Count * Types * Channels];
        foreach (var line in lines)
        {
            for (var channel = 0; channel < Channels; channel++)
                seeds[Group(line.Province, line.Type) * Channels + channel] += weights[line.Index * Channels + channel];
        }

        for (var cell = 0; cell < seeds.Length; cell++)
        {
            var (group, channel) = (cell / Channels, cell % Channels);
            seeds[cell] *= (700 + Draw.Below(601, Drawing.ProvinceType, group))
                * (400.0 + Draw.Below(1201, Drawing.ProvinceChannel, group / Types, channel))
                * (900 + Draw.Below(201, Drawing.CellMonth, cell, month));
        }

        return seeds;
    }

    /// <summary>Line × channel; 0 where the line sells nothing.</summary>
    private long[] Weights(int month)
    {
        var weights = new long[lines.Count * Channels];
        foreach (var line in lines)
        {
            var weight = WeightIn(month, line);
            for (var channel = 0; channel < Channels; channel++)
                weights[line.Index * Channels + channel] = line.SellsIn(channel) ? weight * LeaningTo(channel, line) / 1000 : 0;
        }

        return weights;
    }

    /// <summary>Per mille: how much more or less than its neighbours a line sells in other channels than domestic offline.</summary>
    public static long LeaningTo(int channel, SellingLine line) =>
        channel == 0 ? 1000 : 300 + Draw.Below(1401, Drawing.Leaning, line.Producer.Key, line.Type, channel);

    /// <summary>A line's weight in a month; 0 when it sells nothing, which the biggest of its province and type never does.</summary>
    public static int WeightIn(int month, SellingLine line)
    {
        if (!line.IsBiggest && SellsNothing(month, line))
            return 0;
        var (key, type) = (line.Producer.Key, line.Type);
        var perMille = 700
            + Draw.Below(301, Drawing.LineMonth, key, type, month)
            + Draw.Below(301, Drawing.LineMonthAgain, key, type, month);
        return line.Weight * Draw.Below(100, Drawing.Outlier, key, type, month) switch
        {
            0 => perMille * 3,
            1 => perMille / 4,
            _ => perMille,
        };
    }

    private static bool SellsNothing(int month, SellingLine line)
    {
        var (key, type) = (line.Producer.Key, line.Type);
        var season = Draw.Below(300, Drawing.Season, key, type);
        var closed = season < 12 && (month + season) % 12 < 4;
        return closed || Draw.Below(1000, Drawing.NoSales, key, type, month) < 12;
    }

    /// <summary>By weight in whole tens of baht; the biggest line takes the rest, and with it the satang.</summary>
    private static void Split(long cell, int channel, IEnumerable<SellingLine> group, long[] weights, long[] amounts)
    {
        var weight = group.Sum(line => weights[line.Index * Channels + channel]);
        var rest = cell;
        foreach (var line in group.Where(line => !line.IsBiggest))
        {
            var share = cell / TenBaht * weights[line.Index * Channels + channel] / weight * TenBaht;
            amounts[line.Index * Channels + channel] = share;
            rest -= share;
        }

        amounts[group.Single(line => line.IsBiggest).Index * Channels + channel] = rest;
    }

    public static DemoFact Fact(SellingLine line, int month, ReadOnlySpan<long> amounts)
    {
        var typed = amounts.ContainsAnyExcept(0L) ? ChannelAmounts.Blank : ChannelAmounts.None;
        foreach (var (place, channel) in SalesChannels.All.Index())
        {
            typed = amounts[place] == 0 ? typed : typed.With(channel, amounts[place]);
        }

        return new DemoFact(line.Producer.DistrictCode, month, line.Producer.Key, line.Type, line.Producer.Kind, typed);
    }

    private static int Group(int province, int type) => province * Types + type - 1;
}
