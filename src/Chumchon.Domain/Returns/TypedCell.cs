using Chumchon.Domain.Producers;

namespace Chumchon.Domain.Returns;

/// <summary>One cell as an officer posts it: which row and channel, and the satang read from it (null = blank).</summary>
public readonly record struct TypedCell(LineKey Key, SalesChannel Channel, long? Satang);
