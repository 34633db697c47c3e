namespace Chumchon.Data.Reports;

/// <summary>Sales in the four channels (R14), in satang.</summary>
public readonly record struct ChannelSums(long DomesticOffline, long DomesticOnline, long OverseasOffline, long OverseasOnline)
{
    /// <summary>ในประเทศ.</summary>
    public long Domestic => checked(DomesticOffline + DomesticOnline);

    /// <summary>ต่างประเทศ.</summary>
    public long Overseas => checked(OverseasOffline + OverseasOnline);

    public long Total => checked(Domestic + Overseas);

    public static ChannelSums Add(ChannelSums left, ChannelSums right) => checked(new(
        left.DomesticOffline + right.DomesticOffline,
        left.DomesticOnline + right.DomesticOnline,
        left.OverseasOffline + right.OverseasOffline,
        left.OverseasOnline + right.OverseasOnline));

    public static ChannelSums operator +(ChannelSums left, ChannelSums right) => Add(left, right);
}
