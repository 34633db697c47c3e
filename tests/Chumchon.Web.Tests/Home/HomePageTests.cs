using System.Net;
using Chumchon.Data.Model;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Offices;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;
using static Chumchon.Tests.SmallWorld;

namespace Chumchon.Web.Tests.Home;

/// <summary>On 5 มีนาคม 2567: Mueang is complete in January and half way in February, Sathing is complete in January.</summary>
public sealed class HomePageTests
{
    private static readonly SalesMonth January = SalesMonth.Of(2024, 1);
    private static readonly SalesMonth February = SalesMonth.Of(2024, 2);

    [Fact]
    public async Task NotSignedIn_LeadsToTheSignInPage()
    {
        await using var site = await TestSite.StartAsync();

        (await site.Visitor().GetAsync("/")).RedirectsTo.ShouldBe("/sign-in?returnUrl=%2F");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task District_SeesItsMonthOfWorkAndItsTiles(string provider)
    {
        await using var site = await SavedAsync(provider);

        var page = await (await site.SignInAsync("d9001")).GetAsync("/");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Heading.ShouldBe("งานที่ต้องทำ");
        page.Texts("header a").Count(static words => words == "ระบบบริหารจัดการข้อมูลกลางเพื่อการพัฒนาชุมชน").ShouldBe(2);
        page.Texts("main").ShouldHaveSingleItem().ShouldNotContain("ระบบบริหารจัดการข้อมูลกลาง");
        Tasks(page).ShouldBe(
        [
            "กุมภาพันธ์ 2567 บันทึกแล้ว ยังไม่ครบ ยังไม่กรอก 2 จาก 4 แถว บันทึกภายในวันที่ 10 มีนาคม 2567 เหลืออีก 5 วัน บันทึกยอดรายได้เดือนกุมภาพันธ์ 2567",
            "มีนาคม 2567 ยังไม่เริ่ม ยังไม่มีรายชื่อผู้ประกอบการในเดือนนี้ บันทึกภายในวันที่ 10 เมษายน 2567 เหลืออีก 36 วัน บันทึกยอดรายได้เดือนมีนาคม 2567",
        ]);
        page.Link("บันทึกยอดรายได้เดือนกุมภาพันธ์ 2567").GetAttribute("href").ShouldBe("/entry/otop-sales/2024-02");
        Tiles(page).ShouldBe(
        [
            "ผู้ประกอบการ (ราย) 4 ในทะเบียน ณ วันที่ 5 มีนาคม 2567",
            "ผลิตภัณฑ์ (รายการ) 4 ในทะเบียน ณ วันที่ 5 มีนาคม 2567",
            "ยอดจำหน่ายเดือนกุมภาพันธ์ 2567 (บาท) 100.00 เดือนล่าสุดที่บันทึกแล้ว",
            "ยอดจำหน่ายสะสมปีงบประมาณ 2567 (บาท) 140.00 ตุลาคม 2566 – กุมภาพันธ์ 2567",
        ]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task District_SeesTypesChannelsAndItsLatestSaves(string provider)
    {
        await using var site = await SavedAsync(provider);

        var page = await (await site.SignInAsync("d9001")).GetAsync("/");

        page.Table("แยกตามประเภทผลิตภัณฑ์ เดือนกุมภาพันธ์ 2567").ShouldBe(
        [
            ["ประเภทผลิตภัณฑ์", "ยอดจำหน่าย (บาท)", "ร้อยละ"],
            ["อาหาร", "66.67", "66.67"],
            ["เครื่องดื่ม", "0.00", "0.00"],
            ["ผ้าและเครื่องแต่งกาย", "33.33", "33.33"],
            ["เครื่องใช้และเครื่องประดับตกแต่ง", "0.00", "0.00"],
            ["สมุนไพรที่ไม่ใช่อาหารและยา", "0.00", "0.00"],
            ["รวมทั้งสิ้น", "100.00", "100.00"],
        ]);
        page.Table("แยกตามช่องทางการจำหน่าย เดือนกุมภาพันธ์ 2567").ShouldBe(
        [
            ["ช่องทางการจำหน่าย", "ยอดจำหน่าย (บาท)", "ร้อยละ"],
            ["ในประเทศ ออฟไลน์", "66.67", "66.67"],
            ["ในประเทศ ออนไลน์", "0.00", "0.00"],
            ["ต่างประเทศ ออฟไลน์", "0.00", "0.00"],
            ["ต่างประเทศ ออนไลน์", "33.33", "33.33"],
            ["รวมทั้งสิ้น", "100.00", "100.00"],
        ]);
        page.Table("การบันทึกล่าสุด").ShouldBe(
        [
            ["เดือน", "เวลาที่บันทึก", "ผู้บันทึก", "ช่องที่เปลี่ยนแปลง", "กรอกแล้ว (แถว)"],
            ["กุมภาพันธ์ 2567", "5 มีนาคม 2567 เวลา 15:32 น.", "สมหญิง ตัวอย่าง", "2", "2 จาก 4"],
            ["มกราคม 2567", "5 มีนาคม 2567 เวลา 14:32 น.", "สมหญิง ตัวอย่าง", "4", "4 จาก 4"],
        ]);
    }

    [Fact]
    public async Task DistrictThatNeverSaved_BeginsWithTheRunningMonthAndShowsNoFigure()
    {
        await using var site = await TestSite.StartAsync();

        var page = await (await site.SignInAsync("d9001")).GetAsync("/");

        Tasks(page).Select(static task => string.Join(' ', task.Split(' ').Take(2))).ShouldBe(["มีนาคม 2567", "กุมภาพันธ์ 2567"]);
        Tiles(page)[2].ShouldBe("ยอดจำหน่ายเดือนมีนาคม 2567 (บาท) – ยังไม่มีข้อมูล");
        Tiles(page)[3].ShouldBe("ยอดจำหน่ายสะสมปีงบประมาณ 2567 (บาท) – ตุลาคม 2566 – มีนาคม 2567");
        page.Document.QuerySelectorAll("table").ShouldBeEmpty();
        page.Text.ShouldContain("ยังไม่มีการบันทึก");
    }

    [Fact]
    public async Task DistrictWithEveryOpenMonthComplete_IsToldSo()
    {
        await using var site = await TestSite.StartAsync();
        await site.World.SaveAsync(Mueang, February.Next, All(10_00));

        var page = await (await site.SignInAsync("d9001")).GetAsync("/");

        Tasks(page).ShouldBeEmpty();
        page.Text.ShouldContain("บันทึกครบทุกเดือนที่เปิดให้บันทึกแล้ว");
        page.Link("ดูหรือแก้ไขเดือนมีนาคม 2567").GetAttribute("href").ShouldBe("/entry/otop-sales/2024-03");
    }

    [Fact]
    public async Task DueDate_IsTheTenthOfTheNextMonthUnlessAnotherWasSet()
    {
        await using var site = await SavedAsync("sqlite");
        (await (await site.SignInAsync("d9001")).GetAsync("/")).Text.ShouldContain("บันทึกภายในวันที่ 10 มีนาคม 2567 เหลืออีก 5 วัน");

        site.Clock.Advance(TimeSpan.FromDays(6));
        var officer = await site.SignInAsync("d9001");
        (await officer.GetAsync("/")).Text.ShouldContain("เลยกำหนดวันที่ 10 มีนาคม 2567 มาแล้ว 1 วัน");

        await site.World.SetWindowAsync(February, February.Begins, due: new DateTimeOffset(2024, 3, 20, 23, 59, 59, BangkokTime.Offset));
        (await officer.GetAsync("/")).Text.ShouldContain("บันทึกภายในวันที่ 20 มีนาคม 2567 เหลืออีก 9 วัน");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Province_SeesWhoHasSavedAndWhoHasNot(string provider)
    {
        await using var site = await SavedAsync(provider);

        var page = await (await site.SignInAsync("p90")).GetAsync("/?month=2024-02");

        Tiles(page).ShouldBe(
        [
            "ผู้ประกอบการ (ราย) 5 ในทะเบียน ณ วันที่ 5 มีนาคม 2567",
            "ผลิตภัณฑ์ (รายการ) 5 ในทะเบียน ณ วันที่ 5 มีนาคม 2567",
            "ยอดจำหน่ายเดือนกุมภาพันธ์ 2567 (บาท) 100.00 เดือนล่าสุดที่บันทึกแล้ว",
            "ยอดจำหน่ายสะสมปีงบประมาณ 2567 (บาท) 190.00 ตุลาคม 2566 – กุมภาพันธ์ 2567",
            "บันทึกแล้ว 1 จาก 2 อำเภอ 1 กุมภาพันธ์ 2567",
            "ยังไม่บันทึก 1 อำเภอ 1 กุมภาพันธ์ 2567",
        ]);
        page.Table("ยังไม่ครบ 2 จาก 2 อำเภอ เดือนกุมภาพันธ์ 2567").ShouldBe(
        [
            ["อำเภอ", "สถานะ", "กรอกแล้ว (แถว)", "ยอดจำหน่าย (บาท)", "คาดว่ายังขาด (บาท)", "บันทึกล่าสุด"],
            ["เมืองสงขลา", "บันทึกแล้ว ยังไม่ครบ", "2 จาก 4", "100.00", "0.00", "5 มีนาคม 2567 เวลา 15:32 น. โดย สมหญิง ตัวอย่าง"],
            ["สทิงพระ", "ยังไม่เริ่ม", "–", "–", "50.00", "–"],
            ["รวมทั้งสิ้น", "100.00", "50.00", ""],
        ]);
        page.Link("สทิงพระ").GetAttribute("href").ShouldBe("/entry/otop-sales/2024-02?district=9002");
        page.Heading.ShouldBe("ติดตามการบันทึกของอำเภอ");
        page.Links.ShouldNotContain(static link => link.StartsWith("บันทึกยอดรายได้", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Province_LooksAtTheMonthBeforeAndAfter()
    {
        await using var site = await SavedAsync("sqlite");
        var officer = await site.SignInAsync("p90");
        var february = await officer.GetAsync("/?month=2024-02");

        var january = await officer.GetAsync(february.Link("เดือนก่อน: มกราคม 2567").GetAttribute("href")!);
        january.Table("ครบถ้วน 2 จาก 2 อำเภอ เดือนมกราคม 2567").Select(static row => row[0])
            .ShouldBe(["อำเภอ", "เมืองสงขลา", "สทิงพระ"]);
        Tiles(january)[2].ShouldBe("ยอดจำหน่ายเดือนมกราคม 2567 (บาท) 90.00 มกราคม 2567");
        january.Links.ShouldNotContain(static link => link.StartsWith("เดือนก่อน", StringComparison.Ordinal));
        january.Link("เดือนถัดไป: กุมภาพันธ์ 2567").GetAttribute("href").ShouldBe("/?month=2024-02");

        var march = await officer.GetAsync(february.Link("เดือนถัดไป: มีนาคม 2567").GetAttribute("href")!);
        Tiles(march)[2].ShouldBe(
            "ยอดจำหน่ายเดือนมีนาคม 2567 (บาท) – ยังไม่มีข้อมูลในเดือนนี้ เดือนล่าสุดที่มีข้อมูลคือ กุมภาพันธ์ 2567");
        march.Links.ShouldNotContain(static link => link.StartsWith("เดือนถัดไป", StringComparison.Ordinal));
    }

    /// <summary>One of two districts has saved February, which is due on the tenth of March.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Province_OpensOnTheMonthThatIsDueOrMostlySavedWithTheLaterOnesBesideIt(string provider)
    {
        await using var site = await SavedAsync(provider);
        var officer = await site.SignInAsync("p90");

        var before = await officer.GetAsync("/");
        Tiles(before)[2].ShouldBe("ยอดจำหน่ายเดือนมกราคม 2567 (บาท) 90.00 มกราคม 2567");
        Tasks(before).ShouldBe(
        [
            "มกราคม 2567 บันทึกแล้ว 2 จาก 2 อำเภอ · ครบถ้วน 2 บันทึกแล้ว ครบถ้วน ดูอำเภอของเดือนมกราคม 2567",
            "กุมภาพันธ์ 2567 บันทึกแล้ว 1 จาก 2 อำเภอ · ครบถ้วน 0 บันทึกภายในวันที่ 10 มีนาคม 2567 เหลืออีก 5 วัน แสดงอยู่ด้านล่าง",
            "มีนาคม 2567 บันทึกแล้ว 0 จาก 2 อำเภอ · ครบถ้วน 0 บันทึกภายในวันที่ 10 เมษายน 2567 เหลืออีก 36 วัน ดูอำเภอของเดือนมีนาคม 2567",
        ]);
        before.Link("ดูอำเภอของเดือนมีนาคม 2567").GetAttribute("href").ShouldBe("/?month=2024-03");

        site.Clock.SetUtcNow(February.Next.Begins.AddDays(10));
        var after = await (await site.SignInAsync("p90")).GetAsync("/");
        Tiles(after)[2].ShouldBe("ยอดจำหน่ายเดือนกุมภาพันธ์ 2567 (บาท) 100.00 เดือนล่าสุดที่บันทึกแล้ว");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Department_SeesTheCountryByProvince(string provider)
    {
        await using var site = await SavedAsync(provider);

        var page = await (await site.SignInAsync("central")).GetAsync("/?month=2024-01");

        Tiles(page)[2].ShouldBe("ยอดจำหน่ายเดือนมกราคม 2567 (บาท) 90.00 มกราคม 2567");
        Tiles(page)[4].ShouldBe("บันทึกแล้ว 2 จาก 3 อำเภอ 2 มกราคม 2567");
        page.Table("ยังไม่ครบ 1 จาก 3 อำเภอ เดือนมกราคม 2567").ShouldBe(
        [
            ["จังหวัด", "อำเภอ", "บันทึกแล้ว", "ครบถ้วน", "ยังไม่บันทึก", "ยอดจำหน่าย (บาท)", "คาดว่ายังขาด (บาท)"],
            ["สตูล", "1", "0", "0", "1", "–", "–"],
            ["สงขลา", "2", "2", "2", "0", "90.00", "0.00"],
            ["รวมทั้งสิ้น", "3", "2", "2", "1", "90.00", "0.00"],
        ]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Department_OpensTheListOfAProvinceInOneClick(string provider)
    {
        await using var site = await SavedAsync(provider);
        var officer = await site.SignInAsync("central");
        var country = await officer.GetAsync("/?month=2024-02");

        var province = await officer.GetAsync(country.Link("สงขลา").GetAttribute("href")!);

        province.Path.ShouldBe("/?month=2024-02&province=90");
        province.Heading.ShouldBe("ติดตามการบันทึกของอำเภอ: สงขลา");
        province.Table("ยังไม่ครบ 2 จาก 2 อำเภอ เดือนกุมภาพันธ์ 2567")[2][0].ShouldBe("สทิงพระ");
        province.Link("ทั้งประเทศ").GetAttribute("href").ShouldBe("/");
        province.Link("เดือนก่อน: มกราคม 2567").GetAttribute("href").ShouldBe("/?month=2024-01&province=90");
    }

    [Theory]
    [InlineData("p90", "91")]
    [InlineData("central", "99")]
    public async Task ProvinceOutsideTheArea_IsNotFound(string officer, string province)
    {
        await using var site = await SavedAsync("sqlite");

        (await (await site.SignInAsync(officer)).GetAsync($"/?province={province}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Returned_ComesBeforeOtherMonthsAndIsCorrected(string provider)
    {
        await using var site = await SavedAsync(provider);
        await site.World.ExecuteAsync($"update monthly_return set state = {(int)ReturnState.Returned} where district_code = 9001 and month = {January.Index}");

        var page = await (await site.SignInAsync("d9001")).GetAsync("/");

        Tasks(page).Select(static task => string.Join(' ', task.Split(' ').Take(2))).ShouldBe(["กุมภาพันธ์ 2567", "มกราคม 2567", "มีนาคม 2567"]);
        Tasks(page)[1].ShouldContain("ส่งกลับให้แก้ไข ยังไม่กรอก 0 จาก 4 แถว เลยกำหนดวันที่ 10 กุมภาพันธ์ 2567 มาแล้ว 24 วัน");
        page.Link("แก้ไขยอดรายได้เดือนมกราคม 2567").GetAttribute("href").ShouldBe("/entry/otop-sales/2024-01");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Trend_ComparesWhatIsCompleteAndSaysWhatItLeavesOut(string provider)
    {
        await using var site = await SavedAsync(provider);
        await site.World.SaveAsync(Mueang, January.Previous, All(8_00));

        var district = await (await site.SignInAsync("d9001")).GetAsync("/");
        Definitions(district).ShouldBe([("เทียบเดือนมกราคม 2567", "ยังเทียบไม่ได้"), ("เทียบเดือนกุมภาพันธ์ 2566", "ยังเทียบไม่ได้")]);
        district.Table("แนวโน้มยอดจำหน่าย เดือนกุมภาพันธ์ 2567").TakeLast(2).ShouldBe(
            [["มกราคม 2567", "40.00", "บันทึกแล้ว"], ["กุมภาพันธ์ 2567", "100.00", "ข้อมูลยังไม่ครบ"]]);

        var province = await (await site.SignInAsync("p90")).GetAsync("/?month=2024-01");
        Definitions(province).ShouldBe(
            [("เทียบเดือนธันวาคม 2566", "▲ เพิ่มขึ้น 25.00 % เฉพาะ 1 จาก 2 อำเภอที่ครบถ้วนทั้งสองเดือน"), ("เทียบเดือนมกราคม 2566", "ยังเทียบไม่ได้")]);
    }

    /// <summary>Nothing is saved in the country; the running month is the first, and it is its first day.</summary>
    [Theory]
    [InlineData("d9001")]
    [InlineData("p91")]
    [InlineData("central")]
    public async Task FirstDayOfTheFirstMonth_IsShownWithoutAFigure(string userName)
    {
        var first = SalesMonth.Of(2024, 4);
        await using var site = await TestSite.StartAsync();
        await site.World.ExecuteAsync($"update system_setting set value = '{first.Index}' where name = 'first_month'");
        site.Clock.SetUtcNow(first.Begins);
        if (userName == "p91")
        {
            await site.World.AddAsync(new Office { Id = 3991, Kind = OfficeKind.Province, AreaCode = 91 });
            await site.World.ExecuteAsync("update office_member set office_id = 3991 where account_id = 1004");
        }

        var page = await (await site.SignInAsync(userName == "p91" ? "p90" : userName)).GetAsync("/");

        page.Status.ShouldBe(HttpStatusCode.OK);
        Tasks(page).ShouldHaveSingleItem().ShouldStartWith("เมษายน 2567");
        Tasks(page)[0].ShouldContain("บันทึกภายในวันที่ 10 พฤษภาคม 2567 เหลืออีก 39 วัน");
        page.Texts("h2").ShouldNotContain(static words => words.StartsWith("แนวโน้ม", StringComparison.Ordinal));
    }

    [Fact]
    public async Task District_SeesNoOtherDistrictsPersonsOrFigures()
    {
        await using var site = await SavedAsync("sqlite");

        var page = await (await site.SignInAsync("d9002")).GetAsync("/?month=2024-02");

        Tiles(page)[2].ShouldBe("ยอดจำหน่ายเดือนมกราคม 2567 (บาท) 50.00 เดือนล่าสุดที่บันทึกแล้ว");
        page.Text.ShouldNotContain("สมหญิง");
        page.Texts("table").ShouldAllBe(static table => !table.Contains("100.00") || table.Contains("50.00"));
    }

    [Fact]
    public async Task Producers_AreNamedOnNoHomePage()
    {
        await using var site = await SavedAsync("sqlite");

        foreach (var name in new[] { "d9001", "p90", "central" })
        {
            (await (await site.SignInAsync(name)).GetAsync("/")).Text.ShouldNotContain("กลุ่มแม่บ้านบ่อยาง");
        }
    }

    [Fact]
    public async Task InEnglish_WordsAndMonthsAreEnglish()
    {
        await using var site = await SavedAsync("sqlite");
        var officer = await site.SignInAsync("d9001");

        var page = await officer.FollowAsync(await officer.SubmitAsync(await officer.GetAsync("/"), "English"));

        page.Heading.ShouldBe("To do");
        Tasks(page)[0].ShouldBe("February 2024 Saved, incomplete 2 of 4 rows not entered Due on 10 March 2024, days left: 5 Record February 2024");
        Tiles(page)[3].ShouldBe("Sales to date, fiscal year 2567 (baht) 140.00 October 2023 – February 2024");
    }

    private static async Task<TestSite> SavedAsync(string provider)
    {
        var site = await TestSite.StartAsync(provider);
        await site.World.SaveAsync(Mueang, January, All(10_00));
        await site.World.SaveAsync(Sathing, January, new TypedCell(SathingFood, SalesChannel.DomesticOnline, 50_00));
        site.Clock.Advance(TimeSpan.FromHours(1));
        await site.World.SaveAsync(
            Mueang, February,
            new TypedCell(Curry, SalesChannel.DomesticOffline, 66_67), new TypedCell(Cloth, SalesChannel.OverseasOnline, 33_33));
        return site;
    }

    private static TypedCell[] All(long satang) =>
        [.. LinesOfMueang.Select(line => new TypedCell(line, SalesChannel.DomesticOffline, satang))];

    private static IReadOnlyList<string> Tasks(SeenPage page) =>
        [.. page.Document.QuerySelectorAll("main li").Where(static item => item.QuerySelector("h2") is not null).Select(SeenPage.TextOf)];

    private static IReadOnlyList<(string, string)> Definitions(SeenPage page) => [.. page.Texts("main dt").Zip(page.Texts("main dd"))];

    /// <summary>Items that tell a figure; the item with the month of work has a heading of its own.</summary>
    private static IReadOnlyList<string> Tiles(SeenPage page) =>
        [.. page.Document.QuerySelectorAll("main li").Where(static item => item.QuerySelector("h2") is null && item.Closest("[aria-hidden]") is null).Select(SeenPage.TextOf)];
}
