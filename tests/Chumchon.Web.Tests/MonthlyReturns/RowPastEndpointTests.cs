using System.Net;
using System.Text.Json;
using Chumchon.Data.Returns;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.MonthlyReturns;

/// <summary>What became of one row as the page's panel fetches it.</summary>
public sealed class RowPastEndpointTests(SmallSites small) : IClassFixture<SmallSites>
{
    private static readonly SalesMonth February = SalesMonth.Of(2024, 2);

    private static readonly string Past = $"/entry/otop-sales/2024-02/rows/{SmallWorld.Curry.Number}/past";

    [Fact]
    public async Task NotSignedIn_IsSentToSignIn()
    {
        var site = await small.OfAsync();

        (await site.Visitor().GetAsync(Past)).RedirectsTo.ShouldStartWith("/sign-in");
    }

    [Theory]
    [InlineData("d9001", "?district=9002")]
    [InlineData("p90", "?district=9101")]
    [InlineData("p90", "")]
    public async Task ForeignDistrict_IsNotFound(string officer, string query)
    {
        var site = await small.OfAsync();

        (await (await site.SignInAsync(officer)).GetAsync(Past + query)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("200109")]
    [InlineData("rubbish")]
    public async Task NoRow_IsNotFound(string line)
    {
        var site = await small.OfAsync();

        (await (await site.SignInAsync("d9001")).GetAsync($"/entry/otop-sales/2024-02/rows/{line}/past")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task OwnRow_TellsItsMonthsAndWhatWasSavedByWhom(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        await site.World.SaveAsync(SmallWorld.Mueang, February.Previous, [new TypedCell(SmallWorld.Curry, SalesChannel.DomesticOffline, 1_000_000)]);
        await site.World.SaveAsync(SmallWorld.Mueang, February, [new TypedCell(SmallWorld.Curry, SalesChannel.DomesticOnline, 450_00)]);

        var answer = await (await site.SignInAsync("d9001")).GetAsync(Past);

        answer.Status.ShouldBe(HttpStatusCode.OK);
        using var told = JsonDocument.Parse(answer.Body);
        told.RootElement.GetProperty("months").GetRawText().ShouldBe("[[1,1000000]]");
        var write = told.RootElement.GetProperty("writes")[0];
        write.GetProperty("who").GetString().ShouldBe("สมหญิง ตัวอย่าง");
        write.GetProperty("what")[0].GetString().ShouldBe("ในประเทศ ออนไลน์: (ว่าง) → 450.00");
        answer.Answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }
}
