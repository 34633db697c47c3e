using System.IO.Compression;
using System.Net;
using Chumchon.Domain.Audit;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.People;

public sealed class ReviewAccountsTests
{
    private const string Table = "สำนักงานและบทบาท";

    [Theory, OnSqlite, OnPostgres]
    public async Task Review_IsGivenOnceAYearByTheOffice(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        var district = await site.SignInAsync("d9001");
        var page = await district.GetAsync("/people/review");
        page.Text.ShouldContain("ปีงบประมาณ 2567");

        var given = await district.FollowAsync(await district.SubmitAsync(page, "ยืนยันว่าทบทวนบัญชีของสำนักงานแล้ว"));
        given.Statuses.ShouldContain("บันทึกการทบทวนแล้ว");
        given.Text.ShouldContain("สำนักงานของท่านทบทวนแล้วเมื่อ 5 มีนาคม 2567 โดย สมหญิง ตัวอย่าง");
        await district.PostAsync("/people/review", given.Token);

        (await site.World.ListAsync(
            $"select kind from audit_entry where stream = {AuditStream.OfOffice(3001).Number}", static reader => (AuditKind)reader.GetInt32(0)))
            .ShouldBe([AuditKind.OfficeReviewed]);
        var province = await (await site.SignInAsync("p90")).GetAsync("/people/review");
        province.Text.ShouldContain("สำนักงานที่ทบทวนแล้ว 1 จาก 3");
        province.Table(Table).Skip(1).Select(static row => (row[0], row[^1])).ShouldBe(
            [("สพจ.สงขลา", "–"), ("สพอ.เมืองสงขลา", "05/03/2567"), ("สพอ.สทิงพระ", "–")]);
    }

    [Fact]
    public async Task Offices_AreCountedByRoleAndUse()
    {
        await using var site = await TestSite.StartAsync();
        await site.World.ExecuteAsync("update account set last_sign_in_at = 0 where id = 1002");
        await site.World.ExecuteAsync("update account set kind = 2 where id = 1001");

        var page = await (await site.SignInAsync("p90")).GetAsync("/people/review");

        page.Table(Table).ShouldBe(
        [
            ["สำนักงาน", "เจ้าหน้าที่อำเภอ", "เจ้าหน้าที่จังหวัด", "ยังไม่เคยเข้าใช้", "ไม่ได้ใช้เกิน 90 วัน", "รหัสผู้ใช้พื้นที่", "ทบทวนเมื่อ"],
            ["สพจ.สงขลา", "–", "1", "–", "–", "–", "–"],
            ["สพอ.เมืองสงขลา", "2", "–", "1", "1", "1", "–"],
            ["สพอ.สทิงพระ", "1", "–", "1", "–", "–", "–"],
        ]);
    }

    [Fact]
    public async Task Workbook_HoldsAccountsAndOffices()
    {
        await using var site = await TestSite.StartAsync();
        var province = await site.SignInAsync("p90");

        var file = await province.GetAsync("/people/review?handler=Workbook");

        file.Status.ShouldBe(HttpStatusCode.OK);
        await using var package = new ZipArchive(await file.Answer.Content.ReadAsStreamAsync());
        package.Entries.Count(static entry => entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).ShouldBe(2);
        var texts = string.Concat(package.Entries.Where(static entry => entry.Name.EndsWith(".xml", StringComparison.Ordinal)).Select(static entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
        texts.ShouldContain("มานี ตัวอย่าง");
        texts.ShouldNotContain("ชูใจ ตัวอย่าง");
    }
}
