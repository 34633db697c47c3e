using Chumchon.Browser.Tests.Sites;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Journeys;

/// <summary>A backup put back under an open page, after which another saves as often as was lost.</summary>
[Collection(RecordingTests.Name)]
public sealed class PutBackTests(BrowserRun run)
{
    private const string PutBack = "ข้อมูลของเดือนนี้ถูกกู้คืนไปเป็นชุดก่อนหน้า";

    [Fact]
    public async Task OpenPage_IsAskedAndShowsWhatIsStored()
    {
        var site = await run.SiteAsync("sqlite");
        var district = await site.TakeSyncedDistrictAsync();
        var colleague = await site.AddColleagueAsync(district);
        await run.VisitAsync(site, async mine =>
        {
            var entry = await mine.OpenEntryAsync(district);
            using var copy = await site.CopyAsync();
            await entry.Row(1).TypeAsync(1, "100");
            await entry.SaveAsync();
            await Expect(entry.Status).ToContainTextAsync("ยอดรวมทั้งอำเภอ 100.00 บาท");
            await entry.Row(2).TypeAsync(1, "3");
            await copy.PutBackAsync();
            await run.VisitAsync(site, theirs => SaveOneAsync(theirs, colleague, "20"));

            await entry.SaveAsync();

            await Expect(entry.Conflict.Region).ToContainTextAsync(PutBack);
            await Expect(entry.Row(1).Amount(1)).ToHaveValueAsync("20.00");
            await Expect(entry.Row(2).Amount(1)).ToHaveValueAsync("3.00");
            await mine.ShouldBeAccessibleAsync("put back");
            await entry.Conflict.SaveAsync();
            await Expect(entry.Status).ToContainTextAsync("ยอดรวมทั้งอำเภอ 23.00 บาท");
            mine.Expect(409);
        });
        (await site.StoredSumAsync(district)).ShouldBe(23_00);
    }

    [Fact]
    public async Task FoundFigure_IsAskedBeforeItIsSaved()
    {
        var site = await run.SiteAsync("sqlite");
        var district = await site.TakeSyncedDistrictAsync();
        var colleague = await site.AddColleagueAsync(district);
        await run.VisitAsync(site, async mine =>
        {
            var entry = await mine.OpenEntryAsync(district);
            using var copy = await site.CopyAsync();
            await entry.Row(1).TypeAsync(1, "100");
            await entry.SaveAsync();
            await Expect(entry.Status).ToContainTextAsync("ยอดรวมทั้งอำเภอ 100.00 บาท");
            await entry.Row(1).TypeAsync(1, "155");
            await entry.ShouldBeKeptAsync();
            await mine.KillTabAsync();
            await copy.PutBackAsync();
            await run.VisitAsync(site, theirs => SaveOneAsync(theirs, colleague, "20"));

            entry = await mine.ReopenEntryAsync();
            await Expect(entry.Row(1).Amount(1)).ToHaveValueAsync("155.00");
            await entry.SaveAsync();

            await Expect(entry.Conflict.Region).ToContainTextAsync(PutBack);
            await entry.Conflict.ChooseAsync("20.00");
            await entry.Conflict.SaveAsync();
            await Expect(entry.Row(1).Amount(1)).ToHaveValueAsync("20.00");
            mine.Expect(409);
        });
        (await site.StoredSumAsync(district)).ShouldBe(20_00);
    }

    private static async Task SaveOneAsync(Visit visit, string officer, string amount)
    {
        var entry = await visit.OpenEntryAsync(officer);
        await entry.Row(1).TypeAsync(1, amount);
        await entry.SaveAsync();
        await Expect(entry.Status).ToContainTextAsync("บันทึกข้อมูลสำเร็จ");
    }
}
