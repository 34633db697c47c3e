using Chumchon.Browser.Tests.Pages;
using Chumchon.Browser.Tests.Sites;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Journeys;

/// <summary>What must not happen, happening: nothing typed is lost and nothing wrong is saved.</summary>
[Collection(BrowserTests.Name)]
public sealed class BadInputTests(BrowserRun run)
{
    [Fact]
    public async Task FormExpired_ComesBackWithTheFigures() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var district = await visit.Site.TakeSyncedDistrictAsync();
            var entry = await visit.OpenEntryAsync(district);
            await entry.Row(1).TypeAsync(1, "1,234.50");
            await visit.ForgetAsync("chumchon.form");

            await entry.SaveAsync();
            await Expect(entry.Alert).ToContainTextAsync("แบบฟอร์มหมดอายุ กรุณาบันทึกอีกครั้ง ตัวเลขที่กรอกยังอยู่ครบ");
            await Expect(entry.Row(1).Amount(1)).ToHaveValueAsync("1,234.50");
            (await visit.Site.SavesAsync(district)).ShouldBe(0);

            await entry.SaveAsync();
            await Expect(entry.Status).ToContainTextAsync("ยอดรวมทั้งอำเภอ 1,234.50 บาท");
            visit.Expect(400);
        });

    [Fact]
    public async Task SessionEnded_LeadsBackToTheFigures() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var district = await visit.Site.TakeSyncedDistrictAsync();
            var entry = await visit.OpenEntryAsync(district);
            await entry.Row(1).TypeAsync(1, "77");
            await entry.Row(2).TypeAsync(3, "0.25");
            await visit.ForgetAsync("chumchon.session");

            await entry.SaveAsync();
            var signIn = new SignInPage(visit);
            await Expect(signIn.Alert).ToContainTextAsync("หมดเวลาการใช้งาน กรุณาเข้าสู่ระบบอีกครั้ง ตัวเลขที่กรอกไว้ยังอยู่ครบ");
            await visit.ShouldBeAccessibleAsync("session ended");
            await signIn.FillAsync($"d{district}", DemoSite.Password);
            await signIn.PressAsync();
            await visit.ShouldBeAccessibleAsync("back to the figures");
            entry = await signIn.GoBackToFiguresAsync();

            await Expect(entry.Row(1).Amount(1)).ToHaveValueAsync("77.00");
            await Expect(entry.Row(2).Amount(3)).ToHaveValueAsync("0.25");
            (await visit.Site.SavesAsync(district)).ShouldBe(0);
            await entry.SaveAsync();
            await Expect(entry.Status).ToContainTextAsync("ยอดรวมทั้งอำเภอ 77.25 บาท");
            visit.Expect(401);
        });

    [Theory]
    [InlineData("/entry/otop-sales/2025-01?district=5001")]
    [InlineData("/entry/otop-sales/2025-13")]
    [InlineData("/entry/otop-sales?district=5001")]
    [InlineData("/no-such-page")]
    public async Task ForeignDistrictOrNoPage_IsNotFound(string path) =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            await visit.SignInAsync("d9001");

            await visit.Page.GotoAsync(path);

            await Expect(visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Alert))
                .ToContainTextAsync("ไม่พบหน้าที่ต้องการ หรือท่านไม่มีสิทธิ์เข้าถึงพื้นที่นี้");
            visit.Expect(404);
        });

    [Fact]
    public async Task MonthNotYetOpen_IsReadOnlyAndSaysWhen() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            await visit.SignInAsync("d9001");

            await visit.Page.GotoAsync("/entry/otop-sales/2025-09");

            var entry = new EntryPage(visit);
            await Expect(entry.Main).ToContainTextAsync("เดือนกันยายน 2568 ยังไม่เปิดให้บันทึก เปิดวันที่ 1 กันยายน 2568");
            await Expect(entry.SaveButton).ToBeHiddenAsync();
        });

    /// <summary>In the Thai layout the key 3 types a dash, which would be a silent nought.</summary>
    [Fact]
    public async Task ThaiLayout_DigitKeysTypeDigits() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var entry = await visit.OpenEntryAsync(await visit.Site.TakeSyncedDistrictAsync());
            await entry.Row(1).Amount(1).FocusAsync();

            await visit.PressThaiAsync(("Digit1", "ๅ"), ("Digit3", "-"), ("Period", "ใ"), ("Digit5", "ถ"));

            await visit.Page.Keyboard.PressAsync("Tab");
            await Expect(entry.Row(1).Amount(1)).ToHaveValueAsync("13.50");
        });

    [Fact]
    public async Task ThaiLettersPutIn_SayThatTheKeyboardIsInThai() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var entry = await visit.OpenEntryAsync(await visit.Site.TakeSyncedDistrictAsync());
            await entry.Row(1).Amount(1).FocusAsync();

            await visit.Page.Keyboard.InsertTextAsync("ภถุ");
            await visit.Page.Keyboard.PressAsync("Tab");

            await Expect(entry.Main.GetByText("แป้นพิมพ์อยู่ในภาษาไทย กรุณาเปลี่ยนเป็นภาษาอังกฤษหรือใช้แป้นตัวเลข")).ToBeVisibleAsync();
        });
}
