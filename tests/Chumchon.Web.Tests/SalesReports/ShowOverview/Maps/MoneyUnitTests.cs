using Chumchon.Web.Features.SalesReports.ShowOverview.Maps;

namespace Chumchon.Web.Tests.SalesReports.ShowOverview.Maps;

public sealed class MoneyUnitTests
{
    [Theory]
    [InlineData(2_228_405_678_901, "22,284.1")]
    [InlineData(1_000_000_000, "10.0")]
    [InlineData(5_000_000, "0.1")]
    [InlineData(4_999_999, "0.0")]
    [InlineData(0, "0.0")]
    public void TenMillionsAndMore_AreSaidInMillions(long satang, string words) =>
        MoneyUnit.For(1_000_000_000).Text(satang).ShouldBe(words);

    [Theory]
    [InlineData(32_341, "323")]
    [InlineData(99_950, "1,000")]
    [InlineData(0, "0")]
    public void Less_IsSaidInWholeBaht(long satang, string words) => MoneyUnit.For(999_999_999).Text(satang).ShouldBe(words);
}
