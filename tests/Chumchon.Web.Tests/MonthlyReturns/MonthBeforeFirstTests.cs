using System.Net;
using AngleSharp.Html.Dom;
using Chumchon.Tests;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.MonthlyReturns;

/// <summary>A month before the installation's first, here ตุลาคม 2563, at every address that takes a month or a year.</summary>
public sealed class MonthBeforeFirstTests(SmallSites small) : IClassFixture<SmallSites>
{
    private const string Words = "เดือนมีนาคม 2500 อยู่ก่อนเดือนแรกของระบบ (ตุลาคม 2563) จึงบันทึกข้อมูลไม่ได้";
    private const string Early = "/entry/otop-sales/1957-03";

    [Theory]
    [InlineData(Early)]
    [InlineData($"{Early}/upload")]
    [InlineData($"{Early}/print-form")]
    public async Task Page_SaysSo(string address)
    {
        var site = await small.OfAsync();

        var page = await (await site.SignInAsync("d9001")).GetAsync(address);

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain(Words);
        page.Texts("button").ShouldNotContain("บันทึกข้อมูล");
        page.Texts("button").ShouldNotContain("Sync ข้อมูล");
    }

    [Theory]
    [InlineData("")]
    [InlineData("?handler=Sync")]
    [InlineData("?handler=SyncAdd")]
    [InlineData("?handler=SyncUndo")]
    [InlineData("?handler=AddRow")]
    public async Task Button_IsRefusedAndWritesNothing(string handler)
    {
        await using var site = await TestSite.StartAsync();
        var officer = await site.SignInAsync("d9001");

        var page = await officer.PostAsync(
            $"{Early}{handler}",
            [
                (await officer.GetAsync("/password")).Token, new("version", "0"), new("saveId", Guid.NewGuid().ToString("N")),
                new("producer", $"{SmallWorld.Curry.Producer}"), new("type", "3"), new("undo", "1"),
            ]);

        page.Alerts.ShouldBe([Words]);
        (await site.World.CountAsync("monthly_return")).ShouldBe(0);
    }

    [Fact]
    public async Task FormFile_LeadsToThePageThatSaysSo()
    {
        var site = await small.OfAsync();

        (await (await site.SignInAsync("d9001")).GetAsync($"{Early}/form.xlsx")).RedirectsTo.ShouldStartWith(Early);
    }

    [Fact]
    public async Task EarlierFigures_AreNotFound()
    {
        var site = await small.OfAsync();

        (await (await site.SignInAsync("d9001")).GetAsync($"{Early}/past")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task ChoiceOfMonth_OffersNoYearBeforeAndSaysSo()
    {
        var site = await small.OfAsync();

        var page = await (await site.SignInAsync("d9001")).GetAsync("/entry/otop-sales?fiscalYear=2500&month=1957-03");

        page.ErrorOf("ปีงบประมาณ").ShouldBe("ไม่พบปีงบประมาณที่เลือก แสดงปีงบประมาณ 2567 แทน");
        ((IHtmlSelectElement)page.Field("ปีงบประมาณ")).Options.Select(static option => option.Value)
            .ShouldBe(["2567", "2566", "2565", "2564"]);
    }

    [Theory]
    [InlineData("overview")]
    [InlineData("monthly")]
    [InlineData("export")]
    public async Task ReportsOfAYearBefore_SaySoAtTheirFilter(string page)
    {
        var site = await small.OfAsync();

        var shown = await (await site.SignInAsync("d9001")).GetAsync($"/reports/otop-sales/{page}?fiscalYear=2563");

        shown.ErrorOf("ปีงบประมาณ").ShouldBe("ปีงบประมาณแรกของระบบคือ 2564");
        ((IHtmlSelectElement)shown.Field("ปีงบประมาณ")).Options.Select(static option => option.Value).ShouldNotContain("2563");
    }
}
