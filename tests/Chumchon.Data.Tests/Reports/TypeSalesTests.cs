using Chumchon.Data.Reports;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using static Chumchon.Tests.SmallWorldSales;

namespace Chumchon.Data.Tests.Reports;

public sealed class TypeSalesTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Country_SumsEachMonthByType(string provider)
    {
        await using var database = await SoldAsync(provider);

        var types = await ByTypeAsync(database, AreaScope.Country);

        Row(types, October).ShouldBe([10_145, 4_000, 3_300, 0, 0]);
        Row(types, November).ShouldBe([15_001, 0, 0, 0, 5_000]);
        Enum.GetValues<ProductType>().Select(types.Total).ShouldBe([25_146, 4_000, 3_300, 0, 5_000]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Types_AddUpToTheChannelsOfTheSameMonth(string provider)
    {
        await using var database = await SoldAsync(provider);

        var types = await ByTypeAsync(database, AreaScope.Country);

        Row(types, October).Sum().ShouldBe(types.Period.Whole[October]!.Value.Total);
        Row(types, November).Sum().ShouldBe(types.Period.Whole[November]!.Value.Total);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task MonthNobodySaved_HasNoFigureForAnyType(string provider)
    {
        await using var database = await SoldAsync(provider);

        var types = await ByTypeAsync(database, AreaScope.Of(SmallWorld.Satun), November);

        Row(types, October).ShouldBe([1_105, 4_000, 0, 0, 0]);
        Row(types, November).ShouldBe([null, null, null, null, null]);
    }

    private static async Task<TestDatabase> SoldAsync(string provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await SmallWorldSales.AddToAsync(database);
        return database;
    }

    private static Task<TypeSales> ByTypeAsync(TestDatabase database, AreaScope area, SalesMonth? through = null) =>
        new SalesTotals(database.Database).ByTypeAsync(area, new(Year, through ?? November), CancellationToken.None);

    private static IEnumerable<long?> Row(TypeSales types, SalesMonth month) =>
        Enum.GetValues<ProductType>().Select(type => types[month, type]);
}
