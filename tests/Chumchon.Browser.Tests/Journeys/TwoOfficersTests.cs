using Chumchon.Browser.Tests.Sites;
using Chumchon.Tests.Databases;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Journeys;

/// <summary>Two officers of one office in one month.</summary>
[Collection(RecordingTests.Name)]
public sealed class TwoOfficersTests(BrowserRun run)
{
    [Theory, OnSqlite, OnPostgres]
    public async Task DifferentRows_AreMergedWithoutAQuestion(string provider)
    {
        var site = await run.SiteAsync(provider);
        var district = await site.TakeSyncedDistrictAsync();
        var colleague = await site.AddColleagueAsync(district);
        await run.VisitAsync(site, async mine =>
        {
            var entry = await mine.OpenEntryAsync(district);
            await entry.Row(1).TypeAsync(1, "100");
            await run.VisitAsync(site, async theirs =>
            {
                var other = await theirs.OpenEntryAsync(colleague);
                await other.Row(2).TypeAsync(1, "20");
                await other.SaveAsync();
                await Expect(other.Status).ToContainTextAsync("บันทึกข้อมูลสำเร็จ");
            });

            await entry.SaveAsync();

            await Expect(entry.Status).ToContainTextAsync("รวมกับการบันทึกของ มานะ ตัวอย่าง แล้ว 1 ช่อง");
            await Expect(entry.Row(1).Amount(1)).ToHaveValueAsync("100.00");
            await Expect(entry.Row(2).Amount(1)).ToHaveValueAsync("20.00");
        });
        (await site.StoredSumAsync(district)).ShouldBe(120_00);
    }

    [Theory]
    [InlineData("100.00", 100_00)]
    [InlineData("20.00", 20_00)]
    public async Task SameCell_IsAskedAndTheChoiceStands(string chosen, long stored)
    {
        var site = await run.SiteAsync("sqlite");
        var district = await site.TakeSyncedDistrictAsync();
        var colleague = await site.AddColleagueAsync(district);
        await run.VisitAsync(site, async mine =>
        {
            var entry = await mine.OpenEntryAsync(district);
            await entry.Row(1).TypeAsync(1, "100");
            await entry.Row(2).TypeAsync(1, "3");
            await run.VisitAsync(site, async theirs =>
            {
                var other = await theirs.OpenEntryAsync(colleague);
                await other.Row(1).TypeAsync(1, "20");
                await other.SaveAsync();
                await Expect(other.Status).ToContainTextAsync("บันทึกข้อมูลสำเร็จ");
            });

            await entry.SaveAsync();
            await Expect(entry.Conflict.Region).ToContainTextAsync("เหลือ 1 ช่องที่ตัวเลขไม่ตรงกัน กรุณาเลือก");
            await Expect(entry.Conflict.Region).ToContainTextAsync("มานะ ตัวอย่าง");
            await mine.ShouldBeAccessibleAsync();
            await entry.Conflict.ChooseAsync(chosen);
            await entry.Conflict.SaveAsync();

            await Expect(entry.Status).ToContainTextAsync("บันทึกข้อมูลสำเร็จ");
            await Expect(entry.Row(1).Amount(1)).ToHaveValueAsync(chosen);
            await Expect(entry.Row(2).Amount(1)).ToHaveValueAsync("3.00");
            mine.Expect(409);
        });
        (await site.StoredSumAsync(district)).ShouldBe(stored + 3_00);
    }

    [Fact]
    public async Task SavePressedTwice_IsOneSave() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var district = await visit.Site.TakeSyncedDistrictAsync();
            var entry = await visit.OpenEntryAsync(district);
            await entry.Row(1).TypeAsync(1, "100");

            await entry.SaveTwiceAsync();

            await Expect(entry.Status).ToContainTextAsync("บันทึกข้อมูลสำเร็จ");
            (await visit.Site.SavesAsync(district)).ShouldBe(1);
        });

    /// <summary>A save without a change is a confirmation, and says so.</summary>
    [Fact]
    public async Task BackAfterASave_SavedAgainChangesNothing() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var district = await visit.Site.TakeSyncedDistrictAsync();
            var entry = await visit.OpenEntryAsync(district);
            await entry.Row(1).TypeAsync(1, "100");
            await entry.SaveAsync();
            await Expect(entry.Status).ToContainTextAsync("บันทึกข้อมูลสำเร็จ");

            await visit.Page.GotoAsync("/");
            await visit.Page.GoBackAsync();
            await Expect(entry.Row(1).Amount(1)).ToHaveValueAsync("100.00");
            await entry.SaveAsync();

            await Expect(entry.Status).ToContainTextAsync("ไม่มีข้อมูลเปลี่ยนแปลงจากที่บันทึกไว้ครั้งก่อน");
            (await visit.Site.StoredSumAsync(district)).ShouldBe(100_00);
        });
}
