using Chumchon.Domain.Producers;

namespace Chumchon.Domain.Tests.Producers;

public sealed class ProducerDetailsTests
{
    private static readonly ProducerDetails Right = new(
        "กลุ่มทอผ้า", ProducerKind.CommunityGroup, 900101, ProductTypeSet.Of(ProductType.Textile), Products: 2, "900166001", Round: 2566, Star: 4);

    public static TheoryData<string, ProducerDetails, Type?> Asked() => new()
    {
        { "as it shall be", Right, null },
        { "without what is not known", Right with { Code = null, Round = null, Star = null }, null },
        { "without products", Right with { Products = 0 }, null },
        { "no name", Right with { Name = "" }, typeof(ProducerNameMissing) },
        { "a name of what nobody sees", Right with { Name = "\u200B" }, typeof(ProducerNameMissing) },
        { "a long name", Right with { Name = new('ก', 301) }, typeof(ProducerNameTooLong) },
        { "no kind", Right with { Kind = (ProducerKind)9 }, typeof(ProducerKindMissing) },
        { "no type", Right with { Types = default }, typeof(ProductTypeMissing) },
        { "a type that is none", Right with { Types = new(32) }, typeof(ProductTypeMissing) },
        { "products below nought", Right with { Products = -1 }, typeof(ProductsOutOfRange) },
        { "a short code", Right with { Code = "12345678" }, typeof(ProducerCodeMalformed) },
        { "a long code", Right with { Code = "123456789012345" }, typeof(ProducerCodeMalformed) },
        { "a code in Thai digits", Right with { Code = "๑๒๓๔๕๖๗๘๙" }, typeof(ProducerCodeMalformed) },
        { "a round of the common era", Right with { Round = 2023 }, typeof(RoundOutOfRange) },
        { "no star", Right with { Star = 0 }, typeof(StarOutOfRange) },
        { "six stars", Right with { Star = 6 }, typeof(StarOutOfRange) },
    };

    [Theory, MemberData(nameof(Asked))]
    public void Details_AreTakenOrRefused(string what, ProducerDetails details, Type? refusal) =>
        (details.Refusal()?.GetType()).ShouldBe(refusal, what);

    [Fact]
    public void Types_AreKeptAsBits()
    {
        var types = ProductTypeSet.Of(ProductType.Herb, ProductType.Food);

        types.Bits.ShouldBe(17);
        types.ShouldBe([ProductType.Food, ProductType.Herb]);
        types.With(ProductType.Food).ShouldBe(types);
        types.Has(ProductType.Beverage).ShouldBeFalse();
    }
}
