using System.Net;
using AngleSharp.Html.Dom;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Returns;
using Chumchon.Tests;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.MonthlyReturns;

public sealed class ChooseMonthPageTests(SmallSites small) : IClassFixture<SmallSites>
{
    private const string Choice = "/entry/otop-sales";

    [Fact]
    public async Task NotSignedIn_IsSentToSignIn()
    {
        var site = await small.OfAsync();

        (await site.Visitor().GetAsync(Choice)).RedirectsTo.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task DistrictOfficer_ChoosesYearAndMonthOnly()
    {
        var site = await small.OfAsync();

        var page = await (await site.SignInAsync("d9001")).GetAsync(Choice);

        page.Heading.ShouldBe("เลือกปีงบประมาณและเดือนที่ต้องการบันทึก");
        ((IHtmlSelectElement)page.Field("ปีงบประมาณ")).Value.ShouldBe("2567");
        ((IHtmlSelectElement)page.Field("เดือน")).Options.Select(static option => option.Text).ShouldBe(
        [
            "ตุลาคม 2566", "พฤศจิกายน 2566", "ธันวาคม 2566", "มกราคม 2567", "กุมภาพันธ์ 2567", "มีนาคม 2567",
            "เมษายน 2567", "พฤษภาคม 2567", "มิถุนายน 2567", "กรกฎาคม 2567", "สิงหาคม 2567", "กันยายน 2567",
        ]);
        page.Texts("label").ShouldNotContain("อำเภอ");
    }

    [Fact]
    public async Task States_TellSyncedIncompleteCompleteAndLateMonths()
    {
        await using var site = await TestSite.StartAsync();
        await site.World.SaveAsync(
            SmallWorld.Mueang, SalesMonth.Of(2024, 1),
            [.. SmallWorld.LinesOfMueang.Select(static line => new TypedCell(line, Domain.Producers.SalesChannel.DomesticOffline, 100))]);
        await site.World.SaveAsync(
            SmallWorld.Mueang, SalesMonth.Of(2024, 2), new TypedCell(SmallWorld.Curry, Domain.Producers.SalesChannel.DomesticOffline, 100));
        await site.World.SyncAsync(SmallWorld.Mueang, SalesMonth.Of(2024, 3));

        var months = (await (await site.SignInAsync("d9001")).GetAsync(Choice)).Texts("main ol:not([aria-label]) li a");

        months.ShouldContain("มกราคม 2567 บันทึกแล้ว ครบถ้วน · บันทึกหลังกำหนด 4 จาก 4 แถว");
        months.ShouldContain("กุมภาพันธ์ 2567 บันทึกแล้ว ยังไม่ครบ 1 จาก 4 แถว");
        months.ShouldContain("มีนาคม 2567 ดึงรายชื่อแล้ว 0 จาก 4 แถว");
        months.ShouldContain("เมษายน 2567 ยังไม่เปิดให้บันทึก เปิดให้บันทึกวันที่ 01/04/2567");
    }

    [Fact]
    public async Task ChosenMonth_OpensItsEntryPage()
    {
        var site = await small.OfAsync();
        var officer = await site.SignInAsync("d9001");

        (await officer.GetAsync($"{Choice}?fiscalYear=2567&month=2024-02")).RedirectsTo.ShouldBe("/entry/otop-sales/2024-02");
    }

    [Theory]
    [InlineData("fiscalYear=2566&month=2024-02", "เดือน", "เลือกเดือนของปีงบประมาณ 2566")]
    [InlineData("fiscalYear=2567&month=rubbish", "เดือน", "เลือกเดือนของปีงบประมาณ 2567")]
    public async Task MonthOutsideTheYear_IsSaidAtTheField(string query, string field, string words)
    {
        var site = await small.OfAsync();

        (await (await site.SignInAsync("d9001")).GetAsync($"{Choice}?{query}")).ErrorOf(field).ShouldBe(words);
    }

    [Theory]
    [InlineData("2024")]
    [InlineData("2699")]
    [InlineData("rubbish")]
    public async Task UnknownYear_IsSaidAndTheYearOfWorkShown(string year)
    {
        var site = await small.OfAsync();

        var page = await (await site.SignInAsync("d9001")).GetAsync($"{Choice}?fiscalYear={year}");

        page.Text.ShouldContain("ไม่พบปีงบประมาณที่เลือก แสดงปีงบประมาณ 2567 แทน");
    }

    [Theory]
    [InlineData("d9001", "?district=9002")]
    [InlineData("d9001", "?province=91")]
    [InlineData("p90", "?district=9101")]
    [InlineData("p90", "?province=91")]
    [InlineData("central", "?province=10")]
    [InlineData("central", "?district=9999")]
    public async Task ForeignArea_IsNotFound(string officer, string query)
    {
        var site = await small.OfAsync();

        var page = await (await site.SignInAsync(officer)).GetAsync(Choice + query);

        page.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task ProvincialOfficer_ChoosesADistrictOfHers()
    {
        var site = await small.OfAsync();
        var officer = await site.SignInAsync("p90");

        var page = await officer.GetAsync(Choice);

        ((IHtmlSelectElement)page.Field("อำเภอ")).Options.Select(static option => option.Text).ShouldBe(["เมืองสงขลา", "สทิงพระ"]);
        (await officer.GetAsync($"{Choice}?district=9002&fiscalYear=2567&month=2024-02")).RedirectsTo
            .ShouldBe("/entry/otop-sales/2024-02?district=9002");
    }
}
