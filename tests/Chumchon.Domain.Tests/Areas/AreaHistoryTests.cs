using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;

namespace Chumchon.Domain.Tests.Areas;

public sealed class AreaHistoryTests
{
    private static readonly SalesMonth April = SalesMonth.Of(2011, 4);
    private static readonly SalesMonth Later = SalesMonth.Of(2027, 10);

    // 4309 became 3804, which became 3904 · 4310 and 4311 became 4312 · 4302 went on without 4317 · 4313 became 4314 and 4315.
    private static readonly AreaHistory History = new(
    [
        Gave(4309, 3804, April), Gave(3804, 3904, Later),
        Gave(4310, 4312, April), Gave(4311, 4312, April),
        Gave(4302, 4302, April), Gave(4302, 4317, April),
        Gave(4313, 4314, Later), Gave(4313, 4315, Later),
    ]);

    [Theory]
    [InlineData(4309, 3904)]
    [InlineData(3804, 3904)]
    [InlineData(4310, 4312)]
    [InlineData(4302, 4302)]
    [InlineData(4313, 4313)]
    [InlineData(9001, 9001)]
    public void Today_IsTheOneDistrictInWhichAllOfItLies(int district, int today) => History.Today(Code(district)).ShouldBe(Code(today));

    [Fact]
    public void Former_AreThoseThatAreNoMore() => History.Former.Select(static district => district.Value).ShouldBe([3804, 4309, 4310, 4311, 4313]);

    [Theory]
    [InlineData(4309, 6)]
    [InlineData(3804, 6)]
    [InlineData(4312, 6)]
    [InlineData(4317, 6)]
    [InlineData(4302, 12)]
    [InlineData(4313, 12)]
    [InlineData(3904, 0)]
    [InlineData(9001, 12)]
    public void MonthsStood_AreThoseOfThePeriodInWhichThereWasSuchADistrict(int district, int months) =>
        History.MonthsStood(Code(district), SalesMonth.Of(2010, 10), 12).ShouldBe(months);

    [Fact]
    public void PartsAfter_AreToldOnlyOfMonthsBeforeTheSplit()
    {
        History.PartsAfter(Code(4302), April.Previous).Select(static part => part.Value).ShouldBe([4302, 4317]);
        History.PartsAfter(Code(4302), April).ShouldBeEmpty();
        History.PartsAfter(Code(4309), April.Previous).ShouldBeEmpty();
        History.SplitSince(Code(4302)).ShouldBe(April);
        History.SplitSince(Code(4313)).ShouldBe(Later);
    }

    [Fact]
    public void ChangedAfter_KnowsTheLastChange()
    {
        History.ChangedAfter(Later.Previous).ShouldBeTrue();
        History.ChangedAfter(Later).ShouldBeFalse();
        new AreaHistory([]).ChangedAfter(FiscalYear.Earliest.First).ShouldBeFalse();
    }

    [Fact]
    public void ViewByToday_ShowsNoDistrictThatLiesInAnother()
    {
        var (first, last) = (SalesMonth.Of(2010, 10), SalesMonth.Of(2011, 9));
        AreaView then = new(History, ByToday: false), today = new(History, ByToday: true);

        Shown(then).ShouldBe([3804, 4302, 4309, 4312, 4313, 4317]);
        Shown(today).ShouldBe([3904, 4302, 4312, 4313, 4314, 4315, 4317]);

        List<int> Shown(AreaView view) =>
            [.. new[] { 3804, 3904, 4302, 4309, 4312, 4313, 4314, 4315, 4317 }.Where(code => view.Shows(Code(code), first, last))];
    }

    private static Succession Gave(int from, int to, SalesMonth since) => new(Code(from), Code(to), since);

    private static DistrictCode Code(int value) => new(value);
}
