using System.Net;
using Chumchon.Web.Features.MonthlyReturns.ReadHelp;
using Chumchon.Web.Platform.Words;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.MonthlyReturns;

public sealed class HelpPageTests(SmallSites small) : IClassFixture<SmallSites>
{
    private const string Page = "/entry/otop-sales/help";

    [Fact]
    public async Task NotSignedIn_IsSentToSignIn()
    {
        var site = await small.OfAsync();

        (await site.Visitor().GetAsync(Page)).RedirectsTo.ShouldStartWith("/sign-in");
    }

    [Theory]
    [InlineData("d9001")]
    [InlineData("p90")]
    public async Task Steps_StandUnderTheirNames(string officer)
    {
        var site = await small.OfAsync();

        var page = await (await site.SignInAsync(officer)).GetAsync(Page);

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelectorAll("main section").Select(static section => section.Id).ShouldBe(HelpPage.Steps);
        page.Texts("main section h2").ShouldContain("ดึงรายชื่อด้วย Sync ข้อมูล");
        page.Document.QuerySelectorAll("main section svg").Length.ShouldBe(HelpPage.Steps.Count);
    }

    [Fact]
    public async Task Part_IsTheStepsAlone()
    {
        var site = await small.OfAsync();

        var part = await (await site.SignInAsync("d9001")).GetAsync($"{Page}?part=1");

        part.Document.QuerySelectorAll("section").Length.ShouldBe(HelpPage.Steps.Count);
        part.Document.QuerySelector("nav, main, script").ShouldBeNull();
    }

    [Fact]
    public void EachStep_IsSaidInThreeSentencesOfEnglish()
    {
        foreach (var step in HelpPage.Steps)
        {
            WordBook.Entries[$"help.{step}-words"].English.Split(". ").Length.ShouldBe(3, step);
        }
    }
}
