using Chumchon.Web.Features.SalesReports.KeepViews;

namespace Chumchon.Web.Tests.SalesReports.KeepViews;

public sealed class ViewAddressTests
{
    private const string Reports = "/reports/otop-sales";

    [Theory]
    [InlineData($"{Reports}/overview", $"{Reports}/overview")]
    [InlineData($"{Reports}/overview?fiscalYear=2567&province=", $"{Reports}/overview?fiscalYear=2567&province=")]
    [InlineData($"{Reports}/monthly?kind=&through=2024-02&fiscalYear=2567", $"{Reports}/monthly?fiscalYear=2567&through=2024-02")]
    [InlineData($"{Reports}/export/by-province?sort=-total&unit=million", $"{Reports}/export/by-province?unit=million&sort=-total")]
    [InlineData($"{Reports}/overview?name=a%26b%23c", $"{Reports}/overview?name=a%26b%23c")]
    public void ReportPage_IsPutTogetherAnew(string text, string address)
    {
        ViewAddress.Read(text).ShouldBe(address);
        ViewAddress.Read(address).ShouldBe(address);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("//evil.example/reports/otop-sales/overview")]
    [InlineData("https://evil.example/reports/otop-sales/overview")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData($"{Reports}/overview/../../sign-out")]
    [InlineData($"{Reports}/overview?returnUrl=//evil.example")]
    [InlineData($"{Reports}/overview?fiscalYear=2567&fiscalYear=2568")]
    [InlineData($"{Reports}/OVERVIEW")]
    [InlineData($"{Reports}/export/by-province.xlsx")]
    [InlineData($"{Reports}/export/nothing")]
    [InlineData($"{Reports}/export")]
    [InlineData($"{Reports}/views")]
    [InlineData($"{Reports}/overview?name=%00")]
    public void AnythingElse_IsNone(string? text) => ViewAddress.Read(text).ShouldBeNull();

    [Fact]
    public void ValueLongerThanAnyCriterion_IsNone() => ViewAddress.Read($"{Reports}/overview?name={new string('a', 61)}").ShouldBeNull();
}
