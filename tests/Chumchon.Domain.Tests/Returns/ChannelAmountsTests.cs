using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Domain.Tests.Returns;

public sealed class ChannelAmountsTests
{
    [Fact]
    public void BlankAndNought_Differ()
    {
        (ChannelAmounts.Blank.IsBlank, ChannelAmounts.Blank.IsNone).ShouldBe((true, false));
        (ChannelAmounts.None.IsBlank, ChannelAmounts.None.IsNone).ShouldBe((false, true));
        new ChannelAmounts(0, null, null, null).IsNone.ShouldBeTrue();
        new ChannelAmounts(0, 1, null, null).IsNone.ShouldBeFalse();
    }

    [Fact]
    public void Total_TakesBlankCellsAsNothing() => new ChannelAmounts(1, null, 20, 300).TotalSatang.ShouldBe(321);

    [Fact]
    public void EachChannel_IsReadAndSetByItself()
    {
        var amounts = new ChannelAmounts(1, 2, 3, 4);

        SalesChannels.All.Select(channel => amounts[channel]).ShouldBe([1, 2, 3, 4]);
        foreach (var channel in SalesChannels.All)
        {
            var changed = amounts.With(channel, 9);
            SalesChannels.All.ShouldAllBe(each => changed[each] == (each == channel ? 9 : amounts[each]));
            changed.With(channel, null)[channel].ShouldBeNull();
        }
    }

    [Fact]
    public void UnknownChannel_Throws()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => ChannelAmounts.None[(SalesChannel)5]);
        Should.Throw<ArgumentOutOfRangeException>(() => ChannelAmounts.None.With((SalesChannel)5, 1));
    }
}
