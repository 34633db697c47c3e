using Chumchon.Domain.Money;

namespace Chumchon.Domain.Tests.Money;

public sealed class BahtTests
{
    [Theory]
    [InlineData(0, "0.00", "0.00")]
    [InlineData(5, "0.05", "0.05")]
    [InlineData(50, "0.50", "0.50")]
    [InlineData(99_999, "999.99", "999.99")]
    [InlineData(100_000, "1,000.00", "1000.00")]
    [InlineData(-123_456, "-1,234.56", "-1234.56")]
    [InlineData(-5, "-0.05", "-0.05")]
    [InlineData(999_999_999_999, "9,999,999,999.99", "9999999999.99")]
    [InlineData(32_906_606_405_913, "329,066,064,059.13", "329066064059.13")]
    [InlineData(long.MaxValue, "92,233,720,368,547,758.07", "92233720368547758.07")]
    [InlineData(long.MinValue, "-92,233,720,368,547,758.08", "-92233720368547758.08")]
    public void Amount_IsWrittenWithTwoDecimals(long satang, string forPeople, string forMachines)
    {
        new Baht(satang).ToString().ShouldBe(forPeople);
        new Baht(satang).ToPlainText().ShouldBe(forMachines);
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void FormattingCulture_ChangesNothing(string culture)
    {
        using var _ = new UnderCulture(culture);

        new Baht(-123_456_789).ToString().ShouldBe("-1,234,567.89");
        new Baht(-123_456_789).ToPlainText().ShouldBe("-1234567.89");
    }

    [Fact]
    public void Sums_AreExactAndNeverWrapAround()
    {
        (new Baht(10) + new Baht(20) - new Baht(40)).ShouldBe(new Baht(-10));
        Should.Throw<OverflowException>(() => new Baht(long.MaxValue) + new Baht(1));
        Should.Throw<OverflowException>(() => new Baht(long.MinValue) - new Baht(1));
    }

    [Fact]
    public void Amounts_CompareByValue()
    {
        (new Baht(1) < new Baht(2)).ShouldBeTrue();
        (new Baht(2) >= new Baht(2)).ShouldBeTrue();
        new[] { new Baht(3), Baht.Zero, new Baht(-1) }.Order().ShouldBe([new Baht(-1), Baht.Zero, new Baht(3)]);
    }
}
