using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using static Chumchon.Domain.Producers.SalesChannel;

namespace Chumchon.Domain.Tests.Returns;

public sealed class ReturnMergeTests
{
    private static readonly LineKey Curry = new(1, ProductType.Food);
    private static readonly LineKey Cloth = new(2, ProductType.Textile);
    private static readonly LineKey Gone = new(3, ProductType.Herb);

    [Fact]
    public void NobodySavedMeanwhile_TakesWhatDiffersFromStored()
    {
        var merge = Lay(
            [(Curry, new(100, null, 5, null)), (Cloth, ChannelAmounts.Blank)],
            since: [],
            new(Curry, DomesticOffline, 100), new(Curry, OverseasOffline, null), new(Curry, DomesticOnline, 0), new(Cloth, OverseasOnline, null));

        merge.Changed.ShouldBe(new Dictionary<LineKey, ChannelAmounts> { [Curry] = new(100, 0, null, null) });
        merge.Collisions.ShouldBeEmpty();
        merge.Unknown.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null, null, null, "keeps")] // nobody touched it
    [InlineData(1L, 1L, 2L, "takes")] // only she did
    [InlineData(1L, 2L, 1L, "keeps")] // only the other did
    [InlineData(1L, 2L, 2L, "keeps")] // both alike
    [InlineData(1L, 2L, 3L, "collides")]
    [InlineData(null, 0L, 5L, "collides")]
    [InlineData(null, 5L, 0L, "collides")]
    [InlineData(5L, null, 0L, "collides")]
    [InlineData(5L, 0L, null, "collides")]
    [InlineData(null, 0L, null, "keeps")] // a blank left blank says nothing
    [InlineData(0L, null, 0L, "keeps")]
    public void Cell_IsLaidByWhatBothSaw(long? before, long? now, long? typed, string outcome)
    {
        var since = before == now ? [] : new[] { new CellChange(Curry, DomesticOffline, before, now) };

        var merge = Lay([(Curry, new(now, null, null, null))], since, new TypedCell(Curry, DomesticOffline, typed));

        merge.Changed.Count.ShouldBe(outcome == "takes" ? 1 : 0);
        if (outcome == "collides")
        {
            merge.Collisions.ShouldBe([new(Curry, DomesticOffline, before, typed, now)]);
        }
        else
        {
            merge.Collisions.ShouldBeEmpty();
        }
    }

    [Fact]
    public void SeveralChangesMeanwhile_AreRememberedByTheFirstBefore()
    {
        CellChange[] since = [new(Curry, DomesticOffline, 1, 2), new(Curry, DomesticOffline, 2, 3)];

        Lay([(Curry, new(3, null, null, null))], since, new TypedCell(Curry, DomesticOffline, 1)).Changed.ShouldBeEmpty();
        Lay([(Curry, new(3, null, null, null))], since, new TypedCell(Curry, DomesticOffline, 2))
            .Collisions.ShouldBe([new(Curry, DomesticOffline, 1, 2, 3)]);
    }

    [Fact]
    public void OtherChannelsOfTheRow_MergeIntoIt()
    {
        var merge = Lay(
            [(Curry, new(null, 7, null, null))],
            [new(Curry, DomesticOnline, null, 7)],
            new TypedCell(Curry, DomesticOffline, 100));

        merge.Changed[Curry].ShouldBe(new ChannelAmounts(100, 7, null, null));
    }

    [Fact]
    public void RowThatIsNotThere_IsUnknownBlankOrNot()
    {
        var merge = Lay(
            [(Curry, ChannelAmounts.Blank)], since: [],
            new(Gone, DomesticOffline, null), new(Cloth, DomesticOffline, 0), new(Cloth, DomesticOnline, 5));

        merge.Unknown.ShouldBe([Cloth, Gone]);
    }

    private static ReturnMerge Lay(
        (LineKey Key, ChannelAmounts Amounts)[] stored, CellChange[] since, params TypedCell[] typed) =>
        ReturnMerge.Lay(
            stored.ToDictionary(row => row.Key, row => new SalesRow(row.Key, ProducerKind.SingleOwner, row.Amounts)), since, typed);
}
