namespace Chumchon.Data.Producers;

/// <summary>A producer as a write of the register left it.</summary>
/// <param name="Version">That the next change is made over.</param>
/// <param name="IsChanged">False where nothing became other, and nothing was written.</param>
public sealed record RegisteredProducer(long Id, long Version, bool IsChanged = true);
