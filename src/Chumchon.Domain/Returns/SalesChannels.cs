using Chumchon.Domain.Producers;

namespace Chumchon.Domain.Returns;

/// <summary>The four channels in the order of the entry page and of every report.</summary>
public static class SalesChannels
{
    public static IReadOnlyList<SalesChannel> All { get; } =
    [
        SalesChannel.DomesticOffline, SalesChannel.DomesticOnline, SalesChannel.OverseasOffline, SalesChannel.OverseasOnline,
    ];

    /// <summary>ในประเทศ.</summary>
    public static IReadOnlyList<SalesChannel> Domestic { get; } = [SalesChannel.DomesticOffline, SalesChannel.DomesticOnline];

    /// <summary>ต่างประเทศ.</summary>
    public static IReadOnlyList<SalesChannel> Overseas { get; } = [SalesChannel.OverseasOffline, SalesChannel.OverseasOnline];

    public static bool IsDomestic(this SalesChannel channel) => Domestic.Contains(channel);

    public static bool IsOnline(this SalesChannel channel) => channel is SalesChannel.DomesticOnline or SalesChannel.OverseasOnline;
}
