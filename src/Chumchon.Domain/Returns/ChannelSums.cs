using Chumchon.Domain.Producers;

namespace Chumchon.Domain.Returns;

/// <summary>Sums of sales in the four channels (R14), in satang; a sum is never blank.</summary>
public readonly record struct ChannelSums(long DomesticOffline, long DomesticOnline, long OverseasOffline, long OverseasOnline)
{
    public long this[SalesChannel channel] => channel switch
    {
        SalesChannel.DomesticOffline => DomesticOffline,
        SalesChannel.DomesticOnline => DomesticOnline,
        SalesChannel.OverseasOffline => OverseasOffline,
        SalesChannel.OverseasOnline => OverseasOnline,
        _ => throw new ArgumentOutOfRangeException(nameof(channel)),
    };

    /// <summary>ในประเทศ.</summary>
    public long Domestic => checked(DomesticOffline + DomesticOnline);

    /// <summary>ต่างประเทศ.</summary>
    public long Overseas => checked(OverseasOffline + OverseasOnline);

    public long Total => checked(Domestic + Overseas);

    /// <summary>Of one row; a blank cell adds nothing.</summary>
    public static ChannelSums Of(ChannelAmounts row) => new(
        row.DomesticOffline ?? 0, row.DomesticOnline ?? 0, row.OverseasOffline ?? 0, row.OverseasOnline ?? 0);

    public static ChannelSums Add(ChannelSums left, ChannelSums right) => checked(new(
        left.DomesticOffline + right.DomesticOffline,
        left.DomesticOnline + right.DomesticOnline,
        left.OverseasOffline + right.OverseasOffline,
        left.OverseasOnline + right.OverseasOnline));

    public static ChannelSums operator +(ChannelSums left, ChannelSums right) => Add(left, right);
}
