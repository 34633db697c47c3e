using System.Diagnostics.CodeAnalysis;

namespace Chumchon.Domain.Producers;

/// <summary>
/// The four sales channels (ช่องทางการจำหน่าย, R14). Offline and online are ways of selling; they say nothing about an
/// internet connection.
/// </summary>
[SuppressMessage("Design", "CA1008", Justification = "There is no sale without a channel.")]
public enum SalesChannel
{
    /// <summary>ในประเทศ ออฟไลน์.</summary>
    DomesticOffline = 1,

    /// <summary>ในประเทศ ออนไลน์.</summary>
    DomesticOnline = 2,

    /// <summary>ต่างประเทศ ออฟไลน์.</summary>
    OverseasOffline = 3,

    /// <summary>ต่างประเทศ ออนไลน์.</summary>
    OverseasOnline = 4,
}
