using Chumchon.Domain.Calendar;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Chumchon.Domain.Tests.Calendar;

public sealed class SalesMonthTests
{
    [Fact]
    public void Index_IsYearTimesTwelvePlusMonth()
    {
        var february = SalesMonth.Of(2024, 2);

        february.Index.ShouldBe((2024 * 12) + 1);
        (february.Year, february.Month).ShouldBe((2024, 2));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    public void MonthOutsideTheYear_Throws(int month) => Should.Throw<ArgumentOutOfRangeException>(() => SalesMonth.Of(2024, month));

    [Fact]
    public void Neighbours_CrossTheYear()
    {
        SalesMonth.Of(2023, 12).Next.ShouldBe(SalesMonth.Of(2024, 1));
        SalesMonth.Of(2024, 1).Previous.ShouldBe(SalesMonth.Of(2023, 12));
        SalesMonth.Of(2024, 2).AddYears(-3).ShouldBe(SalesMonth.Of(2021, 2));
    }

    [Theory]
    [InlineData("2024-01-31T16:59:59.999Z", "2024-01")]
    [InlineData("2024-01-31T17:00:00Z", "2024-02")]
    [InlineData("2023-12-31T17:00:00Z", "2024-01")]
    public void Instant_FallsIntoTheMonthOfBangkok(string instant, string month) =>
        SalesMonth.At(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture)).ToString().ShouldBe(month);

    [Fact]
    public void Month_BeginsAtMidnightInBangkok() =>
        SalesMonth.Of(2024, 2).Begins.ShouldBe(new DateTimeOffset(2024, 1, 31, 17, 0, 0, TimeSpan.Zero));

    /// <summary>Of 1900 to 2200, exactly the months of a fiscal year that can be read can be read.</summary>
    [Fact]
    public void MonthsAndFiscalYears_HaveTheSameBounds()
    {
        for (var month = SalesMonth.Of(1900, 1); month <= SalesMonth.Of(2200, 12); month = month.Next)
        {
            SalesMonth.TryParse($"{month}", out _).ShouldBe(FiscalYear.TryParse($"{month.FiscalYear}", out _), $"{month}");
        }
    }

    [Theory]
    [InlineData("2024-02", true)]
    [InlineData("1956-10", true)]
    [InlineData("2156-09", true)]
    [InlineData("2567-02", false)]
    [InlineData("1956-09", false)]
    [InlineData("2156-10", false)]
    [InlineData("2024-2", false)]
    [InlineData("2024-00", false)]
    [InlineData("2024-13", false)]
    [InlineData("2024/02", false)]
    [InlineData("2024-+2", false)]
    [InlineData("2024- 2", false)]
    [InlineData("๒๐๒๔-๐๒", false)]
    [InlineData("2024-02-01", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Text_IsReadStrictly(string? text, bool valid)
    {
        SalesMonth.TryParse(text, out var month).ShouldBe(valid);
        month.ShouldBe(valid ? month : default);
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("en-US")]
    public void FormattingCulture_ChangesNothing(string culture)
    {
        using var _ = new UnderCulture(culture);

        SalesMonth.Of(2024, 2).ToString().ShouldBe("2024-02");
        SalesMonth.TryParse("2024-02", out var month).ShouldBeTrue();
        month.ShouldBe(SalesMonth.Of(2024, 2));
    }

    [Property]
    public Property WrittenMonth_IsReadBack() => Prop.ForAll(Months(), static index =>
        SalesMonth.TryParse(new SalesMonth(index).ToString(), out var month) && month.Index == index);

    [Property]
    public Property EveryMonth_LiesInItsFiscalYearAndInNoOther() => Prop.ForAll(Months(), static index =>
    {
        var month = new SalesMonth(index);
        var year = month.FiscalYear;
        return year.Holds(month) && year.Months.Contains(month) && !year.Next.Holds(month) && !year.Previous.Holds(month);
    });

    private static Arbitrary<int> Months() => Gen.Choose(FiscalYear.Earliest.First.Index, FiscalYear.Latest.Last.Index).ToArbitrary();
}
