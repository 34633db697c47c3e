using System.Net;
using System.Text;
using Chumchon.Documents.Xlsx.Reading;
using Chumchon.Domain.Offices;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.People;

public sealed class ImportAccountsTests
{
    private const string Heads = "ชื่อใช้งาน,ชื่อ-สกุล,รหัสสำนักงาน,บทบาท,ตั้งแต่วันที่,ถึงวันที่,ชนิดบัญชี";

    private static readonly string[] ThreeFaulty =
    [
        Heads,
        "somying,สมหญิง หนึ่ง,9001,เจ้าหน้าที่อำเภอ,,31/12/2567,บุคคล",
        "d9001,สมหญิง สอง,9001,เจ้าหน้าที่อำเภอ,,,",
        "somsak,สมศักดิ์ สาม,9999,เจ้าหน้าที่อำเภอ,,,",
        "somchai,สมชาย สี่,9002,District officer,2024-13-01,,Area",
        "somsri,สมศรี ห้า,9002,Viewer,,2024-12-31,Personal",
    ];

    [Theory, OnSqlite, OnPostgres]
    public async Task FaultyRows_AreNamedAndTheRightOnesCanBeMade(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        var province = await site.SignInAsync("p90");

        var looked = await UploadAsync(province, "accounts.csv", Csv(ThreeFaulty));
        looked.Table("ตรวจแล้ว 5 แถว ถูกต้อง 2 แถว").Skip(1).ShouldBe(
        [
            ["3", "ชื่อใช้งาน", "มีชื่อใช้งาน d9001 แล้ว"],
            ["4", "รหัสสำนักงาน", "ไม่มีสำนักงานรหัส “9999”"],
            ["5", "ตั้งแต่วันที่", "อ่านวันที่ “2024-13-01” ไม่ได้ ใช้ได้ เช่น 31/12/2569 หรือ 2026-12-31"],
        ]);
        (await site.World.CountAsync("account")).ShouldBe(5);

        var slips = await province.SubmitAsync(looked, "สร้างเฉพาะ 2 แถวที่ถูกต้อง");
        slips.Texts("h2").ShouldContain("ใบแจ้งรหัส 2 ใบ");
        slips.Text.ShouldContain("somsri");
        slips.Answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await site.World.CountAsync("account")).ShouldBe(7);
    }

    [Fact]
    public async Task Workbook_IsReadAsACsvIs()
    {
        await using var site = await TestSite.StartAsync();
        var province = await site.SignInAsync("p90");

        var looked = await UploadAsync(province, "accounts.xlsx", LinesAsWorkbook.Of(ThreeFaulty));

        looked.Texts("h2").ShouldContain("ตรวจแล้ว 5 แถว ถูกต้อง 2 แถว");
    }

    [Fact]
    public async Task AllRight_IsMadeAndCannotBeMadeTwice()
    {
        await using var site = await TestSite.StartAsync();
        var province = await site.SignInAsync("p90");
        var looked = await UploadAsync(province, "accounts.csv", Csv([ThreeFaulty[0], ThreeFaulty[1]]));
        looked.Text.ShouldContain("ถูกต้องทุกแถว");

        (await province.SubmitAsync(looked, "สร้าง 1 บัญชี")).Texts("h2").ShouldContain("ใบแจ้งรหัส 1 ใบ");
        var again = await province.SubmitAsync(looked, "สร้าง 1 บัญชี");

        again.Text.ShouldContain("มีชื่อใช้งาน somying แล้ว");
        (await site.World.CountAsync("account")).ShouldBe(6);
    }

    [Theory]
    [InlineData("th", Heads)]
    [InlineData("en", "User name,Person,Office code,Role,From,Until,Kind of account")]
    public async Task Template_HasHeadingsOfTheLanguageAnExampleAndTheCodesOfHerOffices(string language, string heads)
    {
        await using var site = await TestSite.StartAsync();
        var province = await site.SignInAsync("p90");
        if (language == "en")
        {
            await province.SubmitAsync(await province.GetAsync("/"), "English");
        }

        var template = await (await province.GetAsync("/people/import?handler=Template")).Answer.Content.ReadAsByteArrayAsync();

        var sheets = XlsxReader.Read(new MemoryStream(template), new(), static all => all).Workbook!.Sheets;
        string.Join(',', sheets[0].Rows.Select(static row => string.Join(',', row.Cells.OrderBy(static cell => cell.Key).Select(static cell => cell.Value.Text)))).ShouldContain(heads);
        sheets[1].Rows.Select(static row => row[0].Text).ShouldContain("9002");
        sheets[1].Rows.Select(static row => row[0].Text).ShouldNotContain("9101");
        (await UploadAsync(province, "accounts.xlsx", template)).Text.ShouldContain(language == "en" ? "The file has no account." : "ไฟล์นี้ไม่มีบัญชี");
    }

    [Fact]
    public async Task TitleAboveTheHeadings_IsPassedOverAndRowsKeepTheirNumbers()
    {
        await using var site = await TestSite.StartAsync();
        var province = await site.SignInAsync("p90");

        var looked = await UploadAsync(province, "accounts.xlsx", LinesAsWorkbook.Of(["บัญชีของสงขลา", "ปรับปรุงแล้ว,,", .. ThreeFaulty]));

        looked.Table("ตรวจแล้ว 5 แถว ถูกต้อง 2 แถว").Skip(1).Select(static row => row[0]).ShouldBe(["5", "6", "7"]);
    }

    [Fact]
    public async Task TextInTis620WithSemicolons_IsReadAsInUtf8()
    {
        await using var site = await TestSite.StartAsync();
        var thai = CodePagesEncodingProvider.Instance.GetEncoding(874)!;

        var looked = await UploadAsync(await site.SignInAsync("p90"), "accounts.csv", thai.GetBytes(string.Join("\r\n", ThreeFaulty).Replace(',', ';')));

        looked.Table("ตรวจแล้ว 5 แถว ถูกต้อง 2 แถว").Skip(1).Select(static row => row[0]).ShouldBe(["3", "4", "5"]);
    }

    [Theory]
    [InlineData("not.xlsx", "PK\u0003\u0004broken", "อ่านไฟล์ไม่ได้")]
    [InlineData("a.csv", "ชื่อใช้งาน,บทบาท\r\na,b\r\n", "ไฟล์ขาดหัวคอลัมน์ ชื่อ-สกุล, รหัสสำนักงาน")]
    [InlineData("a.csv", Heads, "ไฟล์นี้ไม่มีบัญชี")]
    [InlineData("a.csv", "\"", "ไฟล์ขาดหัวคอลัมน์|อ่านไฟล์ไม่ได้")]
    public async Task WhatIsNoFileOfAccounts_IsRefusedInWords(string name, string content, string words)
    {
        await using var site = await TestSite.StartAsync();

        var page = await UploadAsync(await site.SignInAsync("p90"), name, Encoding.UTF8.GetBytes(content));

        words.Split('|').ShouldContain(part => page.Text.Contains(part, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("%%%")]
    [InlineData("W10=")]
    [InlineData("W251bGxd")]
    [InlineData("W3siUm9sZSI6OTl9XQ==")]
    public async Task RowsThatNoPageCarried_AreABadRequest(string rows)
    {
        await using var site = await TestSite.StartAsync();
        var province = await site.SignInAsync("p90");
        var page = await province.GetAsync("/people/import");

        (await province.PostAsync("/people/import?handler=Make", page.Token, KeyValuePair.Create("rows", rows))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Administrator_SetsUpTwoProvincesAndTheirDistricts()
    {
        await using var site = await TestSite.StartAsync();
        await site.World.AddAccountAsync(1101, "admin");
        await site.World.AddMemberAsync(1101, 3004, OfficeRole.Administrator);
        await site.World.ExecuteAsync("insert into office (id, kind, area_code) values (3005, 2, 91), (3006, 1, 9101)");
        var admin = await site.SignInAsync("admin");

        var looked = await UploadAsync(admin, "accounts.xlsx", LinesAsWorkbook.Of(
        [
            Heads,
            "songkhla,ก หนึ่ง,90,เจ้าหน้าที่จังหวัด,,,บุคคล",
            "satun,ก สอง,91,เจ้าหน้าที่จังหวัด,,,บุคคล",
            "mueang,ก สาม,9001,เจ้าหน้าที่อำเภอ,,,บุคคล",
            "mueang.satun,ก สี่,9101,เจ้าหน้าที่อำเภอ,,,บุคคล",
            "second,ก ห้า,0,ผู้ดูแลระบบ,,,บุคคล",
        ]));

        (await admin.SubmitAsync(looked, "สร้าง 5 บัญชี")).Texts("h3").Count.ShouldBe(5);
    }

    private static async Task<SeenPage> UploadAsync(Visitor visitor, string name, byte[] content) =>
        await visitor.UploadAsync(await visitor.GetAsync("/people/import"), name, content);

    private static byte[] Csv(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Join("\r\n", lines));
}
