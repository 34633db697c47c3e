using System.Net;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Chumchon.Tests.Databases;
using Chumchon.Web.Reports.Making;
using Chumchon.Web.Tests.TestSites;
using static Chumchon.Tests.SmallWorld;

namespace Chumchon.Web.Tests.SalesReports;

/// <summary>What home and reports tell before anything is saved, on the first day of a month, and while a month is half empty.</summary>
public sealed class RunningMonthTests
{
    private const string Reports = "/reports/otop-sales";

    private static readonly string[] Pages = ["overview", "monthly", "export", "export/rt5-by-district"];

    private static readonly SalesMonth February = SalesMonth.Of(2024, 2);
    private static readonly SalesMonth March = February.Next;

    [Theory, OnSqlite, OnPostgres]
    public async Task CountryWithoutASave_IsAnsweredEverywhere(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        string[] addresses =
        [
            "/", $"{Reports}/overview?province=", $"{Reports}/monthly?province=", $"{Reports}/export?province=", $"{Reports}/export/all.xlsx",
            .. ReportCatalogue.All.SelectMany(static entry => new[] { "", ".csv", ".json", ".xlsx" }.Select(form => $"{Reports}/export/{entry.Slug}{form}?province=")),
        ];

        foreach (var name in new[] { "central", "p90", "d9001" })
        {
            var officer = await site.SignInAsync(name);
            foreach (var address in addresses)
            {
                (await officer.GetAsync(address)).Status.ShouldBe(HttpStatusCode.OK, address);
            }
        }
    }

    [Fact]
    public async Task CountryWithoutASave_ShowsTheRunningMonthWithoutAFigure()
    {
        await using var site = await TestSite.StartAsync();

        var page = await (await site.SignInAsync("central")).GetAsync("/");

        page.Text.ShouldContain("ยอดจำหน่ายเดือนมีนาคม 2567 (บาท) –");
        page.Text.ShouldContain("บันทึกแล้ว 0 จาก 3 อำเภอ");
    }

    /// <summary>Mueang has saved one of four rows of March; Sathing and Mueang have all of February.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task HalfEmptyMonth_StandsBesideTheLatestAndIsShownWhereItIsNamed(string provider)
    {
        await using var site = await FebruaryCompleteAsync(provider);
        site.Clock.Advance(TimeSpan.FromHours(1));
        await site.World.SaveAsync(Mueang, March, new TypedCell(Cloth, SalesChannel.DomesticOffline, 150_00));
        var officer = await site.SignInAsync("central");

        var opened = await officer.GetAsync($"{Reports}/overview?province=");
        opened.Text.ShouldContain("ปีงบประมาณ 2567 (ตุลาคม 2566 – กุมภาพันธ์ 2567)");
        opened.Link("มีนาคม 2567: บันทึกแล้ว 1 ใน 3 อำเภอ").GetAttribute("href").ShouldBe($"{Reports}/overview?fiscalYear=2567&province=&through=2024-03");
        var home = await officer.GetAsync("/");
        home.Text.ShouldContain("ยอดจำหน่ายเดือนกุมภาพันธ์ 2567 (บาท) 470.00");
        home.Text.ShouldContain("มีนาคม 2567 บันทึกแล้ว 1 จาก 3 อำเภอ");
        home = await officer.GetAsync(home.Link("ดูอำเภอของเดือนมีนาคม 2567").GetAttribute("href")!);
        home.Text.ShouldContain("ยอดจำหน่ายเดือนมีนาคม 2567 (บาท) 150.00");
        home.Text.ShouldContain("บันทึกแล้ว 1 จาก 3 อำเภอ");
        var overview = await officer.GetAsync($"{Reports}/overview?province=&through=2024-03");
        overview.Links.ShouldNotContain(static link => link.StartsWith("มีนาคม 2567: ", StringComparison.Ordinal));
        overview.Text.ShouldContain("ปีงบประมาณ 2567 (ตุลาคม 2566 – มีนาคม 2567)");
        overview.Text.ShouldContain("ข้อมูล ณ วันที่ 5 มีนาคม 2567 เวลา 15:32 น.");
        overview.Texts("ul li").ShouldContain(
            "ยอดขายเดือนมีนาคม 2567 (บาท) 150.00 – จากกุมภาพันธ์ 2567 จาก 1 ใน 3 อำเภอ เปรียบเทียบไม่ได้ เพราะไม่มีอำเภอใดบันทึกครบถ้วนทั้งเดือนนี้และกุมภาพันธ์ 2567");
        var other = await (await site.SignInAsync("d9002")).GetAsync("/");
        other.Text.ShouldContain("งานที่ต้องทำ มีนาคม 2567 ยังไม่เริ่ม");
        other.Text.ShouldContain("ยอดจำหน่ายเดือนกุมภาพันธ์ 2567 (บาท) 70.00 เดือนล่าสุดที่บันทึกแล้ว");
    }

