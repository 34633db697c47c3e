using Chumchon.Web.Reports.Making;

namespace Chumchon.Web.Tests.Reports.Making;

public sealed class SharesTests
{
    [Theory]
    [InlineData(1, 3, 3333)]
    [InlineData(2, 3, 6667)]
    [InlineData(1, 20_000, 1)] // 0.005 per cent rounds up
    [InlineData(49, 1_000_000, 0)]
    [InlineData(32_906_606_405_913, 32_906_606_405_913, 10_000)]
    [InlineData(0, 5, 0)]
    public void Part_IsRoundedToHundredthsOfAPercent(long part, long whole, long hundredths) =>
        Shares.Of(part, whole).ShouldBe(hundredths);

    [Theory]
    [InlineData(null, 5L)]
    [InlineData(0L, 0L)]
    [InlineData(0L, null)]
    public void NothingToShare_HasNoShare(long? part, long? whole) => Shares.Of(part, whole).ShouldBeNull();

    [Theory]
    [InlineData(103, 100, 300)]
    [InlineData(97, 100, -300)]
    [InlineData(0, 1_000, -10_000)]
    [InlineData(100, 100, 0)]
    [InlineData(20_001, 20_000, 1)] // half of a hundredth, away from nought
    [InlineData(19_999, 20_000, -1)]
    [InlineData(32_906_606_405_913, 1, 329_066_064_059_120_000)]
    public void Change_IsRoundedToHundredthsOfAPercent(long now, long then, long hundredths) =>
        Shares.Change(now, then).ShouldBe(hundredths);

    [Fact]
    public void ChangeAgainstNought_IsNone() => Shares.Change(5, 0).ShouldBeNull();
}
