using Chumchon.Domain.Calendar;

namespace Chumchon.Domain.Tests.Calendar;

public sealed class FiscalYearTests
{
    private static readonly FiscalYear Year2567 = new(2567);

    [Fact]
    public void Year_RunsFromOctoberToSeptember()
    {
        Year2567.First.ShouldBe(SalesMonth.Of(2023, 10));
        Year2567.Last.ShouldBe(SalesMonth.Of(2024, 9));
        Year2567.Months.Select(static month => month.ToString()).ShouldBe(
        [
            "2023-10", "2023-11", "2023-12", "2024-01", "2024-02", "2024-03",
            "2024-04", "2024-05", "2024-06", "2024-07", "2024-08", "2024-09",
        ]);
    }

    [Theory]
    [InlineData(2023, 9, 2566)]
    [InlineData(2023, 10, 2567)]
    [InlineData(2024, 9, 2567)]
    [InlineData(2024, 10, 2568)]
    public void Month_BelongsToTheYearInWhichItEnds(int year, int month, int fiscal) =>
        SalesMonth.Of(year, month).FiscalYear.ShouldBe(new FiscalYear(fiscal));

    [Theory]
    [InlineData("2567", true)]
    [InlineData("2500", true)]
    [InlineData("2699", true)]
    [InlineData("2024", false)]
    [InlineData("2499", false)]
    [InlineData("2700", false)]
    [InlineData(" 2567", false)]
    [InlineData("๒๕๖๗", false)]
    [InlineData("+2567", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Text_IsABuddhistYear(string? text, bool valid)
    {
        FiscalYear.TryParse(text, out var year).ShouldBe(valid);
        year.ShouldBe(valid ? year : default);
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("en-US")]
    public void FormattingCulture_ChangesNothing(string culture)
    {
        using var _ = new UnderCulture(culture);

        Year2567.ToString().ShouldBe("2567");
        FiscalYear.TryParse("2567", out var year).ShouldBeTrue();
        year.ShouldBe(Year2567);
    }

    [Fact]
    public void Years_Order()
    {
        (Year2567.Previous < Year2567).ShouldBeTrue();
        (Year2567.Next > Year2567).ShouldBeTrue();
        Year2567.Holds(SalesMonth.Of(2024, 10)).ShouldBeFalse();
    }
}
