namespace Chumchon.Domain.Audit;

/// <summary>What a write of the register changed of one producer.</summary>
/// <param name="Producer">Its id.</param>
/// <param name="Version">That it reached by the write; 1 where it came into the register, 0 where it left.</param>
/// <param name="Facts">In the order of the fields; texts are there as marks.</param>
public sealed record ProducerChange(long Producer, long Version, IReadOnlyList<AuditFact> Facts);
