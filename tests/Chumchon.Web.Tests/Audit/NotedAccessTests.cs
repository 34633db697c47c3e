using System.Net;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Offices;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.Audit;

public sealed class NotedAccessTests
{
    private static readonly SalesMonth February = SalesMonth.Of(2024, 2);

    [Theory, OnSqlite, OnPostgres]
    public async Task AnotherArea_IsRefusedAndNotedOnceAMinute(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        var officer = await site.SignInAsync("d9001");

        (await officer.GetAsync("/entry/otop-sales/2024-02?district=9002")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await officer.GetAsync("/entry/otop-sales/2024-01?district=9101")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await RefusalsAsync(site)).ShouldBe([Permission.ReadProducers]);

        (await officer.GetAsync("/entry/otop-sales/2024-02/saves?district=9002")).Status.ShouldBe(HttpStatusCode.NotFound);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        (await officer.GetAsync("/entry/otop-sales/2024-02?district=9002")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await RefusalsAsync(site)).Count.ShouldBe(3);
        var page = await officer.GetAsync("/audit?kind=68");
        page.Texts("summary").ShouldContain("รายละเอียด");
        page.Texts("summary").ShouldNotContain(static summary => summary.StartsWith("สิ่งที่เปลี่ยนแปลง", StringComparison.Ordinal));
        page.Text.ShouldContain("สมหญิง ตัวอย่าง (d9001) สพอ.เมืองสงขลา ในฐานะเจ้าหน้าที่อำเภอ ขอสิ่งที่ไม่มีสิทธิ์และถูกปฏิเสธ ผ่านหน้าเว็บ");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task RoomThatTheRoleDoesNotOpen_IsRefusedAndNoted(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        await site.World.ExecuteAsync($"update office_member set role = {(int)OfficeRole.Viewer} where account_id = {SmallWorld.Officer}");
        var viewer = await site.SignInAsync("d9001");

        var page = await viewer.GetAsync("/audit");

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        (await viewer.GetAsync("/")).Links.ShouldNotContain("ประวัติการใช้งาน");
        (await RefusalsAsync(site)).ShouldBe([Permission.ReadAudit]);
    }

    [Fact]
    public async Task WhatIsNotThere_IsNoRefusal()
    {
        await using var site = await TestSite.StartAsync();
        var officer = await site.SignInAsync("d9001");

        await officer.GetAsync("/entry/otop-sales/rubbish");
        await officer.GetAsync("/nowhere");
        await site.Visitor().GetAsync("/entry/otop-sales/2024-02?district=9002");

        (await RefusalsAsync(site)).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task FileWithProducersRows_IsNotedWithItsMonthAndSize(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        await site.World.SyncAsync(SmallWorld.Mueang, February);
        var officer = await site.SignInAsync("d9001");

        var file = await officer.GetAsync("/entry/otop-sales/2024-02/form.xlsx");

        file.Status.ShouldBe(HttpStatusCode.OK);
        (await EntriesAsync(site, AuditKind.RowsExported)).ShouldHaveSingleItem().Facts.ShouldBe(
        [
            AuditFact.Of(AuditField.FirstDistrict, 9001), AuditFact.Of(AuditField.LastDistrict, 9001), AuditFact.Of(AuditField.FirstMonth, February.Index),
            AuditFact.Of(AuditField.LastMonth, February.Index), AuditFact.Of(AuditField.Bytes, file.Answer.Content.Headers.ContentLength!.Value),
        ]);
        (await officer.GetAsync("/audit")).Text.ShouldContain("ดาวน์โหลดไฟล์ที่มีข้อมูลรายผู้ประกอบการ");
        await officer.GetAsync("/audit/entries.csv");
        (await EntriesAsync(site, AuditKind.RowsExported)).Count.ShouldBe(2);
    }

    private static async Task<IReadOnlyList<Permission>> RefusalsAsync(TestSite site) =>
        [.. (await EntriesAsync(site, AuditKind.AccessRefused)).Select(static entry => (Permission)entry.Facts.ShouldHaveSingleItem().After!.Value)];

    private static async Task<IReadOnlyList<AuditEntry>> EntriesAsync(TestSite site, AuditKind kind) => await site.World.ListAsync(
        $"select body from audit_entry where kind = {(int)kind} and district_code = 0 and stream = {AuditStream.OfAccount(SmallWorld.Officer).Number} order by number",
        static reader => AuditBody.Read(reader.GetFieldValue<byte[]>(0)));
}
