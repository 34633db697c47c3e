using System.Net;
using Chumchon.Domain.Calendar;
using Chumchon.Tests;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.Accounts;

/// <summary>A form for the entry page, posted by a browser in which nobody is signed in: kept only where a page of ours posted it.</summary>
public sealed class ForeignFormTests
{
    private const string Month = "/entry/otop-sales/2024-02";

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Sec-Fetch-Site", "anything else")]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "https://localhost.elsewhere.example")]
    [InlineData("Origin", "https://localhost:8443")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "localhost")]
    public async Task OfAnotherSite_IsNotKept(string header, string value)
    {
        await using var site = await TestSite.StartAsync();
        await site.World.SyncAsync(SmallWorld.Mueang, SalesMonth.Of(2024, 2));

        var answer = await PostAsync(site.VisitorWith((header, value)));

        answer.RedirectsTo.ShouldStartWith("/sign-in?returnUrl=");
        answer.Body.ShouldNotContain("Kept");
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "same-origin")]
    [InlineData("Origin", "https://localhost")]
    [InlineData("Origin", "http://localhost")]
    [InlineData("User-Agent", "a browser too old to say")]
    public async Task OfOurs_IsKept(string header, string value)
    {
        await using var site = await TestSite.StartAsync();

        var answer = await PostAsync(site.VisitorWith((header, value)));

        answer.Status.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Document.QuerySelector("input[name=Kept]").ShouldNotBeNull();
    }

    private static Task<SeenPage> PostAsync(Visitor visitor) =>
        visitor.PostAsync(Month, KeyValuePair.Create($"a{SmallWorld.Curry.Number}.1", "666"));
}
