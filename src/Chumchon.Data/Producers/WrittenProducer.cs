using System.Security.Cryptography;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Producers;

/// <summary>A text that an entry tells of by its mark.</summary>
internal sealed record MarkedText(long Producer, AuditField Field, string? Before, string? After)
{
    public byte[] Salt { get; } = RandomNumberGenerator.GetBytes(RemarkChange.SaltBytes);

    public AuditFact Fact => new(Field, MarkOf(Before), MarkOf(After));

    private long? MarkOf(string? text) => text is null ? null : RegisterMark.Of(Salt, text);
}

/// <summary>A producer before and after a write of the register.</summary>
/// <param name="Before">Null where it comes.</param>
/// <param name="After">Null where it leaves the register.</param>
internal sealed record WrittenProducer(StoredProducer? Before, StoredProducer? After)
{
    public long Id => (After ?? Before)!.Id;

    public IReadOnlyList<MarkedText> Texts { get; } = [.. TextsOf(Before, After)];

    /// <summary>What becomes other, in the order of the fields.</summary>
    public IReadOnlyList<AuditFact> Facts =>
    [
        .. Texts.Select(static text => text.Fact)
            .Concat(NumbersOf(Before).Zip(NumbersOf(After), static (before, after) => new AuditFact(before.Field, before.Value, after.Value)))
            .Where(static fact => fact.Before != fact.After),
    ];

    public ProducerChange Change => new(Id, After?.Version ?? 0, Facts);

    private static IEnumerable<MarkedText> TextsOf(StoredProducer? before, StoredProducer? after) => new (AuditField Field, string? Before, string? After)[]
    {
        (AuditField.ProducerName, before?.Now.Name, after?.Now.Name),
        (AuditField.ProducerCode, before?.Code, after?.Code),
    }.Where(static text => text.Before != text.After).Select(text => new MarkedText((after ?? before)!.Id, text.Field, text.Before, text.After));

    private static IEnumerable<(AuditField Field, long? Value)> NumbersOf(StoredProducer? producer)
    {
        var now = producer?.Now;
        return
        [
            (AuditField.ProducerKind, (long?)now?.Kind), (AuditField.District, now?.District.Value), (AuditField.Subdistrict, now?.Subdistrict),
            (AuditField.ProductTypes, now?.Types.Bits), (AuditField.Products, now?.Products), (AuditField.RegistrationRound, producer?.Round),
            (AuditField.Star, now?.Star), (AuditField.ProducerStatus, (long?)now?.Status),
        ];
    }
}
