namespace Chumchon.Domain.Producers.Duplicates;

/// <summary>What of a producer is compared.</summary>
/// <param name="Subdistrict">Six digits, of which the first four are the district's.</param>
/// <param name="OfficialCode">The department's code, where known.</param>
public sealed record ComparedProducer(ComparedName Name, int Subdistrict, ProducerKind Kind, string? OfficialCode)
{
    /// <summary>The code of its district.</summary>
    public int District => Subdistrict / 100;
}
