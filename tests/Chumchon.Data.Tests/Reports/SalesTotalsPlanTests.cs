using Chumchon.Data.Reports;
using Chumchon.Tests.Databases;

namespace Chumchon.Data.Tests.Reports;

/// <summary>Holds the way by which reports stay fast: indexes alone, never the facts.</summary>
public sealed class SalesTotalsPlanTests
{
    [Theory, OnSqlite]
    public async Task SavedMonths_ReadTheCoveringIndexAlone(string provider) =>
        (await PlanAsync(provider, SalesReading.SavedMonths))
            .ShouldBe(["SEARCH monthly_return USING COVERING INDEX ix_monthly_return_month (month>? AND month<?)"]);

    [Theory, OnSqlite]
    public async Task TypeSums_ReadTheRollupByMonth(string provider) =>
        (await PlanAsync(provider, SalesReading.TypeSums))
            .ShouldContain(static step => step.StartsWith("SEARCH sales_rollup USING PRIMARY KEY (month>? AND month<?)", StringComparison.Ordinal));

    private static async Task<List<string>> PlanAsync(string provider, string sql)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        foreach (var (name, value) in new[] { ("@first", "24285"), ("@last", "24296"), ("@from", "0"), ("@to", "9999"), ("@kind_to", "3"), ("@kind", "1") })
        {
            sql = sql.Replace(name, value, StringComparison.Ordinal);
        }

        return await database.ListAsync($"explain query plan {sql}", static reader => reader.GetString(3));
    }
}
