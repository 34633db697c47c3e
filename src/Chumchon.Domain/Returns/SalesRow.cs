using Chumchon.Domain.Producers;

namespace Chumchon.Domain.Returns;

/// <summary>A row of a district's month: a producer's product type, the kind of producer as it was then, four amounts.</summary>
public readonly record struct SalesRow(LineKey Key, ProducerKind Kind, ChannelAmounts Amounts);
