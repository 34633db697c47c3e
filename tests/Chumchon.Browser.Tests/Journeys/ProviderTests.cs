using Chumchon.Browser.Tests.Pages;
using Chumchon.Browser.Tests.Sites;
using Chumchon.Domain.Offices;
using Chumchon.Tests.Databases;
using Chumchon.Tests.Provider;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Journeys;

/// <summary>Signing in by an identity provider, which the test runs on a port of its own.</summary>
[Collection(LookingTests.Name)]
public sealed class ProviderTests(BrowserRun run)
{
    private const string Provider = "บัตรดี";
    private const string Me = "I am somying-7f3a";

    [Theory, OnSqlite, OnPostgres]
    public async Task Stranger_IsLinkedByTheCodeOfASlipAndThenComesInWithout(string database)
    {
        await using var provider = await TestProvider.StartAsync(NewSite.Beginning);
        provider.Asks = true;
        await using var site = await NewSite.StartAsync(database, provider.Settings);
        await provider.RegisterAsync(site.Address);
        await site.AddAsync("p84", "สุราษฎร์ ธานี", "84", OfficeRole.ProvincialOfficer);
        await site.AddAsync("duangdao", "ดวงดาว เกาะสมุย", "8404", OfficeRole.DistrictOfficer);
        var code = "";
        await run.VisitAsync(site, async visit =>
        {
            var home = await (await visit.OpenSignInAsync()).SignInAsync("p84", NewSite.Password);
            var people = await home.ChooseInOfficeMenuAsync("บัญชีผู้ใช้งาน", new PeoplePage(visit));
            code = await (await (await people.ChooseAsync("duangdao")).GiveCodeAsync()).CodeOfAsync("duangdao");
        });

        await run.VisitAsync(site, async visit =>
        {
            var signIn = await visit.OpenSignInAsync();
            await visit.ShouldBeAccessibleAsync("with a provider");
            visit.Expect(403);
            await signIn.LeaveForAsync(Provider, "Cancel");
            await Expect(signIn.Alert).ToContainTextAsync("ยังไม่ได้เข้าสู่ระบบ");
            await visit.ShouldBeAccessibleAsync("cancelled there");

            signIn = await visit.OpenSignInAsync();
            await signIn.LeaveForAsync(Provider, Me);
            var link = new LinkIdentityPage(visit);
            await link.ShouldBeShownAsync();
            await visit.ShouldBeAccessibleAsync("not linked yet");
            await link.LinkAsync("duangdao", "0000-0000-0000-0000");
            await Expect(link.Code).ToHaveAccessibleDescriptionAsync("ชื่อใช้งานหรือรหัสใช้ครั้งเดียวไม่ถูกต้อง หรือรหัสหมดอายุแล้ว กรุณาตรวจสอบกับใบแจ้งรหัส");
            await link.LinkAsync("duangdao", code);
            await Expect(new HomePage(visit).Header).ToContainTextAsync("ดวงดาว เกาะสมุย");
        });

        await run.VisitAsync(site, async visit =>
        {
            await (await visit.OpenSignInAsync()).LeaveForAsync(Provider, Me);
            await Expect(new HomePage(visit).Header).ToContainTextAsync("ดวงดาว เกาะสมุย");
        }, browser: new() { ViewportSize = new() { Width = 360, Height = 740 } });
    }
}
