using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Domain.Tests.Returns;

public sealed class ReturnTotalsTests
{
    [Fact]
    public void NoRows_AreNotComplete()
    {
        var totals = ReturnTotals.Of([]);

        totals.ShouldBe(new ReturnTotals(0, 0, 0, 0, default));
        totals.IsComplete.ShouldBeFalse();
    }

    [Fact]
    public void Producer_IsCountedOnceAndReportsByAnyOfItsRows()
    {
        var totals = ReturnTotals.Of(
        [
            Row(1, ProductType.Food, new(100, null, null, null)),
            Row(1, ProductType.Herb, ChannelAmounts.Blank),
            Row(2, ProductType.Food, new(null, null, null, 0)),
            Row(3, ProductType.Food, ChannelAmounts.Blank),
        ]);

        totals.ShouldBe(new ReturnTotals(Rows: 4, RowsEntered: 2, Producers: 3, ProducersReported: 2, new(100, 0, 0, 0)));
        totals.RowsNotEntered.ShouldBe(2);
        totals.IsComplete.ShouldBeFalse();
    }

    [Fact]
    public void RowsOfNought_Complete()
    {
        var totals = ReturnTotals.Of([Row(1, ProductType.Food, ChannelAmounts.None), Row(2, ProductType.Food, new(0, null, null, null))]);

        totals.IsComplete.ShouldBeTrue();
        totals.Sums.Total.ShouldBe(0);
    }

    [Fact]
    public void Channels_AreSummedApart() =>
        ReturnTotals.Of([Row(1, ProductType.Food, new(1, 2, null, 4)), Row(2, ProductType.Food, new(10, null, 30, 40))])
            .Sums.ShouldBe(new ChannelSums(11, 2, 30, 44));

    private static SalesRow Row(long producer, ProductType type, ChannelAmounts amounts) =>
        new(new(producer, type), ProducerKind.SingleOwner, amounts);
}
