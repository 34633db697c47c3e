using System.Net;
using Chumchon.Data.Returns;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.MonthlyReturns;

/// <summary>The earlier figures of a month's rows as the page's script fetches them.</summary>
public sealed class PastEndpointTests(SmallSites small) : IClassFixture<SmallSites>
{
    private const string Past = "/entry/otop-sales/2024-02/past";

    private static readonly SalesMonth February = SalesMonth.Of(2024, 2);

    [Fact]
    public async Task NotSignedIn_IsSentToSignIn()
    {
        var site = await small.OfAsync();

        (await site.Visitor().GetAsync(Past)).RedirectsTo.ShouldStartWith("/sign-in");
    }

    [Theory]
    [InlineData("d9001", "?district=9002")]
    [InlineData("d9001", "?district=rubbish")]
    [InlineData("p90", "?district=9101")]
    [InlineData("p90", "")]
    public async Task ForeignDistrict_IsNotFound(string officer, string query)
    {
        var site = await small.OfAsync();

        (await (await site.SignInAsync(officer)).GetAsync(Past + query)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("2024-13")]
    [InlineData("2567-02")]
    [InlineData("rubbish")]
    public async Task NoMonth_IsNotFound(string month)
    {
        var site = await small.OfAsync();

        (await (await site.SignInAsync("d9001")).GetAsync($"/entry/otop-sales/{month}/past")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>24289 is กุมภาพันธ์ 2567; sizes are hundredths of the satang's decimal logarithm.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task OwnDistrict_GetsArraysThatLeaveOutWhatIsBlankAtTheirEnds(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        await SellAsync(site, February.Previous, (SmallWorld.Curry, SalesChannel.DomesticOffline, 1_000_000), (SmallWorld.Curry, SalesChannel.OverseasOffline, 10_000));
        await SellAsync(site, February.Previous.Previous, (SmallWorld.Curry, SalesChannel.DomesticOffline, 100_000), (SmallWorld.Balm, SalesChannel.DomesticOnline, 0));
        await site.World.SyncAsync(SmallWorld.Mueang, February);

        var answer = await (await site.SignInAsync("d9001")).GetAsync(Past);

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Body.ShouldBe(
            """
            {"month":24289,"months":[[24287,4,2,100000,0,0,0],[24288,4,1,1000000,0,10000,0]],
            "lines":[[20011,2,2,[1000000,null,10000],[],[[2,550,50],0,[1,400,0],0,[2,550,50]]],[20035,1,0,[],[],[]]]}
            """.ReplaceLineEndings(""));
    }

    [Fact]
    public async Task Figures_AreKeptNowhere()
    {
        var site = await small.OfAsync();

        var answer = await (await site.SignInAsync("d9001")).GetAsync(Past);

        answer.Answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
    }

    [Fact]
    public async Task ProvincialOfficer_ReadsADistrictOfHers()
    {
        await using var site = await TestSite.StartAsync();
        await site.World.SyncAsync(SmallWorld.Mueang, February);

        (await (await site.SignInAsync("p90")).GetAsync($"{Past}?district=9001")).Body
            .ShouldBe("""{"month":24289,"months":[],"lines":[]}""");
    }

    private static Task<SaveReceipt> SellAsync(TestSite site, SalesMonth month, params (LineKey Line, SalesChannel Channel, long Satang)[] sales) =>
        site.World.SaveAsync(SmallWorld.Mueang, month, [.. sales.Select(static sale => new TypedCell(sale.Line, sale.Channel, sale.Satang))]);
}
