using Chumchon.Browser.Tests.Pages;
using Chumchon.Browser.Tests.Sites;
using Chumchon.Domain.Producers;
using Chumchon.Tests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Journeys;

/// <summary>A page in one of its states, and the way to it.</summary>
public sealed record Station(string Name, Func<BrowserRun, Visit, Task> Reach, Wording? Wording = null)
{
    /// <summary>Whose pictures are taken in the dark theme too.</summary>
    public bool InTheDark => Name is "home-district" or "entry" or "overview";

    /// <summary>Whose pictures are taken on a phone too.</summary>
    public bool OnAPhone => Name is "sign-in" or "home-district" or "choose-month" or "entry" or "saved" or "sync-preview" or "summary" or "paste" or "conflict" or "overview" or "people" or "people-account" or "audit";

    public static readonly IReadOnlyList<Station> All =
    [
        new("sign-in", static (_, visit) => visit.OpenSignInAsync()),
        new("sign-in-empty", static async (_, visit) => await (await visit.OpenSignInAsync()).PressAsync()),
        new("home-district", static (_, visit) => visit.SignInAsync("d9001")),
        new("home-province", static (_, visit) => visit.SignInAsync("p90")),
        new("home-department", static (_, visit) => visit.SignInAsync("central")),
        new("factors", static (_, visit) => ReachAsync(visit, "central", "/account/factors")),
        new("set-up-app", static (_, visit) => ReachAsync(visit, "central", "/account/factors/app")),
        new("prove-again", static (_, visit) => ReachAsync(visit, "central", "/account/again")),
        new("choose-month", static async (_, visit) => await (await visit.SignInAsync("d9001")).ChooseIncomeAsync()),
        new("choose-month-department", static async (_, visit) => await (await visit.SignInAsync("central")).ChooseIncomeAsync()),
        new("entry-empty", static (_, visit) => visit.OpenEntryAsync(visit.Site.TakeDistrict())),
        new("sync-preview", static async (_, visit) => await (await visit.OpenEntryAsync(visit.Site.TakeDistrict())).SyncAsync()),
        new("entry", static (_, visit) => TypeAsync(visit, 0)),
        new("paste", ReachPasteAsync),
        new("refusal", ReachRefusalAsync),
        new("warning", static (_, visit) => SlipAsync(visit)),
        new("offline", ReachOfflineAsync),
        new("summary", ReachSummaryAsync),
        new("saved", ReachSavedAsync),
        new("conflict", ReachConflictAsync),
        new("add-product-type", static async (_, visit) => await (await OpenLateAsync(visit, 0)).OpenRowsAsync()),
        new("help", static (_, visit) => ReachAsync(visit, "d9001", "/entry/otop-sales/help")),
        new("entry-read-only", static (_, visit) => ReachAsync(visit, "p90", "/entry/otop-sales/2024-12?district=9003")),
        new("upload", static async (_, visit) => await (await OpenLateAsync(visit, 0)).OpenUploadAsync()),
        new("upload-review", ReachReviewAsync),
        new("print-form", static async (_, visit) => await (await OpenLateAsync(visit, 0)).OpenPrintFormAsync()),
        new("receipt", static (_, visit) => ReachAsync(visit, "d9001", "/entry/otop-sales/2024-09/receipts/1")),
        new("check-receipt", ReachCheckAsync),
        new("saves", ReachSavesAsync),
        new("overview", static (_, visit) => ReachAsync(visit, "d9001", "/reports/otop-sales/overview?fiscalYear=2567&province=")),
        new("overview-province", static (_, visit) => ReachAsync(visit, "d9001", "/reports/otop-sales/overview?fiscalYear=2567&province=90")),
        new("overview-region", static (_, visit) =>
            ReachAsync(visit, "d9001", "/reports/otop-sales/overview?fiscalYear=2567&province=&region=south&kind=1&only=1")),
        new("monthly", static (_, visit) => ReachAsync(visit, "d9001", "/reports/otop-sales/monthly?fiscalYear=2567&province=")),
        new("export", static (_, visit) => ReachAsync(visit, "d9001", "/reports/otop-sales/export?fiscalYear=2567&province=")),
        new("own-data", static (_, visit) => ReachAsync(visit, "d9001", "/account/data")),
        new("erase-account", ReachErasureAsync),
        new("sessions", static (_, visit) => ReachAsync(visit, "d9001", "/account/sessions")),
        new("views", static (_, visit) => ReachAsync(visit, "d9001", "/reports/otop-sales/views")),
        new("report", static (_, visit) =>
            ReachAsync(visit, "d9001", "/reports/otop-sales/export/monthly-by-channel?fiscalYear=2567&province=")),
        new("report-by-province", static (_, visit) =>
            ReachAsync(visit, "d9001", "/reports/otop-sales/export/by-province?fiscalYear=2567&province=&sort=-total")),
        new("report-with-chart", static (_, visit) =>
            ReachAsync(visit, "d9001", "/reports/otop-sales/export/monthly-by-product-type?fiscalYear=2567&province=90")),
        new("report-district", static (_, visit) =>
            ReachAsync(visit, "d9001", "/reports/otop-sales/export/monthly-by-channel?fiscalYear=2567&province=90&district=9001")),
        new("overview-running", static (_, visit) =>
            ReachAsync(visit, "d9001", "/reports/otop-sales/overview?fiscalYear=2568&province=90&sort=-sales")),
        new("monthly-running", static (_, visit) => ReachAsync(visit, "d9001", "/reports/otop-sales/monthly?fiscalYear=2568&province=90")),
        new("not-found", static (_, visit) =>
        {
            visit.Expect(404);
            return ReachAsync(visit, "d9001", "/no-such-page");
        }),
        new("people", static (_, visit) => ReachAsync(visit, "p90", "/people")),
        new("people-account", static async (_, visit) => await FindAsync(visit, "d9012")),
        new("people-new", static (_, visit) => ReachAsync(visit, "p90", "/people/new")),
        new("people-import", ReachImportAsync),
        new("people-slips", static async (_, visit) => await (await FindAsync(visit, "d9013")).GiveCodeAsync()),
        new("people-review", static (_, visit) => ReachAsync(visit, "p90", "/people/review")),
        new("requests", static (_, visit) => ReachAsync(visit, "p90", "/requests")),
        new("requests-ask", static (_, visit) => ReachAsync(visit, "d9001", "/requests/new")),
        new("requests-ask-en", static (_, visit) => ReachAsync(visit, "d9001", "/requests/new"), Wording.English),
        new("office", ReachOfficeAsync),
        new("audit", static (_, visit) => ReachAsync(visit, "p90", "/audit")),
        new("audit-filtered", static (_, visit) => ReachAsync(visit, "p90", "/audit?district=9001&kind=40&from=2024-13-01")),
        new("audit-entry", ReachEntryAsync),
        new("audit-heads", static (_, visit) => ReachAsync(visit, "central", "/audit/heads")),
        new("people-en", static (_, visit) => ReachAsync(visit, "p80", "/people"), Wording.English),
        new("audit-en", static (_, visit) => ReachAsync(visit, "p80", "/audit"), Wording.English),
        new("sign-in-en", static (_, visit) => visit.OpenSignInAsync(), Wording.English),
        new("home-en", static (_, visit) => visit.SignInAsync("d9004"), Wording.English),
        new("entry-en", static (_, visit) => TypeAsync(visit, 1), Wording.English),
        new("overview-en", static (_, visit) => ReachAsync(visit, "d9004", "/reports/otop-sales/overview?fiscalYear=2567&province="), Wording.English),
    ];

