using System.Net;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Chumchon.Tests;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.MonthlyReturns.PrintForm;

public sealed class PrintFormPageTests
{
    private const string Page = "/entry/otop-sales/2024-02/print-form";
    private const string Title = "แบบกรอกยอดจำหน่าย OTOP เดือนกุมภาพันธ์ 2567";

    [Fact]
    public async Task NotSignedIn_IsSentToSignIn()
    {
        await using var site = await TestSite.StartAsync();

        (await site.Visitor().GetAsync(Page)).RedirectsTo.ShouldStartWith("/sign-in");
    }

    [Theory]
    [InlineData("d9001", $"{Page}?district=9002")]
    [InlineData("p90", $"{Page}?district=9101")]
    [InlineData("p90", Page)]
    [InlineData("d9001", "/entry/otop-sales/rubbish/print-form")]
    public async Task ForeignDistrictOrNoMonth_IsNotFound(string officer, string path)
    {
        await using var site = await TestSite.StartAsync();

        (await (await site.SignInAsync(officer)).GetAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task MonthWithoutRows_SaysSo()
    {
        await using var site = await TestSite.StartAsync();

        (await (await site.SignInAsync("d9001")).GetAsync(Page)).Text.ShouldContain("ยังไม่มีรายชื่อผู้ประกอบการในเดือนนี้");
    }

    [Fact]
    public async Task Form_ListsTheRowsWithEmptyBoxes()
    {
        await using var site = await StartAsync();

        var page = await (await site.SignInAsync("d9001")).GetAsync(Page);

        page.Text.ShouldContain("สำนักงานพัฒนาชุมชนอำเภอเมืองสงขลา จังหวัดสงขลา");
        page.Text.ShouldContain("ลงชื่อ");
        page.Table(Title)[0].ShouldNotContain("รวมเดือนมกราคม 2567 (บาท)");
        page.Table(Title).Skip(2).SkipLast(1).ShouldBe(
        [
            ["1", "กลุ่มแม่บ้านบ่อยาง", "บ่อยาง", "อาหาร", "", "", "", "", ""],
            ["2", "กลุ่มแม่บ้านบ่อยาง", "บ่อยาง", "เครื่องดื่ม", "", "", "", "", ""],
            ["3", "สมศรี ผ้าทอ", "เขารูปช้าง", "ผ้าฯ", "", "", "", "", ""],
            ["4", "สงขลาสมุนไพร", "เขารูปช้าง", "สมุนไพรฯ", "", "", "", "", ""],
        ]);
    }

    [Fact]
    public async Task WithPrevious_TotalsOfTheMonthBeforeStandBesideTheNames()
    {
        await using var site = await StartAsync();
        var officer = await site.SignInAsync("p90");
        var plain = await officer.GetAsync($"{Page}?district=9001");

        var page = await officer.GetAsync(plain.Link("แสดงยอดเดือนก่อน").GetAttribute("href")!);

        page.Table(Title)[0].ShouldContain("รวมเดือนมกราคม 2567 (บาท)");
        page.Table(Title).Skip(2).SkipLast(1).Select(row => row[4]).ShouldBe(["1,234.56", "–", "0.00", "–"]);
        page.Link("ไม่แสดงยอดเดือนก่อน").GetAttribute("href").ShouldBe($"{Page}?district=9001");
    }

    /// <summary>มกราคม with two rows entered, กุมภาพันธ์ with its rows alone.</summary>
    private static async Task<TestSite> StartAsync()
    {
        var site = await TestSite.StartAsync();
        await site.World.SaveAsync(
            SmallWorld.Mueang, SalesMonth.Of(2024, 1),
            new(SmallWorld.Curry, SalesChannel.DomesticOffline, 123_400), new(SmallWorld.Curry, SalesChannel.OverseasOnline, 56),
            new(SmallWorld.Cloth, SalesChannel.DomesticOffline, 0));
        await site.World.SyncAsync(SmallWorld.Mueang, SalesMonth.Of(2024, 2));
        return site;
    }
}
