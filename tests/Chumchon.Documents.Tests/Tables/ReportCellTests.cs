using Chumchon.Documents.Tables;

namespace Chumchon.Documents.Tests.Tables;

public sealed class ReportCellTests
{
    [Fact]
    public void DefaultCell_IsBlankAndNotZero()
    {
        default(ReportCell).ShouldBe(ReportCell.Blank);
        ReportCell.OfSatang(null).ShouldBe(ReportCell.Blank);
        ReportCell.OfSatang(0).ShouldNotBe(ReportCell.Blank);
        ReportCell.Blank.Display().ShouldBe("");
        ReportCell.OfSatang(0).Display().ShouldBe("0.00");
    }

    [Theory]
    [InlineData(32906606405913, "329,066,064,059.13")]
    [InlineData(5, "0.05")]
    [InlineData(-123456, "-1,234.56")]
    public void Satang_ShowAsBaht(long satang, string shown) => ReportCell.OfSatang(satang).Display().ShouldBe(shown);

    [Theory]
    [InlineData(1234, "12.34")]
    [InlineData(-321, "-3.21")]
    [InlineData(123456, "1234.56")]
    public void Percent_ShowsTwoDecimalsAndNoSign(long hundredths, string shown) =>
        ReportCell.OfPercent(hundredths).Display().ShouldBe(shown);

    [Fact]
    public void Count_ShowsThousands() => ReportCell.OfCount(100000).Display().ShouldBe("100,000");

    [Fact]
    public void NotComputable_ShowsADash() => ReportCell.NotComputable.Display().ShouldBe("–");

    [Fact]
    public void MarkedText_ShowsItsMarkOnlyToPeople()
    {
        var cell = ReportCell.OfText("สงขลา", "*");

        cell.Display().ShouldBe("สงขลา*");
        cell.Text.ShouldBe("สงขลา");
    }
}
