using System.Net;
using Chumchon.Tests;
using Chumchon.Web.Tests.TestSites;
using Microsoft.AspNetCore.WebUtilities;

namespace Chumchon.Web.Tests.Accounts;

/// <summary>Signing out here signs out at the provider too, where the settings say so.</summary>
public sealed class ProviderSignOutTests
{
    private static readonly (string, string) EndsSession = ("ExternalSignIn:EndsSession", "true");

    [Fact]
    public async Task WhoCameByTheProvider_GoesThereAndComesBack()
    {
        await using var site = await ProviderSite.StartAsync("sqlite", EndsSession);
        await site.LinkAsync(SmallWorld.Officer);
        var visitor = site.Site.Visitor();
        await site.SignInAsync(visitor);

        var left = await SignOutAsync(visitor);

        var address = new Uri(ProviderSite.LeadsTo(left));
        address.GetLeftPart(UriPartial.Path).ShouldBe($"{site.Provider.Address}end");

        // No token of hers is kept to be shown as id_token_hint: it may hold her national number.
        QueryHelpers.ParseQuery(address.Query).ToDictionary(static pair => pair.Key, static pair => pair.Value.ToString()).ShouldBe(
            new Dictionary<string, string> { ["client_id"] = "chumchon", ["post_logout_redirect_uri"] = "https://localhost/sign-in" }, ignoreOrder: true);
        (await visitor.GetAsync("/")).RedirectsTo.ShouldNotBeNull().ShouldStartWith("/sign-in");
        (await site.Site.World.CountAsync("session")).ShouldBe(0);
        (await site.AtProviderAsync(left)).ShouldStartWith("https://localhost/sign-in");
    }

    [Fact]
    public async Task WhoCameByAPassword_StaysHere()
    {
        await using var site = await ProviderSite.StartAsync("sqlite", EndsSession);

        (await SignOutAsync(await site.Site.SignInAsync("d9001"))).RedirectsTo.ShouldBe("/sign-in");
    }

    [Fact]
    public async Task OffAsInstalled_StaysHere()
    {
        await using var site = await ProviderSite.StartAsync();
        await site.LinkAsync(SmallWorld.Officer);
        var visitor = site.Site.Visitor();
        await site.SignInAsync(visitor);

        (await SignOutAsync(visitor)).RedirectsTo.ShouldBe("/sign-in");
    }

    [Fact]
    public async Task ProviderWithoutAnEnd_LeavesHerHere()
    {
        await using var site = await ProviderSite.StartAsync("sqlite", EndsSession);
        await site.LinkAsync(SmallWorld.Officer);
        site.Provider.Document =
            $$"""{"issuer":"{{site.Provider.Address}}","authorization_endpoint":"{{site.Provider.Address}}authorize","token_endpoint":"{{site.Provider.Address}}token","jwks_uri":"{{site.Provider.Address}}.well-known/jwks"}""";
        var visitor = site.Site.Visitor();
        ProviderSite.LeadsTo(await site.SignInAsync(visitor)).ShouldBe("/");

        (await SignOutAsync(visitor)).RedirectsTo.ShouldBe("/sign-in");
        (await visitor.GetAsync("/")).RedirectsTo.ShouldNotBeNull().ShouldStartWith("/sign-in");
    }

    [Theory]
    [InlineData("")]
    [InlineData("rubbish")]
    public async Task ProviderThatCannotBeAsked_HindersNobodyFromLeaving(string document)
    {
        await using var site = await ProviderSite.StartAsync("sqlite", EndsSession);
        await site.LinkAsync(SmallWorld.Officer);
        var visitor = site.Site.VisitorWith(("Sec-Fetch-Site", "same-origin"));
        var begun = await visitor.PostAsync("/sign-in/external", KeyValuePair.Create("returnUrl", "/"));
        var signedIn = await site.Site.VisitorWith(("Cookie", begun.Cookies)).GetAsync(await site.AtProviderAsync(begun));
        site.Provider.Document = document;

        // A node that never asked the provider before.
        await using var node = site.Site.StartNode(configuration: [.. site.Provider.Settings, EndsSession]);
        var left = await node.VisitorWith(("Cookie", signedIn.Cookies), ("Sec-Fetch-Site", "same-origin")).PostAsync("/sign-out");

        left.RedirectsTo.ShouldBe("/sign-in");
        (await site.Site.World.CountAsync("session")).ShouldBe(0);
    }

    private static async Task<SeenPage> SignOutAsync(Visitor visitor) => await visitor.SubmitAsync(await visitor.GetAsync("/"), "ออกจากระบบ");
}
