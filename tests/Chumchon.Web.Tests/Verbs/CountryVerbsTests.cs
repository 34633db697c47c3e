using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Reports.Making;

namespace Chumchon.Web.Tests.Verbs;

/// <summary>The verbs <c>generate</c> and <c>verify</c> as an operator runs them.</summary>
public sealed class CountryVerbsTests(SmallCountries countries) : IClassFixture<SmallCountries>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task GeneratedCountry_IsRight(string provider)
    {
        var (database, (exitCode, output, error)) = await countries.OfAsync(provider);
        error.ShouldBeEmpty();
        exitCode.ShouldBe(0);
        output.ShouldContain("Sign in with the password");
        output.ShouldContain("producers: 200");

        (exitCode, output, _) = await RunAsync(database, "verify");
        output.ShouldEndWith($"Nothing differs.{Environment.NewLine}");
        output.ShouldContain("reports of 2568");
        exitCode.ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Difference_IsToldAndEndsWithOne(string provider)
    {
        var (database, _) = await countries.OfAsync(provider);
        var district = (await database.ListAsync("select max(district_code) from monthly_return", static reader => reader.GetInt32(0)))[0];
        var october = $"where district_code = {district} and month = 24297";
        await database.ExecuteAsync($"update monthly_return set domestic_offline = domestic_offline + 1 {october}");

        var (exitCode, output, _) = await RunAsync(database, "verify", "--fiscal-year", "2568");
        await database.ExecuteAsync($"update monthly_return set domestic_offline = domestic_offline - 1 {october}");

        exitCode.ShouldBe(1);
        output.ShouldContain($"return DomesticOffline, d{district} 2024-10: expected ");

        // What the total gets wrong, each report of months and provinces shows.
        output.ShouldContain("monthly-by-channel, country 2568, row 2024-10, column domestic-offline: expected ");
        output.ShouldContain($"by-province, p{district / 100} 2568, row {district}, column 2024-10: expected ");
        output.ShouldMatch(@"\d+ differences");
    }

    [Theory, OnSqlite]
    public async Task AfterRandomSaves_NothingDiffers(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await RandomSaves.RunAsync(database, saves: 100);

        (await RunAsync(database, "verify")).ShouldBe((0, string.Join(
            Environment.NewLine, "Verifying …", "  districts: 3", $"  reports of 2567: {ReportCatalogue.All.Count * 3}", "Nothing differs.", ""), ""));
    }

    [Theory]
    [InlineData("generate", "--producers", "0")]
    [InlineData("generate", "--years", "51")]
    [InlineData("generate", "--seed", "-1")]
    [InlineData("generate", "--through", "2568-09")]
    [InlineData("verify", "--fiscal-year", "2024")]
    public async Task ImpossibleValue_IsRefused(params string[] args)
    {
        await using var database = await TestDatabase.CreateEmptyAsync("sqlite");

        var (exitCode, _, error) = await RunAsync(database, args);

        exitCode.ShouldBe(1);
        error.ShouldContain($"{args[1]} takes");
        File.Exists(database.Connection).ShouldBeFalse();
    }

    private static Task<(int ExitCode, string Output, string Error)> RunAsync(TestDatabase database, params string[] args) =>
        SmallCountries.RunAsync(database, args);
}
