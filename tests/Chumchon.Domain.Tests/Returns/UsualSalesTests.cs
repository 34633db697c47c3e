using Chumchon.Domain.Returns;

namespace Chumchon.Domain.Tests.Returns;

/// <summary>10^6 satang are 10,000.00 baht: size 600.</summary>
public sealed class UsualSalesTests
{
    [Fact]
    public void OddNumberOfMonths_IsTheOneInTheMiddle() =>

        // Sizes 500, 600, 700; from 600: 100, 0, 100.
        UsualSales.Of([10_000_000, 100_000, 1_000_000]).ShouldBe(new UsualSales(3, 600, 100));

    [Fact]
    public void EvenNumberOfMonths_IsTheMeanOfTheTwoInTheMiddle() =>

        // Sizes 500, 600, 630 (2 × 10^6: 630.1), 700; the middle 615; from it 115, 15, 15, 85, the middle of which is 50.
        UsualSales.Of([100_000, 1_000_000, 2_000_000, 10_000_000]).ShouldBe(new UsualSales(4, 615, 50));

    [Fact]
    public void OneStrangeMonth_MovesNothing() =>
        UsualSales.Of([1_000_000, 1_000_000, 1_000_000_000, 1_000_000, 1_000_000]).ShouldBe(new UsualSales(5, 600, 0));

    [Fact]
    public void Noughts_AreNoSize() => UsualSales.Of([0, 1_000_000, 0]).ShouldBe(new UsualSales(1, 600, 0));

    [Fact]
    public void NothingEverSold_IsNothing()
    {
        UsualSales.Of([]).ShouldBeNull();
        UsualSales.Of([0, 0]).ShouldBeNull();
    }

    [Fact]
    public void SmallestAmount_HasASize() => UsualSales.Of([1]).ShouldBe(new UsualSales(1, 0, 0));
}
