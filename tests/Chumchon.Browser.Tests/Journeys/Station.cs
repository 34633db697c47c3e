using Chumchon.Browser.Tests.Pages;
using Chumchon.Browser.Tests.Sites;
using Chumchon.Domain.Areas;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Journeys;

/// <summary>A page in one of its states, and the way to it.</summary>
public sealed record Station(string Name, Func<BrowserRun, Visit, Task> Reach, Wording? Wording = null)
{
    /// <summary>สทิงพระ, จะนะ, นาทวี and others: districts that only the stations write to.</summary>
    private static DistrictCode District(int code) => new(code);

    public static readonly IReadOnlyList<Station> All =
    [
        new("sign-in", static (_, visit) => visit.OpenSignInAsync()),
        new("sign-in-empty", static async (_, visit) => await (await visit.OpenSignInAsync()).PressAsync()),
        new("home-district", static (_, visit) => visit.SignInAsync("d9001")),
        new("home-province", static (_, visit) => visit.SignInAsync("p90")),
        new("home-department", static (_, visit) => visit.SignInAsync("central")),
        new("choose-month", static async (_, visit) => await (await visit.SignInAsync("d9001")).ChooseIncomeAsync()),
        new("choose-month-department", static async (_, visit) => await (await visit.SignInAsync("central")).ChooseIncomeAsync()),
        new("entry-empty", static (_, visit) => visit.OpenEntryAsync(District(9003))),
        new("sync-preview", static async (_, visit) => await (await visit.OpenEntryAsync(District(9003))).SyncAsync()),
        new("entry", ReachEntryAsync),
        new("refusal", ReachRefusalAsync),
        new("saved", ReachSavedAsync),
        new("conflict", ReachConflictAsync),
        new("add-product-type", static async (_, visit) => await (await visit.OpenEntryAsync(District(9005))).OpenRowsAsync()),
        new("entry-read-only", static async (_, visit) =>
        {
            await visit.SignInAsync("p90");
            await visit.Page.GotoAsync("/entry/otop-sales/2024-12?district=9005");
        }),
        new("overview", static (_, visit) => ReachReportAsync(visit, "/reports/otop-sales/overview?fiscalYear=2567&province=")),
        new("overview-province", static (_, visit) => ReachReportAsync(visit, "/reports/otop-sales/overview?fiscalYear=2568&province=90")),
        new("monthly", static (_, visit) => ReachReportAsync(visit, "/reports/otop-sales/monthly?fiscalYear=2567&province=")),
        new("export", static (_, visit) => ReachReportAsync(visit, "/reports/otop-sales/export?fiscalYear=2567&province=")),
        new("report", static (_, visit) => ReachReportAsync(visit, "/reports/otop-sales/export/monthly-by-channel?fiscalYear=2567&province=")),
        new("not-found", static async (_, visit) =>
        {
            visit.Expect(404);
            await visit.SignInAsync("d9001");
            await visit.Page.GotoAsync("/no-such-page");
        }),
        new("sign-in-en", static (_, visit) => visit.OpenSignInAsync(), Wording.English),
        new("home-en", static (_, visit) => visit.SignInAsync("d9004"), Wording.English),
        new("entry-en", ReachEnglishEntryAsync, Wording.English),
        new("overview-en", static async (_, visit) =>
        {
            await visit.SignInAsync("d9004");
            await visit.Page.GotoAsync("/reports/otop-sales/overview?fiscalYear=2567&province=");
        }, Wording.English),
    ];

    public override string ToString() => Name;

    private static async Task ReachReportAsync(Visit visit, string path)
    {
        await visit.SignInAsync("d9001");
        await visit.Page.GotoAsync(path);
        await visit.Page.EvaluateAsync("() => document.fonts.ready");
    }

    /// <summary>A month half filled in.</summary>
    private static async Task ReachEntryAsync(BrowserRun run, Visit visit)
    {
        await visit.Site.SyncAsync(District(9006));
        var entry = await visit.OpenEntryAsync(District(9006));
        await entry.Row(1).TypeAsync(1, "48500");
        await entry.Row(1).TypeAsync(2, "3250.50");
        await entry.Row(2).NoSales.CheckAsync();
    }

    private static async Task ReachRefusalAsync(BrowserRun run, Visit visit)
    {
        await visit.Site.SyncAsync(District(9007));
        var entry = await visit.OpenEntryAsync(District(9007));
        await entry.Row(1).TypeAsync(1, "48500");
        await entry.Row(2).TypeAsync(1, "12,34");
        await entry.SaveAsync();
        await Expect(entry.Main).ToContainTextAsync("มี 1 ช่องที่กรอกไม่ถูกต้อง");
    }

    private static async Task ReachSavedAsync(BrowserRun run, Visit visit)
    {
        await visit.Site.SyncAsync(District(9008));
        var entry = await visit.OpenEntryAsync(District(9008));
        await entry.Row(1).TypeAsync(1, "48500");
        await entry.Row(2).NoSales.CheckAsync();
        await entry.SaveAsync();
        await Expect(entry.Status).ToContainTextAsync("บันทึกข้อมูลสำเร็จ");
    }

    private static async Task ReachConflictAsync(BrowserRun run, Visit visit)
    {
        var district = District(9009);
        await visit.Site.SyncAsync(district);
        var colleague = await visit.Site.AddColleagueAsync(district);
        var entry = await visit.OpenEntryAsync(district);
        await entry.Row(1).TypeAsync(1, "48500");
        await entry.Row(2).TypeAsync(1, "7200");
        await run.VisitAsync(visit.Site, async theirs =>
        {
            var other = await theirs.OpenEntryAsync(colleague);
            await other.Row(1).TypeAsync(1, "45800");
            await other.SaveAsync();
            await Expect(other.Status).ToContainTextAsync("บันทึกข้อมูลสำเร็จ");
        });
        visit.Expect(409);
        await entry.SaveAsync();
        await Expect(entry.Conflict.Region).ToBeVisibleAsync();
    }

    private static async Task ReachEnglishEntryAsync(BrowserRun run, Visit visit)
    {
        await visit.Site.SyncAsync(District(9010));
        var entry = await visit.OpenEntryAsync(District(9010));
        await entry.Row(1).TypeAsync(1, "48500");
    }
}
