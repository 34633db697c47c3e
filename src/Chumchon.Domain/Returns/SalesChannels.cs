using Chumchon.Domain.Producers;

namespace Chumchon.Domain.Returns;

/// <summary>The four channels in the order of the entry page and of every report.</summary>
public static class SalesChannels
{
    public static IReadOnlyList<SalesChannel> All { get; } =
    [
        SalesChannel.DomesticOffline, SalesChannel.DomesticOnline, SalesChannel.OverseasOffline, SalesChannel.OverseasOnline,
    ];
}
