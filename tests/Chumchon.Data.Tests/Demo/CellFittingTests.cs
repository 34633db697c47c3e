using Chumchon.Data.Demo;

namespace Chumchon.Data.Tests.Demo;

public sealed class CellFittingTests
{
    [Fact]
    public void TwoByTwoByTwo_HoldsAllThreeMargins()
    {
        var cells = CellFitting.Fit(
            [3, 1, 1, 2, 5, 1, 1, 7],
            new Margin([701, 299], 4), new Margin([333, 667], 2), new Margin([899, 101], 1));

        (cells[0] + cells[1] + cells[2] + cells[3]).ShouldBe(701);
        (cells[0] + cells[1] + cells[4] + cells[5]).ShouldBe(333);
        (cells[0] + cells[2] + cells[4] + cells[6]).ShouldBe(899);
        cells.Sum().ShouldBe(1000);
        cells.ShouldAllBe(cell => cell >= 0);
    }

    [Fact]
    public void EqualSeeds_AreIndependentMargins() =>
        CellFitting.Fit([1, 1, 1, 1], new Margin([60, 40], 2), new Margin([50, 50], 1)).ShouldBe([30, 30, 20, 20]);

    [Fact]
    public void MarginsThatDisagree_AreRefused() =>
        Should.Throw<InvalidOperationException>(
            () => CellFitting.Fit([1, 1, 1, 1], new Margin([60, 40], 2), new Margin([50, 51], 1)));
}
