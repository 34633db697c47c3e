using Chumchon.Domain.Producers;

namespace Chumchon.Domain.Tests.Producers;

public sealed class LineKeyTests
{
    [Fact]
    public void Number_IsProducerAndType()
    {
        var key = new LineKey(2001, ProductType.Herb);

        key.Number.ShouldBe(20_015);
        LineKey.TryFromNumber(20_015, out var read).ShouldBeTrue();
        read.ShouldBe(key);
    }

    [Theory]
    [InlineData(20_010)]
    [InlineData(20_016)]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(-20_015)]
    [InlineData(long.MinValue)]
    public void OtherNumbers_AreNoKey(long number) => LineKey.TryFromNumber(number, out _).ShouldBeFalse();

    [Fact]
    public void Keys_OrderByProducerThenType() =>
        new[] { new LineKey(2, ProductType.Food), new LineKey(1, ProductType.Herb), new LineKey(1, ProductType.Food) }.Order()
            .Select(static key => key.Number).ShouldBe([11, 15, 21]);
}