    /// <summary>By UTC it is five in the afternoon of 31 March.</summary>
    [Fact]
    public async Task FirstDayOfAMonth_BeginsAtMidnightInBangkok()
    {
        await using var site = await TestSite.StartAsync();
        site.Clock.SetUtcNow(new(2024, 3, 31, 23, 59, 0, BangkokTime.Offset));
        await CompleteAsync(site, March);
        var before = await (await site.SignInAsync("d9001")).GetAsync("/");
        before.Text.ShouldContain("งานที่ต้องทำ บันทึกครบทุกเดือนที่เปิดให้บันทึกแล้ว");

        site.Clock.SetUtcNow(March.Next.Begins);

        var after = await (await site.SignInAsync("d9001")).GetAsync("/");
        after.Text.ShouldContain("งานที่ต้องทำ เมษายน 2567 ยังไม่เริ่ม");
        after.Text.ShouldContain("ยอดจำหน่ายเดือนมีนาคม 2567 (บาท) 400.00 เดือนล่าสุดที่บันทึกแล้ว");
        var overview = await (await site.SignInAsync("central")).GetAsync($"{Reports}/overview?province=");
        overview.Text.ShouldContain("ปีงบประมาณ 2567 (ตุลาคม 2566 – มีนาคม 2567)");
        overview.Text.ShouldContain("ข้อมูล ณ วันที่ 31 มีนาคม 2567 เวลา 23:59 น.");
    }

    /// <summary>One district's October does not turn the page to the new fiscal year; most of the districts, or the due date, do.</summary>
    [Fact]
    public async Task FirstDaysOfAFiscalYear_ShowTheOldUntilOctoberIsMostlySavedOrDue()
    {
        var october = SalesMonth.Of(2024, 10);
        await using var site = await FebruaryCompleteAsync("sqlite");
        site.Clock.SetUtcNow(october.Begins);
        var officer = await site.SignInAsync("central");
        (await officer.GetAsync($"{Reports}/overview?province=")).Text.ShouldContain("ปีงบประมาณ 2567 (ตุลาคม 2566 – กุมภาพันธ์ 2567)");

        await site.World.SaveAsync(Sathing, october, new TypedCell(SathingFood, SalesChannel.DomesticOnline, 1_00));

        foreach (var page in Pages)
        {
            var old = await officer.GetAsync($"{Reports}/{page}?province=");
            YearOf(old).ShouldBe("2567", page);
            old.Link("ตุลาคม 2567: บันทึกแล้ว 1 ใน 3 อำเภอ").GetAttribute("href")
                .ShouldBe($"{Reports}/{page}?fiscalYear=2568&province=&through=2024-10");
        }

        site.Clock.SetUtcNow(october.Next.Begins.AddDays(10));
        officer = await site.SignInAsync("central");
        foreach (var page in Pages)
        {
            YearOf(await officer.GetAsync($"{Reports}/{page}?province=")).ShouldBe("2568", page);
        }

        (await officer.GetAsync($"{Reports}/overview?province=")).Text.ShouldContain("ปีงบประมาณ 2568 (เฉพาะเดือนตุลาคม 2567)");
        (await officer.GetAsync("/")).Text.ShouldContain("ยอดจำหน่ายเดือนตุลาคม 2567 (บาท) 1.00");
    }

    /// <summary>Mueang has saved March before the other district of its province; its รต.๕ is the sheet of both.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task SheetOfAProvince_OpensOnTheProvincesMonthForADistrictToo(string provider)
    {
        await using var site = await FebruaryCompleteAsync(provider);
        await site.World.SaveAsync(Mueang, March, [.. LinesOfMueang.Select(static line => new TypedCell(line, SalesChannel.DomesticOffline, 1_00))]);
        var officer = await site.SignInAsync("d9001");
        var export = await officer.GetAsync($"{Reports}/export?province=90&district=9001");
        export.Text.ShouldContain("ตุลาคม 2566 – มีนาคม 2567");

        foreach (var address in new[]
        {
            $"{Reports}/export/rt5-by-district?province=90&district=9001",
            export.Document.QuerySelectorAll("a").Select(static link => link.GetAttribute("href")!).Single(static link => link.Contains("/rt5-by-district?", StringComparison.Ordinal)),
        })
        {
            var page = await officer.GetAsync(address);
            page.Text.ShouldContain("ประจำเดือนกุมภาพันธ์ 2567");
            page.Link("มีนาคม 2567: บันทึกแล้ว 1 ใน 2 อำเภอ").GetAttribute("href")
                .ShouldBe($"{Reports}/export/rt5-by-district?fiscalYear=2567&province=90&through=2024-03&district=9001");
        }

        (await officer.GetAsync($"{Reports}/export/rt5-by-district?province=90&district=9001&through=2024-03")).Text.ShouldContain("ประจำเดือนมีนาคม 2567");
    }

    private static string YearOf(SeenPage page) => page.Document.QuerySelector("#fiscalYear option[selected]")!.TextContent;

    private static async Task<TestSite> FebruaryCompleteAsync(string provider)
    {
        var site = await TestSite.StartAsync(provider);
        await CompleteAsync(site, February);
        return site;
    }

    private static async Task CompleteAsync(TestSite site, SalesMonth month)
    {
        await site.World.SaveAsync(Sathing, month, new TypedCell(SathingFood, SalesChannel.DomesticOnline, 70_00));
        await site.World.SaveAsync(Mueang, month, [.. LinesOfMueang.Select(static line => new TypedCell(line, SalesChannel.DomesticOffline, 100_00))]);
    }
}
