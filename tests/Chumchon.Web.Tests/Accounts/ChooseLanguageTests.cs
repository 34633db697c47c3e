using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.Accounts;

public sealed class ChooseLanguageTests
{
    [Fact]
    public async Task BeforeSigningIn_IsKeptByTheBrowser()
    {
        await using var site = await TestSite.StartAsync();
        var visitor = site.Visitor();

        var answer = await visitor.SubmitAsync(await visitor.GetAsync("/sign-in"), "English");

        answer.RedirectsTo.ShouldBe("/sign-in");
        var page = await visitor.GetAsync("/sign-in");
        page.Document.DocumentElement.GetAttribute("lang").ShouldBe("en");
        var refused = await visitor.SubmitAsync(page, "Sign in");
        refused.ErrorOf("User name").ShouldBe("Please enter your user name.");
        refused.ErrorOf("Password").ShouldBe("Please enter your password.");
    }

    [Fact]
    public async Task ChosenBeforeSigningIn_BecomesTheAccounts()
    {
        await using var site = await TestSite.StartAsync();
        var visitor = site.Visitor();
        await visitor.SubmitAsync(await visitor.GetAsync("/sign-in"), "English");

        await visitor.SubmitAsync(
            await visitor.GetAsync("/sign-in"), "Sign in", ("User name", "d9001"), ("Password", TestSite.Password));

        (await visitor.GetAsync("/")).Document.DocumentElement.GetAttribute("lang").ShouldBe("en");
        (await (await site.SignInAsync("d9001")).GetAsync("/")).Document.DocumentElement.GetAttribute("lang").ShouldBe("en");
        (await site.Visitor().GetAsync("/sign-in")).Document.DocumentElement.GetAttribute("lang").ShouldBe("th");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task SignedIn_IsKeptByTheAccountAndStaysOnThePage(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        var officer = await site.SignInAsync("d9001");

        var answer = await officer.SubmitAsync(await officer.GetAsync("/entry/otop-sales?fiscalYear=2566"), "English");

        answer.RedirectsTo.ShouldBe("/entry/otop-sales?fiscalYear=2566");
        (await officer.GetAsync("/")).Text.ShouldContain("Mueang Songkhla District Office (สมหญิง ตัวอย่าง)");
        var elsewhere = await site.SignInAsync("d9001");
        (await elsewhere.GetAsync("/")).Document.DocumentElement.GetAttribute("lang").ShouldBe("en");
    }

    [Fact]
    public async Task ForeignReturnAddress_IsIgnored()
    {
        await using var site = await TestSite.StartAsync();
        var visitor = site.Visitor();
        var page = await visitor.GetAsync("/sign-in");

        var answer = await visitor.PostAsync(
            "/language", page.Token, KeyValuePair.Create("language", "en"), KeyValuePair.Create("returnUrl", "//elsewhere.example"));

        answer.RedirectsTo.ShouldBe("/");
    }
}
