using Chumchon.Data.Areas;
using Chumchon.Data.Demo;

namespace Chumchon.Data.Tests.Demo;

public sealed class PublishedSalesTests
{
    private static readonly PublishedSales Published = PublishedSales.Read(ShippedData.Folder);

    [Fact]
    public void Tables_AddUpToThePublishedYear()
    {
        Published.ByType.Sum(month => month.Sum()).ShouldBe(32_906_606_405_913);
        Published.ByChannel.Sum(month => month.Sum()).ShouldBe(32_906_606_405_913);
        Published.ByProvince.Sum(month => month.Sum()).ShouldBe(32_906_606_505_913);
    }

    [Fact]
    public void Tables_AgreeInEveryMonthButSeptember()
    {
        for (var month = 0; month < 12; month++)
        {
            Published.ByType[month].Sum().ShouldBe(Published.ByChannel[month].Sum());
            (Published.ByProvince[month].Sum() - Published.ByType[month].Sum()).ShouldBe(month == 11 ? 100_000 : 0);
        }
    }

    [Fact]
    public void Provinces_StandInReportOrder() =>
        Published.ProvinceNames.ShouldBe(
            AreaFiles.Read(ShippedData.Folder).Provinces.Where(p => p.ReportOrder is not null).OrderBy(p => p.ReportOrder).Select(p => p.NameTh));

    [Fact]
    public void OneCell_IsReadToTheSatang()
    {
        Published.ByChannel[0].ShouldBe([2_486_867_011_217, 88_626_215_326, 60_754_441_000, 7_153_822_450]);
        Published.ByType[11][4].ShouldBe(193_312_311_478);
        Published.ByProvince[11][0].ShouldBe(24_256_373_200);
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("7.5", 750)]
    [InlineData("7.05", 705)]
    [InlineData("32906606405913.99", 3_290_660_640_591_399)]
    public void Baht_BecomesSatang(string baht, long satang) => PublishedSales.Satang(baht).ShouldBe(satang);

    [Theory]
    [InlineData("")]
    [InlineData("1.")]
    [InlineData("1.005")]
    [InlineData("-1.00")]
    [InlineData("1,000.00")]
    [InlineData("1e6")]
    public void AnythingElse_IsRefused(string text) => Should.Throw<FormatException>(() => PublishedSales.Satang(text));
}
