using Chumchon.Domain.Money;
using Chumchon.Domain.Producers;

namespace Chumchon.Domain.Returns;

/// <summary>
/// The four amounts of a row, in satang, each 0 to <see cref="Baht.MostOfOneAmount"/> or null where nothing was typed.
/// Blank and nought differ: nought says that nothing was sold, blank says nothing (R17).
/// </summary>
public readonly record struct ChannelAmounts(
    long? DomesticOffline, long? DomesticOnline, long? OverseasOffline, long? OverseasOnline)
{
    public static ChannelAmounts Blank => default;

    /// <summary>Nought in each channel: `ไม่มียอดขายเดือนนี้`.</summary>
    public static ChannelAmounts None => new(0, 0, 0, 0);

    public long? this[SalesChannel channel] => channel switch
    {
        SalesChannel.DomesticOffline => DomesticOffline,
        SalesChannel.DomesticOnline => DomesticOnline,
        SalesChannel.OverseasOffline => OverseasOffline,
        SalesChannel.OverseasOnline => OverseasOnline,
        _ => throw new ArgumentOutOfRangeException(nameof(channel)),
    };

    public ChannelAmounts With(SalesChannel channel, long? satang) => channel switch
    {
        SalesChannel.DomesticOffline => this with { DomesticOffline = satang },
        SalesChannel.DomesticOnline => this with { DomesticOnline = satang },
        SalesChannel.OverseasOffline => this with { OverseasOffline = satang },
        SalesChannel.OverseasOnline => this with { OverseasOnline = satang },
        _ => throw new ArgumentOutOfRangeException(nameof(channel)),
    };

    /// <summary>`ยังไม่กรอก`: a row without any amount.</summary>
    public bool IsBlank => this == Blank;

    /// <summary>A row whose amounts are all nought, at least one of them typed.</summary>
    public bool IsNone => !IsBlank && TotalSatang == 0;

    /// <summary>The row's total; blank cells add nothing.</summary>
    public long TotalSatang => ChannelSums.Of(this).Total;
}
