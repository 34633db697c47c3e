using Chumchon.Web.Features.SalesReports.ShowOverview;

namespace Chumchon.Web.Tests.SalesReports.ShowOverview;

public sealed class ChangeTests
{
    [Theory]
    [InlineData(12_321, 10_000, 2_321)]
    [InlineData(7_500, 10_000, -2_500)]
    [InlineData(10_000, 10_000, 0)]
    [InlineData(0, 10_000, -10_000)]
    [InlineData(2, 3, -3_333)]
    [InlineData(200_005, 200_000, 0)]
    [InlineData(200_010, 200_000, 1)]
    [InlineData(199_990, 200_000, -1)]
    public void Percent_IsRoundedInHundredthsAwayFromNought(long now, long before, long hundredths) =>
        new Change(now, before, Districts: 1).Percent.ShouldBe(hundredths);

    [Fact]
    public void NothingSoldBefore_HasNoPercent() => new Change(5, 0, Districts: 1).Percent.ShouldBeNull();
}
