using Chumchon.Browser.Tests.Pages;
using Chumchon.Browser.Tests.Sites;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Journeys;

/// <summary>What must not happen, happening: nothing typed is lost and nothing wrong is saved.</summary>
[Collection(LookingTests.Name)]
public sealed class BadInputTests(BrowserRun run)
{
    [Fact]
    public async Task FormExpired_IsSavedWithANewToken() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var district = await visit.Site.TakeSyncedDistrictAsync();
            var entry = await visit.OpenEntryAsync(district);
            await entry.Row(1).TypeAsync(1, "1,234.50");
            await visit.ForgetAsync("chumchon.form");

            await entry.SaveAsync();
            await Expect(entry.Status).ToContainTextAsync("ยอดรวมทั้งอำเภอ 1,234.50 บาท");
            (await visit.Site.SavesAsync(district)).ShouldBe(1);
            visit.Expect(400);
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

            await Expect(entry.Panel.Sentence("แป้นพิมพ์อยู่ในภาษาไทย กรุณาเปลี่ยนเป็นภาษาอังกฤษหรือใช้แป้นตัวเลข")).ToBeVisibleAsync();
        });
}