    public override string ToString() => Name;

    private static async Task ReachAsync(Visit visit, string userName, string path)
    {
        await visit.SignInAsync(userName);
        await visit.Page.GotoAsync(path);
    }

    /// <summary>An account of a district of สงขลา's.</summary>
    private static async Task<AccountPage> FindAsync(Visit visit, string userName)
    {
        await ReachAsync(visit, "p90", $"/people?q={userName}");
        return await new PeoplePage(visit).ChooseAsync(userName);
    }

    private static async Task ReachImportAsync(BrowserRun run, Visit visit)
    {
        await ReachAsync(visit, "p90", "/people/import");
        await new ImportAccountsPage(visit).CheckAsync(LinesAsWorkbook.Of(
        [
            "ชื่อใช้งาน,ชื่อ-สกุล,รหัสสำนักงาน,บทบาท,ถึงวันที่", "d9001.malee,มาลี ตัวอย่าง,9001,เจ้าหน้าที่อำเภอ,", "d9002.wichai,วิชัย ตัวอย่าง,9002,เจ้าหน้าที่อำเภอ,",
            "d9001,ซ้ำ ตัวอย่าง,9001,เจ้าหน้าที่อำเภอ,", "d9003.suda,สุดา ตัวอย่าง,9903,เจ้าหน้าที่อำเภอ,", "d9004.arun,อรุณ ตัวอย่าง,9004,เจ้าหน้าที่อำเภอ,31/02/2568",
        ]));
    }

    private static async Task ReachOfficeAsync(BrowserRun run, Visit visit)
    {
        await visit.Site.AddDeputyAsync(new(9014), new(9015));
        await ReachAsync(visit, "d9014", "/office");
    }

