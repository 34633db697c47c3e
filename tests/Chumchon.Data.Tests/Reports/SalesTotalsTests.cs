using Chumchon.Data.Reports;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Returns;
using Chumchon.Tests.Databases;
using Chumchon.Tests;
using static Chumchon.Tests.SmallWorld;
using static Chumchon.Tests.SmallWorldSales;

namespace Chumchon.Data.Tests.Reports;

public sealed class SalesTotalsTests
{
    private static readonly AreaScope Country = AreaScope.Country;

    [Theory, OnSqlite, OnPostgres]
    public async Task Country_SumsEachMonthByChannel(string provider)
    {
        await using var database = await SoldAsync(provider);

        var period = await OfYearAsync(database, Country);

        period.Whole[October].ShouldBe(new ChannelSums(15_005, 2_100, 300, 40));
        period.Whole[November].ShouldBe(new ChannelSums(20_000, 0, 0, 1));
        period.Whole.Total.ShouldBe(new ChannelSums(35_005, 2_100, 300, 41));
        period.Whole.Total!.Value.Total.ShouldBe(37_446);
        period.AsOf.ShouldBe(LastSave);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task MonthNobodySaved_HasNoFigure(string provider)
    {
        await using var database = await SoldAsync(provider);

        var period = await OfYearAsync(database, Country, Year.Last);

        period.Through.ShouldBe(Year.Last);
        period.Whole[November.Next].ShouldBeNull();
        period.Whole.DistrictsSaved(November.Next).ShouldBe(0);
        period.Of(MueangSatun)[November].ShouldBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task MonthSavedWithoutSales_IsNought(string provider)
    {
        await using var database = await SoldAsync(provider);

        var period = await OfYearAsync(database, Country);

        period.Of(Sathing)[October].ShouldBe(default(ChannelSums));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task MonthOnlySynced_CountsAsNotSaved(string provider)
    {
        await using var database = await SoldAsync(provider);

        var period = await OfYearAsync(database, Country);

        period.Of(Sathing)[November].ShouldBeNull();
        period.Whole.DistrictsSaved(November).ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Places_AreSummedFromTheirDistricts(string provider)
    {
        await using var database = await SoldAsync(provider);

        var period = await OfYearAsync(database, Country);

        period.Of([Mueang, Sathing])[October].ShouldBe(new ChannelSums(10_000, 2_000, 300, 40));
        period.Of([Mueang, Sathing]).Total!.Value.Total.ShouldBe(32_341);
        period.Of([MueangSatun]).Total!.Value.Total.ShouldBe(5_105);
        period.Of([new DistrictCode(3801)]).Total.ShouldBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Province_HoldsOnlyItsOwnDistricts(string provider)
    {
        await using var database = await SoldAsync(provider);

        var period = await OfYearAsync(database, AreaScope.Of(Songkhla));

        period.Whole.Total.ShouldBe(new ChannelSums(30_000, 2_000, 300, 41));
        period.Of(Mueang).Total!.Value.Total.ShouldBe(32_341);
        period.Of(MueangSatun).Total.ShouldBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Completeness_CountsDistrictsThatSavedEveryMonth(string provider)
    {
        await using var database = await SoldAsync(provider);

        var october = await OfYearAsync(database, Country, October);
        var november = await OfYearAsync(database, Country, November);

        october.Whole.DistrictsSavedThroughout.ShouldBe(3);
        october.Whole.DistrictsCompleteThroughout.ShouldBe(3);
        november.Whole.DistrictsSaved(October).ShouldBe(3);
        november.Whole.DistrictsSavedThroughout.ShouldBe(1);
        november.Whole.DistrictsCompleteThroughout.ShouldBe(0, "a row of Mueang's November is not entered");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task EarlierThrough_LeavesLaterMonthsAndTheirSavesOut(string provider)
    {
        await using var database = await SoldAsync(provider);

        var period = await OfYearAsync(database, Country, October);

        period.Whole[November].ShouldBeNull();
        period.Whole.Total!.Value.Total.ShouldBe(17_445);
        period.AsOf.ShouldBe(LastSave.AddDays(-10));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task YearWithoutSaves_IsEmpty(string provider)
    {
        await using var database = await SoldAsync(provider);

        var period = await new SalesTotals(database.Database).OfAsync(Country, new(Year.Next, Year.Next.Last), CancellationToken.None);

        period.Whole.Total.ShouldBeNull();
        period.AsOf.ShouldBeNull();
    }

    [Theory, OnSqlite]
    public async Task ThroughOfAnotherYear_IsADefect(string provider)
    {
        await using var database = await SoldAsync(provider);

        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => OfYearAsync(database, Country, Year.Next.First));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Years_AreThoseWithSavesNewestFirst(string provider)
    {
        await using var database = await SoldAsync(provider);
        var totals = new SalesTotals(database.Database);

        (await totals.YearsAsync(Country, CancellationToken.None)).Saved.ShouldBe([Year, Year.Previous]);
        (await totals.YearsAsync(AreaScope.Of(Satun), CancellationToken.None)).Saved.ShouldBe([Year]);
        (await totals.YearsAsync(AreaScope.Of(new ProvinceCode(38)), CancellationToken.None)).Saved.ShouldBeEmpty();
    }

    private static async Task<TestDatabase> SoldAsync(string provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await SmallWorldSales.AddToAsync(database);
        return database;
    }

    private static Task<SalesPeriod> OfYearAsync(TestDatabase database, AreaScope area, SalesMonth? through = null) =>
        new SalesTotals(database.Database).OfAsync(area, new(Year, through ?? November), CancellationToken.None);
}
