using Chumchon.Web.Features.SalesReports.ShowOverview.Maps;

namespace Chumchon.Web.Tests.SalesReports.ShowOverview.Maps;

public sealed class QuantilesTests
{
    [Fact]
    public void TenAmounts_AreTwoInEachOfFiveClasses() =>
        new Quantiles([100, 10, 90, 20, 80, 30, 70, 40, 60, 50]).Classes.ShouldBe(
            [new(1, 10, 20, 2), new(2, 30, 40, 2), new(3, 50, 60, 2), new(4, 70, 80, 2), new(5, 90, 100, 2)]);

    [Fact]
    public void EqualAmounts_ShareAClass()
    {
        var quantiles = new Quantiles([0, 0, 0, 0, 0, 0, 7, 8, 9, 10]);

        quantiles.Classes[0].ShouldBe(new(1, 0, 0, 6));
        quantiles.Classes.Sum(static one => one.Areas).ShouldBe(10);
        quantiles.TintOf(10).ShouldBe(5);
    }

    [Fact]
    public void TwoAmounts_TakeTheLightestAndTheDarkest() =>
        new Quantiles([5, 3]).Classes.Select(static one => one.Tint).ShouldBe([1, 5]);

    [Fact]
    public void OneAmount_TakesTheMiddle() => new Quantiles([5, 5, 5]).Classes.ShouldBe([new(3, 5, 5, 3)]);

    [Fact]
    public void NoAmount_HasNoClass() => new Quantiles([]).Classes.ShouldBeEmpty();

    [Fact]
    public void SeventySixProvinces_AreFifteenOrSixteenInAClass()
    {
        var classes = new Quantiles(Enumerable.Range(1, 76).Select(static number => number * 1_000L)).Classes;

        classes.Count.ShouldBe(5);
        classes.ShouldAllBe(static one => one.Areas == 15 || one.Areas == 16);
    }
}
