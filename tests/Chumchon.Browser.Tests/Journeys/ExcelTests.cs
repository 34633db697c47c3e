using Chumchon.Browser.Tests.Sites;
using Chumchon.Domain.Producers;
using Chumchon.Tests;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Journeys;

/// <summary>A month that is filled in away from the program.</summary>
[Collection(RecordingTests.Name)]
public sealed class ExcelTests(BrowserRun run)
{
    [Fact]
    public async Task Form_IsDownloadedFilledInReviewedImportedAndSaved() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var district = await visit.Site.TakeSyncedDistrictAsync();
            var entry = await visit.OpenEntryAsync(district);
            var form = new FilledInForm(await entry.DownloadFormAsync());
            var lines = form.Lines;
            lines.Count.ShouldBe(await entry.Rows.CountAsync());
            form.Number(lines[0], SalesChannel.DomesticOffline, "1234.5600000000001").Text(lines[1], SalesChannel.DomesticOnline, "๒,๐๐๐.๕๐")
                .Number(lines[2], SalesChannel.DomesticOffline, "0").Number(lines[3], SalesChannel.DomesticOffline, "99")
                .Text(lines[4], SalesChannel.DomesticOffline, "12,34");

            var upload = await entry.OpenUploadAsync();
            await upload.CheckAsync("form.xlsx", form.Save());
            await Expect(upload.Status).ToContainTextAsync("เปลี่ยนแปลง 4 ช่อง");
            await Expect(upload.Part("อ่านไม่ได้ 1 ช่อง จะไม่นำเข้า")).ToContainTextAsync("เครื่องหมายจุลภาคไม่ตรงหลัก ตรวจสอบตัวเลขอีกครั้ง");
            var changes = upload.Part("ช่องที่จะเปลี่ยนแปลง 4 ช่อง");
            await changes.GetByRole(Microsoft.Playwright.AriaRole.Checkbox).Last.UncheckAsync();
            entry = await upload.ImportAsync();

            await Expect(entry.Row(1).Amount(1)).ToHaveValueAsync("1,234.56");
            await Expect(entry.Row(2).Amount(2)).ToHaveValueAsync("2,000.50");
            await Expect(entry.Row(4).Amount(1)).ToHaveValueAsync("");
            (await visit.Site.StoredSumAsync(district)).ShouldBe(0, "nothing is saved yet");

            await entry.SaveAsync();
            await Expect(entry.Status).ToContainTextAsync("ยอดรวมทั้งอำเภอ 3,235.06 บาท");
            (await visit.Site.StoredSumAsync(district)).ShouldBe(3_235_06);
            (await visit.Site.SavesAsync(district)).ShouldBe(1);
        });

    [Fact]
    public async Task SavedFigures_AreEmptiedByOneTick() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var district = await visit.Site.TakeSyncedDistrictAsync();
            var entry = await visit.OpenEntryAsync(district);
            await entry.Row(1).TypeAsync(1, "100");
            await entry.Row(2).TypeAsync(1, "200");
            await entry.SaveAsync();
            await Expect(entry.Status).ToContainTextAsync("ยอดรวมทั้งอำเภอ 300.00 บาท");
            var form = new FilledInForm(await entry.DownloadFormAsync());
            form.Blank(form.Lines[0], SalesChannel.DomesticOffline).Blank(form.Lines[1], SalesChannel.DomesticOffline);

            var upload = await entry.OpenUploadAsync();
            await upload.CheckAsync("form.xlsx", form.Save());
            await upload.Main.GetByLabel("ล้างตัวเลขทั้ง 2 ช่องด้วย").CheckAsync();
            entry = await upload.ImportAsync();

            await Expect(entry.Row(1).Amount(1)).ToHaveValueAsync("");
            await entry.SaveAsync();
            await Expect(entry.Status).ToContainTextAsync("ยอดรวมทั้งอำเภอ 0.00 บาท");
        });

    [Fact]
    public async Task WrongFile_SaysWhyAtTheField() =>
        await run.VisitAsync(await run.SiteAsync("sqlite"), async visit =>
        {
            var entry = await visit.OpenEntryAsync(await visit.Site.TakeSyncedDistrictAsync());
            var other = new FilledInForm(await entry.DownloadFormAsync()).Stamp("month", "2024-11").Save();
            var upload = await entry.OpenUploadAsync();

            await upload.CheckAsync("form.xlsx", other);

            await Expect(upload.FormFile).ToBeFocusedAsync();
            await Expect(upload.FormFile).ToHaveAccessibleDescriptionAsync("แบบกรอกนี้เป็นของเดือนพฤศจิกายน 2567 นำเข้าที่หน้าของเดือนนั้น หรือใช้แบบกรอกของเดือนนี้");
        });
}
