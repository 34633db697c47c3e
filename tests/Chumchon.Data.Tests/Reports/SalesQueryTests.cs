using Chumchon.Data.Model;
using Chumchon.Data.Reports;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Chumchon.Tests.Databases;
using Chumchon.Tests;
using static Chumchon.Tests.SmallWorld;
using static Chumchon.Tests.SmallWorldSales;

namespace Chumchon.Data.Tests.Reports;

public sealed class SalesQueryTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Kind_CountsItsSalesInMonthsThatAreSavedForAll(string provider)
    {
        await using var database = await SoldAsync(provider);

        var period = await OfAsync(database, AreaScope.Country, new(Year, November) { Kind = ProducerKind.SingleOwner });

        period.Whole[October].ShouldBe(new ChannelSums(3_000, 0, 300, 0));
        period.Whole[November].ShouldBe(default(ChannelSums), "saved, and nothing sold by single owners");
        period.Of(Sathing)[November].ShouldBeNull();
        period.AsOf.ShouldBe(LastSave);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task MonthAlone_HoldsNoOtherMonth(string provider)
    {
        await using var database = await SoldAsync(provider);

        var period = await OfAsync(database, AreaScope.Of(Songkhla), new(Year, November) { MonthAlone = true });

        (period.First, period.Through).ShouldBe((November, November));
        period.Whole[October].ShouldBeNull();
        period.Whole.Total.ShouldBe(new ChannelSums(20_000, 0, 0, 1));
        period.Whole.DistrictsSavedThroughout.ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Provinces_LeaveTheOthersOut(string provider)
    {
        await using var database = await SoldAsync(provider);
        var satun = new SalesQuery(Year, October) { Provinces = [Satun] };

        var period = await OfAsync(database, AreaScope.Country, satun);
        var types = await new SalesTotals(database.Database).ByTypeAsync(AreaScope.Country, satun, CancellationToken.None);

        period.Whole.Total!.Value.Total.ShouldBe(5_105);
        Enum.GetValues<ProductType>().Select(types.Total).ShouldBe([1_105, 4_000, 0, 0, 0]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Producers_AreThoseOfTheReturnsOfAMonth(string provider)
    {
        await using var database = await SoldAsync(provider);

        var period = await OfAsync(database, AreaScope.Country, new(Year, November));

        period.Whole.Producers(October).ShouldBe(new ProducerCounts(7, 7));
        period.Whole.Producers(November).ShouldBe(new ProducerCounts(4, 3));
        period.Of(Sathing).Producers(November).ShouldBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task AreasAndTypes_HoldTheMonthAndTheTotal(string provider)
    {
        await using var database = await SoldAsync(provider);

        var sales = await new SalesTotals(database.Database).ByAreaAndTypeAsync(AreaScope.Country, new(Year, November), CancellationToken.None);

        sales.Month([Mueang, Sathing], ProductType.Herb).ShouldBe(5_000);
        sales.Total([Mueang, Sathing], ProductType.Food).ShouldBe(24_041);
        sales.Month([Sathing], ProductType.Food).ShouldBeNull();
        sales.Total([Sathing], ProductType.Food).ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task YearBefore_CountsMonthsThatADistrictCompletedInBothYears(string provider)
    {
        await using var database = await SoldAsync(provider);
        await SmallWorldYearsBefore.AddToAsync(database);

        var compared = await new SalesTotals(database.Database).ComparedAsync(AreaScope.Country, new(Year, November), CancellationToken.None);

        // Mueang has entered three of four rows of November: 200.01 of a month are not set against 160.00 of a whole one.
        compared.WithBefore([Mueang]).ShouldBe(new SalesComparison(12_340, 10_000, 1) { LeftOut = 1, LeftOutMonths = 1 });
        compared.WithBefore([Sathing]).ShouldBe(new SalesComparison(0, 1_000, 1));
        compared.WithBefore([MueangSatun]).ShouldBeNull();
        compared.WithBefore([Mueang, Sathing, MueangSatun]).ShouldBe(new SalesComparison(12_340, 11_000, 2) { LeftOut = 2, LeftOutMonths = 2 });
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task MeanOfThreeYears_CountsMonthsHeldInEachOfThem(string provider)
    {
        await using var database = await SoldAsync(provider);
        await SmallWorldYearsBefore.AddToAsync(database);
        var totals = new SalesTotals(database.Database);

        var (sales, register) = await totals.WithRegisterAsync(AreaScope.Country, new(Year, November), CancellationToken.None);
        var (yearBefore, _) = await totals.WithRegisterAsync(AreaScope.Country, new(Year.Previous, November.AddYears(-1)), CancellationToken.None);

        // October: 100.00, 80.00 and 90.01; of FY2564 no November is held.
        sales.WithMeanBefore([Mueang, Sathing]).ShouldBe(new SalesComparison(12_340, 9_000, 1) { LeftOut = 2, LeftOutMonths = 2 });
        yearBefore.WithMeanBefore([Mueang]).ShouldBeNull();
        register.Producers([Mueang, Sathing, MueangSatun]).ShouldBe(5);
        register.Products([Sathing]).ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task SaveAfterAReport_IsInTheNext(string provider)
    {
        await using var database = await SoldAsync(provider);
        var totals = new SalesTotals(database.Database);
        var query = new SalesQuery(Year, November);
        var groups = query with { Kind = ProducerKind.CommunityGroup };
        (await totals.ByTypeAsync(AreaScope.Country, query, CancellationToken.None)).Total(ProductType.Food).ShouldBe(25_146);
        var before = await totals.ByTypeAsync(AreaScope.Country, groups, CancellationToken.None);

        await database.ExecuteAsync(
            $"""
            update monthly_return set version = version + 1, stamp = stamp + 1, domestic_offline = domestic_offline + 100
            where district_code = {Mueang.Value} and month = {October.Index}
            """);
        await database.ExecuteAsync(
            $"""
            update sales_rollup set domestic_offline = domestic_offline + 100
            where district_code = {Mueang.Value} and month = {October.Index} and product_type = 1 and kind = 1
            """);
        await database.AddAsync(Stamped(Saved(MueangSatun, November, LastSave, 1, 1, 50, 0, 0, 0)), AWrite());

        var after = await totals.ByTypeAsync(AreaScope.Country, query, CancellationToken.None);
        after.Total(ProductType.Food).ShouldBe(25_246);
        after.Period.Whole.Total!.Value.Total.ShouldBe(37_596);
        after.Period.Of(MueangSatun)[November]!.Value.Total.ShouldBe(50);
        var afterOfGroups = await totals.ByTypeAsync(AreaScope.Country, groups, CancellationToken.None);
        afterOfGroups.Total(ProductType.Food).ShouldBe(before.Total(ProductType.Food) + 100);
        afterOfGroups.Period.Whole.Total!.Value.Total.ShouldBe(before.Period.Whole.Total!.Value.Total + 100);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task SaveBetweenTwoReadsOfOneMoment_IsInNeither(string provider)
    {
        await using var database = await SoldAsync(provider);
        var totals = new SalesTotals(database.Database);
        var query = new SalesQuery(Year, November);

        var (before, after) = await totals.AtOneMomentAsync(
            async moment =>
            {
                var first = await moment.OfAsync(AreaScope.Country, query, CancellationToken.None);
                await database.ExecuteAsync(
                    $"""
                    update monthly_return set version = version + 1, stamp = stamp + 1, domestic_offline = domestic_offline + 100
                    where district_code = {Mueang.Value} and month = {October.Index}
                    """);
                await database.AddAsync(AWrite());
                return (first, await moment.ByTypeAsync(AreaScope.Country, query, CancellationToken.None));
            },
            CancellationToken.None);

        after.Period.Whole.Total.ShouldBe(before.Whole.Total);
        (await totals.OfAsync(AreaScope.Country, query, CancellationToken.None)).Whole.Total!.Value.Total
            .ShouldBe(before.Whole.Total!.Value.Total + 100);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task KeptMonths_EqualThoseReadForEachProvince(string provider)
    {
        await using var database = await SoldAsync(provider);
        var totals = new SalesTotals(database.Database);
        await OfAsync(database, AreaScope.Country, new(Year, November));

        var country = await totals.ByAreaAndTypeAsync(AreaScope.Country, new(Year, November), CancellationToken.None);
        var province = await totals.ByAreaAndTypeAsync(AreaScope.Of(Songkhla), new(Year, November), CancellationToken.None);

        foreach (var type in Enum.GetValues<ProductType>())
        {
            country.Total([Mueang, Sathing], type).ShouldBe(province.Total([Mueang, Sathing], type));
            country.Month([Mueang, Sathing], type).ShouldBe(province.Month([Mueang, Sathing], type));
        }

        country.Period.Of([Mueang, Sathing]).Total.ShouldBe(province.Period.Whole.Total);
    }

    /// <summary>What every write leaves in the audit.</summary>
    private static AuditHead AWrite() => new() { DistrictCode = Mueang.Value, Stream = AuditStream.Returns(Mueang).Number, Number = 1, Stamp = 1 };

    private static MonthlyReturn Stamped(MonthlyReturn saved)
    {
        saved.Stamp = 1;
        return saved;
    }

    private static async Task<TestDatabase> SoldAsync(string provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await SmallWorld.AddToAsync(database);
        await SmallWorldSales.AddToAsync(database);
        return database;
    }

    private static Task<SalesPeriod> OfAsync(TestDatabase database, AreaScope area, SalesQuery query) =>
        new SalesTotals(database.Database).OfAsync(area, query, CancellationToken.None);
}
