using Chumchon.Browser.Tests.Pages;
using Chumchon.Browser.Tests.Sites;
using Chumchon.Domain.Offices;
using Chumchon.Tests.Databases;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Journeys;

/// <summary>Second factors of persons, and the question who it is before something dangerous. Each journey has provinces of its own.</summary>
[Collection(LookingTests.Name)]
public sealed class FactorTests(BrowserRun run)
{
    private const string Menu = "การยืนยันตัวตนสองชั้น";

    [Fact]
    public async Task App_IsSetUpUsedAndItsPlaceTakenByARecoveryCode()
    {
        var site = await run.NewSiteAsync("sqlite");
        await site.AddAsync("chanthra", "จันทรา กระบี่", "8101", OfficeRole.DistrictOfficer);
        await run.VisitAsync(site, async visit =>
        {
            var home = await (await visit.OpenSignInAsync()).SignInAsync("chanthra", NewSite.Password);
            var factors = await home.ChooseInOfficeMenuAsync(Menu, new FactorsPage(visit));
            await visit.ShouldBeAccessibleAsync("without a factor");
            var (app, codes) = await factors.SetUpAppAsync(() => site.Clock.GetUtcNow());
            await Expect(codes.Codes).ToHaveCountAsync(10);
            await visit.ShouldBeAccessibleAsync("recovery codes");
            (await PrintedSheets.OfAsync(visit.Page)).ShouldBe(new(1, PrintedSheets.UprightA4));
            var code = await codes.Codes.First.InnerTextAsync();
            await codes.KeptAsync();
            site.Clock.Advance(TimeSpan.FromMinutes(1));

            await run.VisitAsync(site, async elsewhere =>
            {
                var second = await PasswordAsync(elsewhere, "chanthra");
                await second.TryAsync("000000");
                await Expect(second.Code).ToHaveAccessibleDescriptionAsync("รหัสไม่ถูกต้อง หมดเวลา หรือใช้ไปแล้ว กรุณาใช้รหัสถัดไปที่แอปแสดง");
                await elsewhere.ShouldBeAccessibleAsync("a wrong code");
                await Expect((await second.ConfirmAsync(app.CodeAt(site.Clock.GetUtcNow()))).Header).ToContainTextAsync("จันทรา กระบี่");
            });
            await run.VisitAsync(site, async lost =>
            {
                var left = await (await (await PasswordAsync(lost, "chanthra")).RecoverAsync(code)).ChooseInOfficeMenuAsync(Menu, new FactorsPage(lost));
                await Expect(left.Main).ToContainTextAsync("เหลือ 9 จาก 10 รหัส");
            }, browser: new() { ViewportSize = new() { Width = 360, Height = 740 } });
        });
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Passkey_IsMadeSignsInAndIsRemoved(string provider)
    {
        var site = await run.NewSiteAsync(provider);
        await site.AddAsync("phaka", "ผกา พังงา", "8201", OfficeRole.DistrictOfficer);
        await run.VisitAsync(site, async visit =>
        {
            var authenticator = await VirtualAuthenticator.AddAsync(visit.Page);
            var home = await (await visit.OpenSignInAsync(ByName(site, "/sign-in"))).SignInAsync("phaka", NewSite.Password);
            var factors = await home.ChooseInOfficeMenuAsync(Menu, new FactorsPage(visit));
            await factors.AddPasskeyAsync("");
            await Expect(factors.PasskeyName).ToHaveAccessibleDescriptionAsync("กรุณาตั้งชื่อพาสคีย์ ไม่เกิน 60 ตัวอักษร");
            await factors.AddPasskeyAsync("คอมพิวเตอร์ที่ทำงาน");
            var codes = new RecoveryCodesPage(visit);
            await codes.ShouldBeShownAsync();
            (await authenticator.CountAsync()).ShouldBe(1);
            factors = await codes.KeptAsync();
            await Expect(factors.Passkeys).ToContainTextAsync("ยังไม่เคยใช้");
            await visit.ShouldBeAccessibleAsync("with a passkey");

            await authenticator.VerifyAsync(isOwner: false);
            var signIn = await SignOutAsync(visit);
            await signIn.PressPasskeyAsync();
            await Expect(signIn.Alert).ToContainTextAsync("ไม่ได้ใช้พาสคีย์ กรุณาลองอีกครั้ง หรือใช้รหัสผ่าน");
            await visit.ShouldBeAccessibleAsync("a passkey refused");
            await authenticator.VerifyAsync(isOwner: true);
            home = await signIn.SignInByPasskeyAsync();

            factors = await home.ChooseInOfficeMenuAsync(Menu, new FactorsPage(visit));
            await Expect(factors.Passkeys).ToContainTextAsync("ใช้ล่าสุด");
            site.Clock.Advance(TimeSpan.FromMinutes(20));
            await factors.RemovePasskeyAsync("คอมพิวเตอร์ที่ทำงาน");
            var again = new ProveAgainPage(visit);
            await again.ShouldBeShownAsync();
            await visit.ShouldBeAccessibleAsync("asked again, with a passkey");
            await again.ConfirmByPasskeyAsync();
            await Expect(factors.Status).ToContainTextAsync("นำพาสคีย์ออกแล้ว");
            signIn = await SignOutAsync(visit);
            await signIn.PressPasskeyAsync();
            await Expect(signIn.Alert.First).ToContainTextAsync("พาสคีย์นี้ใช้ไม่ได้");
        });
    }

    [Fact]
    public async Task RoleGivenLater_AsksWhoItIsAndKeepsWhatWasTyped()
    {
        var site = await run.NewSiteAsync("sqlite");
        await site.AddAsync("p83", "วิไล ภูเก็ต", "83", OfficeRole.ProvincialOfficer);
        await site.AddAsync("nari", "นารี ภูเก็ต", "8301", OfficeRole.DistrictOfficer);
        await run.VisitAsync(site, async visit =>
        {
            var home = await (await visit.OpenSignInAsync()).SignInAsync("p83", NewSite.Password);
            var account = await (await home.ChooseInOfficeMenuAsync("บัญชีผู้ใช้งาน", new PeoplePage(visit))).ChooseAsync("nari");
            site.Clock.Advance(TimeSpan.FromMinutes(20));

            await account.GiveAsync("8302", "เจ้าหน้าที่อำเภอ", site.Day(later: 6));
            var again = new ProveAgainPage(visit);
            await again.ShouldBeShownAsync();
            await again.ConfirmAsync("ไม่ใช่รหัสผ่านนี้");
            await Expect(again.Password).ToHaveAccessibleDescriptionAsync("รหัสผ่านปัจจุบันไม่ถูกต้อง");
            await visit.ShouldBeAccessibleAsync("asked again");
            await again.ConfirmAsync(NewSite.Password);

            await Expect(account.Status).ToContainTextAsync("ให้บทบาทแล้ว");
            await Expect(account.Main).ToContainTextAsync("สพอ.");
        });
    }

    /// <summary>Of an address in figures no browser makes a passkey.</summary>
    private static string ByName(NewSite site, string path) => new UriBuilder(site.Address) { Host = "localhost", Path = path }.ToString();

    private static async Task<SecondStepPage> PasswordAsync(Visit visit, string userName)
    {
        var signIn = await visit.OpenSignInAsync();
        await signIn.FillAsync(userName, NewSite.Password);
        await signIn.PressAsync();
        var second = new SecondStepPage(visit);
        await second.ShouldBeShownAsync();
        return second;
    }

    private static async Task<SignInPage> SignOutAsync(Visit visit)
    {
        await visit.Page.GetByRole(AriaRole.Banner).GetByText("(").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "ออกจากระบบ", Exact = true }).ClickAsync();
        var signIn = new SignInPage(visit);
        await signIn.ShouldBeShownAsync();
        return signIn;
    }
}
