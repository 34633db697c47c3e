using System.IO.Compression;
using Chumchon.Browser.Tests.Pages;
using Chumchon.Browser.Tests.Sites;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Journeys;

/// <summary>Files by a line as it is far from town: seen on their way, ended at will, and whole or not had.</summary>
[Collection(LookingTests.Name)]
public sealed class DownloadTests(BrowserRun run)
{
    private const string Path = "/reports/otop-sales/export?fiscalYear=2567&province=";
    private const string ByProvince = "ส่งออกข้อมูล แบบสรุปรายงานยอดจำหน่ายสินค้า OTOP (รายจังหวัด)";
    private const string Rt5 = "ส่งออกข้อมูล แบบรายงานข้อมูลผลการจำหน่ายสินค้าหนึ่งตำบล หนึ่งผลิตภัณฑ์ รายอำเภอ (รต.๕)";
    private const string Workbook = "OTOP_รายจังหวัด_ทั้งประเทศ_2567_";

    [Fact]
    public async Task SlowLine_ShowsHowFarAndKeepsTheWholeFile() => await VisitAsync("by-province.xlsx", WeakSpot.MidWay, async (visit, export, line) =>
    {
        var downloads = visit.Downloads;
        var (name, file) = await export.DownloadAsync(async () =>
        {
            await export.FileOf(ByProvince).ClickAsync();
            await Expect(downloads.Region).ToContainTextAsync($"กำลังรับ {Workbook}");
            (await downloads.Bar.GetAttributeAsync("aria-label"))!.ShouldStartWith(Workbook);
            (await downloads.Bar.EvaluateAsync<double>("bar => bar.position")).ShouldBe(0.5, 0.01);
            await visit.ShouldBeAccessibleAsync("receiving");
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark, ReducedMotion = ReducedMotion.Reduce });
            await visit.ShouldHaveContrastAsync("receiving, dark");
            await visit.Page.SetViewportSizeAsync(360, 720);
            (await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(360);
            line.GoOn();
        });

        name.ShouldStartWith(Workbook);
        name.ShouldEndWith(".xlsx");
        using var workbook = new ZipArchive(new MemoryStream(file));
        workbook.GetEntry("xl/workbook.xml").ShouldNotBeNull();
        await Expect(downloads.Region).ToContainTextAsync("ได้รับไฟล์ครบถ้วนแล้ว");
        await Expect(downloads.Region.GetByRole(AriaRole.Link)).ToHaveTextAsync(name);
    });

    [Fact]
    public async Task Cancelled_LeavesNoFileAndTheServerKnows() => await VisitAsync("by-province.xlsx", WeakSpot.BeforeTheFile, async (visit, export, line) =>
    {
        await export.FileOf(ByProvince).ClickAsync();
        await Expect(visit.Downloads.Region).ToContainTextAsync($"กำลังสร้าง {ByProvince}…");
        await Expect(visit.Downloads.Region).ToContainTextAsync("เวลาที่ใช้ 0:01 นาที");

        await visit.Downloads.Cancel.ClickAsync();

        await line.Aborted.WaitAsync(TimeSpan.FromSeconds(20));
        await Expect(visit.Downloads.Region).ToBeHiddenAsync();
        await Expect(visit.Downloads.Spoken).ToHaveTextAsync($"ยกเลิก {ByProvince} แล้ว");
        await Expect(export.FileOf(ByProvince)).ToBeFocusedAsync();
        visit.Downloaded.ShouldBeEmpty();
    });

    [Fact]
    public async Task CutLine_IsToldAndTriedAgain() => await VisitAsync("by-province.pdf", WeakSpot.Cut, async (visit, export, _) =>
    {
        await export.FileOf(ByProvince, "PDF").ClickAsync();
        await Expect(visit.Downloads.Region).ToContainTextAsync($"การเชื่อมต่อขาดก่อนได้รับไฟล์ครบ จึงยังไม่ได้บันทึกไฟล์ {Workbook}");
        await visit.ShouldBeAccessibleAsync("cut");
        visit.Downloaded.ShouldBeEmpty();
        visit.Site.Line.Mend();

        var (name, file) = await export.DownloadAsync(() => visit.Downloads.Retry.ClickAsync());

        name.ShouldEndWith(".pdf");
        file.AsSpan()[^6..].IndexOf("%%EOF"u8).ShouldBeGreaterThanOrEqualTo(0);
    });

    [Fact]
    public async Task Keyboard_StartsAndEndsADownload() => await VisitAsync("by-province.xlsx", WeakSpot.BeforeTheFile, async (visit, export, line) =>
    {
        var keyboard = visit.Page.Keyboard;
        await export.FileOf(ByProvince).FocusAsync();
        await keyboard.PressAsync("Enter");
        await Expect(visit.Downloads.Spoken).ToContainTextAsync("กำลังสร้าง");
        await keyboard.PressAsync("Escape");
        await line.Aborted.WaitAsync(TimeSpan.FromSeconds(20));
        await Expect(visit.Downloads.Region).ToBeHiddenAsync();

        await keyboard.PressAsync("Enter");
        await Expect(visit.Downloads.Cancel).ToBeVisibleAsync();
        await visit.Downloads.Cancel.FocusAsync();
        await keyboard.PressAsync("Enter");

        await Expect(export.FileOf(ByProvince)).ToBeFocusedAsync();
        visit.Downloaded.ShouldBeEmpty();
    });

    [Fact]
    public async Task TwoFiles_HaveARowEach() => await VisitAsync(".csv", WeakSpot.MidWay, async (visit, export, line) =>
    {
        await export.UnfoldAsync(ByProvince, "CSV");
        await export.FileOf(ByProvince, "CSV").ClickAsync();
        await export.UnfoldAsync(Rt5, "CSV");
        await export.FileOf(Rt5, "CSV").ClickAsync();
        await Expect(visit.Downloads.Rows).ToHaveCountAsync(2);

        // Who clicks once more gets no second of the same.
        await export.UnfoldAsync(ByProvince, "CSV");
        await export.FileOf(ByProvince, "CSV").ClickAsync();
        await Expect(visit.Downloads.Rows).ToHaveCountAsync(2);
        line.GoOn();

        await Expect(visit.Downloads.Region.GetByText("ได้รับไฟล์ครบถ้วนแล้ว")).ToHaveCountAsync(2);
        visit.Downloaded.Count.ShouldBe(2);
    });

    [Fact]
    public async Task SessionThatEnded_IsToldAndTheFileHadAfterwards() => await VisitAsync("none", WeakSpot.Cut, async (visit, export, _) =>
    {
        visit.Expect(401);
        await visit.ForgetAsync("chumchon.session");
        await export.FileOf(ByProvince).ClickAsync();
        await Expect(visit.Downloads.Region).ToContainTextAsync("หมดเวลาการใช้งาน");
        await visit.ShouldBeAccessibleAsync("signed out");
        var before = await visit.OpenTabAsync();
        await visit.SignInAsync("d9001");
        visit.GoTo(before);

        (await export.DownloadAsync(() => visit.Downloads.Retry.ClickAsync())).Name.ShouldStartWith(Workbook);
    });

    [Fact]
    public async Task Refusal_IsToldInTheServersWords() => await VisitAsync("none", WeakSpot.Cut, async (visit, export, _) =>
    {
        visit.Expect(400);
        await export.FileOf(ByProvince).EvaluateAsync("link => { link.href = link.href.replace(/through=[^&]*/, 'through=2020-01'); }");

        await export.FileOf(ByProvince).ClickAsync();

        await Expect(visit.Downloads.Region).ToContainTextAsync("ไม่ได้จัดทำไฟล์ เพราะเงื่อนไขที่ขอไม่ถูกต้อง");
        visit.Downloaded.ShouldBeEmpty();
    });

    [Fact]
    public async Task OtherClicks_AreTheBrowsers() => await VisitAsync("none", WeakSpot.Cut, async (visit, export, _) =>
    {
        await visit.Page.EvaluateAsync(
            """
            () => {
              window.taken = [];
              document.addEventListener('click', event => { window.taken.push(event.defaultPrevented); event.preventDefault(); });
            }
            """);
        await export.FileOf(ByProvince).ClickAsync(new() { Modifiers = [KeyboardModifier.Control] });
        await export.FileOf(ByProvince).ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });

        (await visit.Page.EvaluateAsync<bool[]>("() => window.taken")).ShouldBe([false, false]);
    });

    [Fact]
    public async Task WithoutScript_TheLinksAreLinks() => await VisitAsync(
        "none",
        WeakSpot.Cut,
        async (_, export, _) => (await export.DownloadAsync(ByProvince, "CSV")).Name.ShouldStartWith(Workbook),
        new() { JavaScriptEnabled = false });

    private async Task VisitAsync(
        string ending, WeakSpot spot, Func<Visit, ExportPage, Weakness, Task> journey, BrowserNewContextOptions? browser = null) =>
        await run.VisitAsync(
            await run.SiteAsync("sqlite"),
            async visit =>
            {
                await visit.SignInAsync("d9001");
                await visit.Page.GotoAsync(Path);
                var line = visit.Site.Line.Weaken(ending, spot);
                try
                {
                    await journey(visit, new ExportPage(visit), line);
                }
                finally
                {
                    visit.Site.Line.Mend();
                }
            },
            browser: browser);
}
