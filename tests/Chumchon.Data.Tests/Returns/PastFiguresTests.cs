using Chumchon.Data.Model;
using Chumchon.Data.Returns;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Chumchon.Tests;
using Chumchon.Tests.Databases;

namespace Chumchon.Data.Tests.Returns;

/// <summary>What February is held against. Sizes are hundredths of the satang's decimal logarithm: 10^6 is 600.</summary>
public sealed class PastFiguresTests
{
    private static readonly SalesMonth February = MueangMonth.February;

    [Theory, OnSqlite, OnPostgres]
    public async Task UsualSizes_AreMediansOfEarlierMonths(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.Database.AddAsync(
            Fact(SmallWorld.Curry, 1, 1_000_000, 10_000),
            Fact(SmallWorld.Curry, 2, 100_000, null),
            Fact(SmallWorld.Curry, 3, 10_000_000, 0),
            Fact(SmallWorld.Cloth, 1, null, null, 500, null));

        var past = await OfAsync(month);

        var curry = past.Lines.Single(line => line.Key == SmallWorld.Curry);

        // Offline 600, 500, 700; online 400 alone. The whole row 600 (1,010,000: 600.4), 500, 700.
        curry.Channels.ShouldBe([new(3, 600, 100), new(1, 400, 0), null, null]);
        curry.Total.ShouldBe(new UsualSales(3, 600, 100));
        var cloth = past.Lines.Single(line => line.Key == SmallWorld.Cloth);
        cloth.Channels.ShouldBe([null, null, new(1, 270, 0), null]);
        cloth.Total.ShouldBe(new UsualSales(1, 270, 0));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task LastMonthAndLastYear_AreTheirFigures(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.Database.AddAsync(
            Fact(SmallWorld.Curry, 1, 840_000, null, 0, 25),
            Fact(SmallWorld.Curry, 12, 790_000, 100),
            Fact(SmallWorld.Curry, 13, 5, 5),
            Fact(SmallWorld.Balm, 2, 7, null));

        var past = await OfAsync(month);

        past.Lines.Select(static line => (line.Key, line.LastMonth, line.LastYear)).ShouldBe(
        [
            (SmallWorld.Curry, new(840_000, null, 0, 25), new(790_000, 100, null, null)),
            (SmallWorld.Balm, ChannelAmounts.Blank, ChannelAmounts.Blank),
        ]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task MonthsSold_AreCountedAmongTheLastTwelve(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.Database.AddAsync(
            Fact(SmallWorld.Curry, 1, 100, null),
            Fact(SmallWorld.Curry, 2, 0, 0, 0, 0),
            Fact(SmallWorld.Curry, 3, null, null),
            Fact(SmallWorld.Curry, 12, 100, null),
            Fact(SmallWorld.Curry, 13, 100, null));

        var curry = (await OfAsync(month)).Lines.ShouldHaveSingleItem();

        (curry.MonthsEntered, curry.MonthsSold).ShouldBe((3, 2));
        curry.Total.ShouldBe(new UsualSales(3, 200, 0));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task LongPastLaterAndForeignMonths_TellNothing(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.Database.AddAsync(
            Fact(SmallWorld.Curry, 25, 100, null),
            Fact(SmallWorld.Juice, 24, 100, null),
            Fact(SmallWorld.Cloth, -1, 100, null),
            Fact(SmallWorld.PausedFood, 1, 100, null),
            Fact(SmallWorld.Balm, 1, 100, null, district: SmallWorld.Sathing));

        (await OfAsync(month)).Lines.Select(static line => line.Key).ShouldBe([SmallWorld.Juice]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Months_AreThoseWithAFigureTheEarliestFirst(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        var at = new DateTimeOffset(2024, 2, 5, 9, 0, 0, BangkokTime.Offset);
        await month.Database.AddAsync(
            SmallWorldSales.Saved(SmallWorld.Mueang, February.Previous, at, 4, 3, 20_000, 10, 0, 1),
            SmallWorldSales.Saved(SmallWorld.Mueang, new(February.Index - 24), at, 4, 4, 9_000, 0, 0, 0),
            SmallWorldSales.Saved(SmallWorld.Mueang, new(February.Index - 25), at, 4, 4, 8_000, 0, 0, 0),
            SmallWorldSales.Saved(SmallWorld.Mueang, new(February.Index - 2), at, 4, 0, 0, 0, 0, 0),
            SmallWorldSales.Saved(SmallWorld.Sathing, February.Previous, at, 1, 1, 7, 0, 0, 0));

        var past = await OfAsync(month);

        past.Month.ShouldBe(February);
        past.Months.ShouldBe(
        [
            new(new(February.Index - 24), 4, 4, new(9_000, 0, 0, 0)),
            new(February.Previous, 4, 3, new(20_000, 10, 0, 1)),
        ]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task MonthWithoutRowsOrPast_IsEmpty(string provider)
    {
        await using var month = await MueangMonth.CreateAsync(provider);

        var past = await OfAsync(month);

        past.Months.ShouldBeEmpty();
        past.Lines.ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task DistrictOutsideTheScope_IsNothing(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        var figures = new PastFigures(month.Database.Database);

        (await figures.OfAsync(AreaScope.Of(SmallWorld.Sathing), SmallWorld.Mueang, February, CancellationToken.None)).ShouldBeNull();
        (await figures.OfAsync(AreaScope.Of(SmallWorld.Satun), SmallWorld.Mueang, February, CancellationToken.None)).ShouldBeNull();
        (await figures.OfAsync(AreaScope.Of(SmallWorld.Songkhla), SmallWorld.Mueang, February, CancellationToken.None)).ShouldNotBeNull();
    }

    private static async Task<DistrictPast> OfAsync(MueangMonth month) =>
        (await new PastFigures(month.Database.Database).OfAsync(
            MueangMonth.Scope, SmallWorld.Mueang, February, CancellationToken.None)).ShouldNotBeNull();

    internal static SalesEntry Fact(
        LineKey line, int monthsAgo, long? domesticOffline, long? domesticOnline, long? overseasOffline = null,
        long? overseasOnline = null, DistrictCode? district = null) => new()
        {
            DistrictCode = (district ?? SmallWorld.Mueang).Value,
            Month = February.Index - monthsAgo,
            ProducerId = line.Producer,
            ProductType = line.Type,
            Kind = ProducerKind.CommunityGroup,
            DomesticOffline = domesticOffline,
            DomesticOnline = domesticOnline,
            OverseasOffline = overseasOffline,
            OverseasOnline = overseasOnline,
        };
}
