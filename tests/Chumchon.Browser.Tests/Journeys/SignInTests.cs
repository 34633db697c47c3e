using Chumchon.Browser.Tests.Pages;
using Chumchon.Browser.Tests.Sites;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Journeys;

/// <summary>Step ๔ of the manual (R1–R3).</summary>
[Collection(LookingTests.Name)]
public sealed class SignInTests(BrowserRun run)
{
    [Fact]
    public async Task BothFieldsEmpty_SaysBothAndFocusesTheFirst() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var page = await visit.OpenSignInAsync();
            await Expect(page.UserName).ToBeFocusedAsync();

            await page.PressAsync();

            await Expect(page.UserNameMissing).ToBeVisibleAsync();
            await Expect(page.PasswordMissing).ToBeVisibleAsync();
            await Expect(page.UserName).ToBeFocusedAsync();
        });

    [Fact]
    public async Task PasswordEmpty_FocusesThePasswordAndKeepsTheName() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var page = await visit.OpenSignInAsync();

            await page.UserName.FillAsync("d9001");
            await page.PressAsync();

            await Expect(page.PasswordMissing).ToBeVisibleAsync();
            await Expect(page.UserNameMissing).ToBeHiddenAsync();
            await Expect(page.Password).ToBeFocusedAsync();
            await Expect(page.UserName).ToHaveValueAsync("d9001");
        });

    [Fact]
    public async Task Clear_EmptiesFieldsAndMessages() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var page = await visit.OpenSignInAsync();
            await page.FillAsync("d9001", "");
            await page.PressAsync();
            await page.Password.FillAsync("ผิด");

            await page.ClearAsync();

            await Expect(page.UserName).ToHaveValueAsync("");
            await Expect(page.Password).ToHaveValueAsync("");
            await Expect(page.PasswordMissing).ToBeHiddenAsync();
            await Expect(page.UserName).ToBeFocusedAsync();
        });

    [Fact]
    public async Task WrongPassword_SaysSoWithoutSayingWhich() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var page = await visit.OpenSignInAsync();

            await page.FillAsync("d9001", "ไม่ใช่รหัสผ่านนี้");
            await page.PressAsync();

            await Expect(page.Alert).ToHaveTextAsync("ชื่อใช้งานหรือรหัสผ่านไม่ถูกต้อง กรุณาตรวจสอบแล้วลองอีกครั้ง");
            await Expect(page.Password).ToHaveValueAsync("");
        });

    [Fact]
    public async Task District_SeesItsOfficeAndPerson() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var home = await (await visit.OpenSignInAsync()).SignInAsync("d9001", DemoSite.Password);

            await Expect(home.Header).ToContainTextAsync("สพอ.เมืองสงขลา (");
        });

    [Fact]
    public async Task SecondTab_AsksWhoSheMeansToBeAndLeadsOn() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var page = await visit.OpenSignInAsync();
            var second = await visit.OpenTabAsync();
            await visit.SignInAsync("d9001");
            visit.GoTo(second);

            await page.FillAsync("p90", DemoSite.Password);
            await page.PressAsync();
            await Expect(page.Alert).ToContainTextAsync("เบราว์เซอร์นี้เข้าสู่ระบบในชื่อ d9001 อยู่แล้ว");
            await Expect(page.UserName).ToHaveValueAsync("p90");
            await visit.ShouldBeAccessibleAsync("asked in a second tab");
            await page.StayAsync("d9001");

            await Expect(new HomePage(visit).Header).ToContainTextAsync("สพอ.เมืองสงขลา (");
        });

    [Fact]
    public async Task InEnglish_SaysBothInEnglish() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var page = await visit.OpenSignInAsync();

            await page.PressAsync();

            await Expect(page.UserNameMissing).ToBeVisibleAsync();
            await Expect(page.PasswordMissing).ToBeVisibleAsync();
        }, Wording.English);
}
