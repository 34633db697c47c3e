using System.Net;
using System.Text;
using Chumchon.Domain.Offices;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.Importing;

public sealed class ImportPagesTests
{
    private const string Table = "จังหวัด,ต.ค. 66,พ.ย. 66\nสงขลา,1,2\nสตูล,3,4\nรวม,4,6\n";

    [Theory, OnSqlite, OnPostgres]
    public async Task File_IsLookedAtImportedAndTakenBack(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        var admin = await AdminAsync(site);

        var sent = await admin.UploadAsync(await admin.GetAsync("/imports"), "sales.csv", Encoding.UTF8.GetBytes(Table));
        sent.RedirectsTo.ShouldBe("/imports/1");
        var review = await admin.GetAsync("/imports/1");
        review.Text.ShouldContain("4 ตัวเลข: เพิ่ม 4 เปลี่ยน 0 มีอยู่แล้ว 0 ไม่รับ 0");
        review.Text.ShouldContain("ผลรวมในไฟล์ตรงกับตัวเลขทั้ง 2 แห่ง");
        (await site.World.CountAsync("published_sales")).ShouldBe(0);

        var done = await SubmitAsync(admin, review, "นำเข้า 4 ตัวเลข");
        done.Text.ShouldContain("นำเข้าแล้ว 4 ตัวเลข");
        (await site.World.CountAsync("published_sales")).ShouldBe(4);

        var undone = await SubmitAsync(admin, done, "ยกเลิกการนำเข้า");
        undone.Texts("h1").ShouldContain("sales.csv");
        (await site.World.CountAsync("published_sales")).ShouldBe(0);
        (await admin.GetAsync("/imports")).Text.ShouldContain("ยกเลิกการนำเข้าแล้ว");
    }

    [Theory, OnSqlite]
    public async Task FaultsAreNamedByCell_AndAColumnCanBeLeft(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        var admin = await AdminAsync(site);
        await admin.UploadAsync(await admin.GetAsync("/imports"), "sales.csv", Encoding.UTF8.GetBytes("จังหวัด,ต.ค. 66,พ.ย. 66\nสงขลา,1,x\nยะลา,1,1\n"));

        var review = await admin.GetAsync("/imports/1");
        review.Table("สิ่งที่ต้องแก้ไข").Skip(1).Select(static row => row[0]).ShouldBe(["C2", "A3"]);
        (await admin.PostAsync("/imports/1?handler=Run", review.Token)).Text.ShouldContain("ไฟล์นี้ถูกนำเข้า ยกเลิก หรือทิ้งไปแล้ว");
        (await site.World.CountAsync("published_sales")).ShouldBe(0);

        var said = await admin.PostAsync("/imports/1?handler=Layout", review.Token, new("Sheet", ""), new("Encoding", "1"), new("Separator", ","), new("Year", "0"), new("Column0", "province"), new("Column1", "amount:2023-10"), new("Column2", "left"));
        said.Status.ShouldBe(HttpStatusCode.Found, said.Text);
        var again = await admin.GetAsync("/imports/1");
        again.Table("สิ่งที่ต้องแก้ไข").Skip(1).Select(static row => row[0]).ShouldBe(["A3"]);
        again.Text.ShouldContain("ไม่นำมา (ตามที่เลือก)");
    }

    [Theory]
    [InlineData("a.xlsx", "PK\u0003\u0004broken", "อ่านไฟล์ไม่ได้")]
    [InlineData("a.csv", "a,\"b\n", "เครื่องหมายคำพูดที่เริ่มในแถว 1 ไม่มีตัวปิด")]
    [InlineData("a.csv", "\n\n", "ไฟล์นี้ไม่มีข้อมูล")]
    public async Task WhatCannotBeRead_IsRefusedInWordsAndNotKept(string name, string content, string words)
    {
        await using var site = await TestSite.StartAsync();
        var admin = await AdminAsync(site);

        (await admin.UploadAsync(await admin.GetAsync("/imports"), name, Encoding.UTF8.GetBytes(content))).Text.ShouldContain(words);

        (await site.World.CountAsync("import_source")).ShouldBe(0);
    }

    [Fact]
    public async Task Room_IsTheAdministratorsAlone()
    {
        await using var site = await TestSite.StartAsync();
        foreach (var name in (string[])["d9001", "p90", "central"])
        {
            var officer = await site.SignInAsync(name);
            (await officer.GetAsync("/imports")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await officer.GetAsync("/imports/1")).Status.ShouldBe(HttpStatusCode.NotFound);
        }

        (await (await AdminAsync(site)).GetAsync("/imports/99")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<SeenPage> SubmitAsync(Visitor visitor, SeenPage page, string button)
    {
        var answer = await visitor.SubmitAsync(page, button);
        return answer.RedirectsTo is { } to ? await visitor.GetAsync(to) : answer;
    }

    private static async Task<Visitor> AdminAsync(TestSite site)
    {
        await site.World.AddAccountAsync(1_900, "admin");
        await site.World.AddMemberAsync(1_900, 3004, OfficeRole.Administrator);
        return await site.SignInAsync("admin");
    }
}
