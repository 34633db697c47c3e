using Chumchon.Data.Reports;
using Chumchon.Tests.Databases;

namespace Chumchon.Data.Tests.Reports;

/// <summary>Holds the way by which reports stay fast: indexes alone, never the facts.</summary>
public sealed class SalesTotalsPlanTests
{
    [Theory, OnSqlite]
    public async Task SavedMonths_ReadTheCoveringIndexAlone(string provider) =>
        (await PlanAsync(provider, SalesSlices.SavedMonths)).ShouldBe(
            ["SEARCH monthly_return USING COVERING INDEX ix_monthly_return_month (month=? AND district_code>? AND district_code<?)"]);

    [Theory, OnSqlite]
    public async Task Stamps_ReadTheCoveringIndexAlone(string provider) =>
        (await PlanAsync(provider, SalesReading.Stamps)).Where(static step => step.Contains("kept", StringComparison.Ordinal))
            .ShouldBe(["SEARCH kept USING COVERING INDEX ix_monthly_return_month (month=?)"]);

    [Theory, OnSqlite]
    public async Task FirstAndLastMonth_AreMetAtTheEndsOfTheIndex(string provider)
    {
        string[] scan = ["SCAN monthly_return USING COVERING INDEX ix_monthly_return_month"];

        (await PlanAsync(provider, SavedMonths.EndQuery("asc"))).ShouldBe(scan);
        (await PlanAsync(provider, SavedMonths.EndQuery("desc"))).ShouldBe(scan);
    }

    [Theory, OnSqlite]
    public async Task Rollup_IsSearchedByMonthAndDistrictAndGroupedAsItLies(string provider)
    {
        const string search = "SEARCH sales_rollup USING PRIMARY KEY (month=? AND district_code>? AND district_code<?)";

        (await PlanAsync(provider, SalesSlices.TypeAmounts)).ShouldBe([search]);
        var ofKind = await PlanAsync(provider, SalesSlices.SavedMonthsOfKind);
        ofKind.ShouldContain(search);
        ofKind.ShouldNotContain(static step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
    }

    private static async Task<List<string>> PlanAsync(string provider, string sql)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var values = new[]
        {
            ("@last_kind", "3"), ("@kind", "1"), ("@months", "24285, 24286"), ("@first", "24285"), ("@last", "24296"), ("@from", "0"), ("@to", "9999"),
        };
        foreach (var (name, value) in values)
        {
            sql = sql.Replace(name, value, StringComparison.Ordinal);
        }

        return await database.ListAsync($"explain query plan {sql}", static reader => reader.GetString(3));
    }
}
