using Chumchon.Data.Reports;
using Chumchon.Tests.Databases;

namespace Chumchon.Data.Tests.Reports;

/// <summary>Holds the way by which reports stay fast: indexes alone, never the facts.</summary>
public sealed class SalesTotalsPlanTests
{
    [Theory, OnSqlite]
    public async Task SavedMonths_ReadTheCoveringIndexAlone(string provider) =>
        (await PlanAsync(provider, SalesReading.SavedMonths)).ShouldBe(
            ["SEARCH monthly_return USING COVERING INDEX ix_monthly_return_month (month=? AND district_code>? AND district_code<?)"]);

    [Theory, OnSqlite]
    public async Task Stamps_ReadTheCoveringIndexAlone(string provider) =>
        (await PlanAsync(provider, SalesReading.Stamps))
            .ShouldBe(["SEARCH monthly_return USING COVERING INDEX ix_monthly_return_month (month>? AND month<?)"]);

    [Theory, OnSqlite]
    public async Task FirstAndLastMonth_AreMetAtTheEndsOfTheIndex(string provider)
    {
        string[] scan = ["SCAN monthly_return USING COVERING INDEX ix_monthly_return_month"];

        (await PlanAsync(provider, SalesTotals.EndOfMonths.Replace("{0}", "asc", StringComparison.Ordinal))).ShouldBe(scan);
        (await PlanAsync(provider, SalesTotals.EndOfMonths.Replace("{0}", "desc", StringComparison.Ordinal))).ShouldBe(scan);
    }

    [Theory, OnSqlite]
    public async Task Rollup_IsSearchedByMonthAndDistrictAndGroupedAsItLies(string provider)
    {
        string[] search = ["SEARCH sales_rollup USING PRIMARY KEY (month=? AND district_code>? AND district_code<?)"];

        (await PlanAsync(provider, SalesReading.TypeSums)).ShouldBe(search);
        (await PlanAsync(provider, SalesReading.KindSums)).ShouldBe(search);
    }

    [Theory, OnSqlite]
    public async Task Register_IsCountedFromItsIndexAlone(string provider) =>
        (await PlanAsync(provider, SalesReading.Register))
            .ShouldBe(["SEARCH producer USING COVERING INDEX ix_producer_district (district_code>? AND district_code<?)"]);

    private static async Task<List<string>> PlanAsync(string provider, string sql)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var values = new[]
        {
            ("@months", "24285, 24286"), ("@first", "24285"), ("@last", "24296"), ("@from", "0"), ("@to", "9999"),
            ("@kind_to", "3"), ("@kind", "1"), ("@ceased", "3"),
        };
        foreach (var (name, value) in values)
        {
            sql = sql.Replace(name, value, StringComparison.Ordinal);
        }

        return await database.ListAsync($"explain query plan {sql}", static reader => reader.GetString(3));
    }
}
