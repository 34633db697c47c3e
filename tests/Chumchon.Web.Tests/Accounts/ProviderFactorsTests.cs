using System.Net;
using Chumchon.Domain.Audit;
using Chumchon.Tests;
using Chumchon.Web.Platform.Security;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.Accounts;

/// <summary>What the provider says of how she proved it there, through a whole sign-in: what stands for two factors here, and what does not.</summary>
public sealed class ProviderFactorsTests
{
    private const string Asked = "/sign-in/second?returnUrl=%2F";

    /// <param name="acr">What the settings trust.</param>
    /// <param name="amr">What the settings trust.</param>
    [Theory]
    [InlineData(null, null, "loa3", "otp", false)]
    [InlineData("loa3", null, "loa3", null, true)]
    [InlineData("loa2 loa3", null, "loa3", null, true)]
    [InlineData("loa3", null, "LOA3", null, false)]
    [InlineData("loa3", null, "loa30", null, false)]
    [InlineData("loa3", null, "loa2", "otp", false)]
    [InlineData("loa3", null, null, "loa3", false)]
    [InlineData(null, "mfa,otp", null, "pwd", false)]
    [InlineData(null, "mfa,otp", null, "pwd otp", true)]
    [InlineData(null, "mfa,otp", null, "mfa", true)]
    [InlineData(null, "mfa,otp", "mfa", null, false)]
    [InlineData(null, "mfa", null, null, false)]
    public async Task HowSheProvedItThere_StandsForASecondFactorOnlyWhereItIsTrusted(string? acr, string? amr, string? saidAcr, string? saidAmr, bool stands)
    {
        await using var site = await ProviderSite.StartAsync("sqlite", ("ExternalSignIn:SecondFactorAcr", acr ?? ""), ("ExternalSignIn:SecondFactorAmr", amr ?? ""));
        await site.LinkAsync(SmallWorld.Officer);
        await SecondStepTests.SetUpAsync(site.Site, await site.Site.SignInAsync("d9001"));
        (site.Provider.Acr, site.Provider.Amr) = (saidAcr, saidAmr?.Split(' ') ?? []);
        var visitor = site.Site.Visitor();

        ProviderSite.LeadsTo(await site.SignInAsync(visitor)).ShouldBe(stands ? "/" : Asked);

        (await visitor.GetAsync("/")).Status.ShouldBe(stands ? HttpStatusCode.OK : HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task SecondStepAfterTheProvider_SignsHerInAsTheProviders()
    {
        await using var site = await ProviderSite.StartAsync();
        await site.LinkAsync(SmallWorld.Officer);
        var (app, _) = await SecondStepTests.SetUpAsync(site.Site, await site.Site.SignInAsync("d9001"));
        site.Site.Clock.Advance(TimeSpan.FromMinutes(1));
        var visitor = site.Site.Visitor();
        var asked = await visitor.GetAsync(ProviderSite.LeadsTo(await site.SignInAsync(visitor)));

        (await SecondStepTests.ConfirmAsync(visitor, asked, app.CodeAt(site.Site.Clock.GetUtcNow()))).RedirectsTo.ShouldBe("/");

        (await visitor.GetAsync("/")).Text.ShouldContain("สมหญิง ตัวอย่าง");
        (await site.AuditAsync(SmallWorld.Officer)).TakeLast(2).ShouldBe([AuditKind.FactorUsed, AuditKind.SignedInByProvider]);
    }

    [Theory]
    [InlineData("otp", false)]
    [InlineData("pwd", true)]
    public async Task WhoMustHaveTwo_SetsNoneUpWhereTheProviderSawThem(string amr, bool isAsked)
    {
        await using var site = await ProviderSite.StartAsync("sqlite", (RequiredFactors.Setting, "everyone"), ("ExternalSignIn:SecondFactorAmr", "otp"));
        await site.LinkAsync(SmallWorld.Officer);
        site.Provider.Amr = [amr];
        var visitor = site.Site.Visitor();
        await site.SignInAsync(visitor);

        (await visitor.GetAsync("/")).RedirectsTo.ShouldBe(isAsked ? "/account/factors" : null);
    }

    [Fact]
    public async Task AcrValues_AreAskedForWhereTheSettingsName()
    {
        await using var site = await ProviderSite.StartAsync("sqlite", ("ExternalSignIn:AcrValues", "loa3"));

        await site.AnswerAsync(site.Site.Visitor());

        site.Provider.Asked.ShouldHaveSingleItem()["acr_values"].ShouldBe("loa3");
    }
}