    private static async Task ReachEntryAsync(BrowserRun run, Visit visit)
    {
        await ReachAsync(visit, "p90", "/audit?district=9001&kind=40");
        await new AuditPage(visit).Entries.First.GetByRole(Microsoft.Playwright.AriaRole.Link).First.ClickAsync();
        await Expect(visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Heading, new() { Level = 2 })).ToHaveTextAsync("สิ่งที่เปลี่ยนแปลง");
    }

    private static Task<EntryPage> OpenLateAsync(Visit visit, int place) =>
        visit.OpenEntryAsync($"d{visit.Site.LateDistricts[place]}", DemoSite.LateMonth);

    /// <summary>A month half filled in, a row more of it typed and one ticked.</summary>
    private static async Task<EntryPage> TypeAsync(Visit visit, int place)
    {
        var entry = await OpenLateAsync(visit, place);
        await entry.BlankRow(1).TypeAsync(1, "48500");
        await entry.BlankRow(1).NoSales.CheckAsync();
        return entry;
    }

    private static async Task ReachPasteAsync(BrowserRun run, Visit visit)
    {
        var entry = await TypeAsync(visit, 0);
        await entry.Row(1).Amount(1).FocusAsync();
        await entry.PasteAsync("3,610,500\t12,000.50\n-\t๔๕๐\n5,813,110\tประมาณ 500\n");
        await Expect(entry.PastePreview).ToBeVisibleAsync();
    }

    /// <summary>A figure that no producer of the demonstration sells for.</summary>
    private static async Task<EntryPage> SlipAsync(Visit visit)
    {
        var entry = await OpenLateAsync(visit, 0);
        await entry.BlankRow(1).TypeAsync(1, "48500");
        await entry.Row(1).TypeAsync(1, "9610010000");
        await Expect(entry.Panel.Region.GetByText("สูงกว่าปกติ")).ToBeVisibleAsync();
        return entry;
    }

    /// <summary>In a district of its own: as the visit ends the line comes back for a moment, and the save goes out.</summary>
    private static async Task ReachOfflineAsync(BrowserRun run, Visit visit)
    {
        var entry = await TypeAsync(visit, 5);
        await visit.Page.Context.SetOfflineAsync(true);
        await entry.SaveAsync();
        await Expect(entry.SavingLine).ToContainTextAsync("ลองใหม่");
    }

    private static async Task ReachSummaryAsync(BrowserRun run, Visit visit)
    {
        await visit.AnswerSummariesByHandAsync();
        await (await SlipAsync(visit)).SaveAsync();
        await Expect(visit.Summary.Dialog).ToBeVisibleAsync();
    }

    private static async Task ReachRefusalAsync(BrowserRun run, Visit visit)
    {
        var entry = await TypeAsync(visit, 2);
        await entry.BlankRow(1).TypeAsync(1, "12,34");
        await entry.SaveAsync();
        await Expect(entry.Main).ToContainTextAsync("มี 1 ช่องที่กรอกไม่ถูกต้อง");
    }

    private static async Task ReachSavedAsync(BrowserRun run, Visit visit)
    {
        var entry = await TypeAsync(visit, 3);
        await entry.SaveAsync();
        await Expect(entry.Status).ToContainTextAsync("บันทึกข้อมูลสำเร็จ");
    }

    /// <summary>A form with a figure changed, one removed, one that cannot be read and a row of nobody.</summary>
    private static async Task ReachReviewAsync(BrowserRun run, Visit visit)
    {
        var entry = await OpenLateAsync(visit, 0);
        var form = new FilledInForm(await entry.DownloadFormAsync());
        var lines = form.Lines;
        foreach (var line in lines)
        {
            form.Blank(line, SalesChannel.DomesticOffline);
        }

        form.Number(lines[0], SalesChannel.DomesticOffline, "48500").Text(lines[1], SalesChannel.OverseasOnline, "12,34").Copy(lines[0], key: null);
        await (await entry.OpenUploadAsync()).CheckAsync("form.xlsx", form.Save());
    }

    private static async Task ReachCheckAsync(BrowserRun run, Visit visit)
    {
        await ReachAsync(visit, "d9001", "/entry/otop-sales/2024-09/receipts/1");
        await (await new ReceiptPage(visit).CheckAsync()).ShouldSayAsync("ตรงกับข้อมูลในระบบ");
    }

    /// <summary>The account of a district that no other test uses, closed on the way.</summary>
    private static async Task ReachErasureAsync(BrowserRun run, Visit visit)
    {
        var district = visit.Site.TakeDistrict();
        await ReachAsync(visit, "admin", $"/people?q=d{district}");
        await visit.Page.Locator("main tbody th a").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "ปิดบัญชี", Exact = true }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "ลบข้อมูลส่วนบุคคล", Exact = true }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "ลบข้อมูลถาวร" }).ClickAsync();
        await Expect(visit.Page.GetByText("กรุณาเลือกเหตุผล")).ToBeVisibleAsync();
    }

    private static async Task ReachSavesAsync(BrowserRun run, Visit visit)
    {
        var entry = await TypeAsync(visit, 9);
        await entry.SaveAsync();
        await entry.OpenReceiptAsync();
        await (await new ReceiptPage(visit).OpenSavesAsync()).UnfoldAsync(2);
    }

    private static async Task ReachConflictAsync(BrowserRun run, Visit visit)
    {
        var colleague = await visit.Site.AddColleagueAsync(visit.Site.LateDistricts[4]);
        var entry = await TypeAsync(visit, 4);
        await run.VisitAsync(visit.Site, async theirs =>
        {
            var other = await theirs.OpenEntryAsync(colleague, DemoSite.LateMonth);
            await other.BlankRow(1).TypeAsync(1, "45800");
            await other.SaveAsync();
            await Expect(other.Status).ToContainTextAsync("บันทึกข้อมูลสำเร็จ");
        });
        visit.Expect(409);
        await entry.SaveAsync();
        await Expect(entry.Conflict.Region).ToBeVisibleAsync();
    }
}
