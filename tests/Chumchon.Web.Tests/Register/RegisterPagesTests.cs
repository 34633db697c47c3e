using System.Net;
using Chumchon.Data;
using Chumchon.Data.Producers;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Offices;
using Chumchon.Domain.Producers;
using Chumchon.Tests;
using Chumchon.Web.Tests.TestSites;
using Microsoft.Extensions.DependencyInjection;

namespace Chumchon.Web.Tests.Register;

public sealed class RegisterPagesTests
{
    private const string List = "ทะเบียนผู้ประกอบการ";

    [Fact]
    public async Task NotSignedIn_SignsInFirst()
    {
        await using var site = await TestSite.StartAsync();

        (await site.Visitor().GetAsync("/register")).RedirectsTo.ShouldNotBeNull().ShouldStartWith("/sign-in");
        (await site.Visitor().GetAsync("/register/2001")).RedirectsTo.ShouldNotBeNull().ShouldStartWith("/sign-in");
    }

    [Theory]
    [InlineData("d9001", 4)]
    [InlineData("d9002", 1)]
    [InlineData("p90", 5)]
    [InlineData("central", 5)]
    public async Task List_HoldsTheProducersOfTheArea(string name, int producers)
    {
        await using var site = await TestSite.StartAsync();
        var officer = await site.SignInAsync(name);

        var page = await officer.GetAsync((await officer.GetAsync("/")).Link(List).GetAttribute("href")!);

        page.Table(List).Count.ShouldBe(producers + 1);
        page.Text.ShouldContain($"ผู้ประกอบการ {producers} ราย");
    }

    [Fact]
    public async Task SearchAndFilters_NarrowTheList()
    {
        await using var site = await TestSite.StartAsync();
        var officer = await site.SignInAsync("p90");

        (await officer.GetAsync("/register?district=9002")).Table(List).Skip(1).ShouldHaveSingleItem();
        (await officer.GetAsync("/register?kind=3")).Table(List).Skip(1).ShouldHaveSingleItem();
        (await officer.GetAsync("/register?q=" + Uri.EscapeDataString("กลุ่ม ตาลโตนด"))).Table(List).Skip(1).ShouldHaveSingleItem();
        (await officer.GetAsync("/register?q=nobody")).Text.ShouldContain("ไม่พบผู้ประกอบการตามที่ค้นหา");
        (await officer.GetAsync("/register?district=x&kind=99&star=-1&round=9&after=z")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Producer_TellsWhoChangedWhatAndWhy()
    {
        await using var site = await TestSite.StartAsync();
        var province = new Actor(SmallWorld.ProvinceOfficer, Office: 3003, OfficeRole.ProvincialOfficer, AreaScope.Of(SmallWorld.Songkhla), WriteWay.Page);
        var change = new ChangeProducer(site.Services.GetRequiredService<ChumchonDatabase>(), site.Services.GetRequiredService<TimeProvider>());
        var changed = await change.ExecuteAsync(
            province, 2001, version: 0,
            new("แม่บ้านบ่อยาง", ProducerKind.Sme, 900101, ProductTypeSet.Of(ProductType.Food, ProductType.Beverage), Products: 1),
            new(From: null, "ตามหนังสือขอแก้ไข"), CancellationToken.None);
        changed.IsOk.ShouldBeTrue();

        var text = (await (await site.SignInAsync("d9001")).GetAsync("/register/2001")).Text;

        text.ShouldContain("ปิติ ตัวอย่าง");
        text.ShouldContain("เหตุผล: ตามหนังสือขอแก้ไข");
        text.ShouldContain("ชื่อผู้ประกอบการ: กลุ่มแม่บ้านบ่อยาง → แม่บ้านบ่อยาง");
        text.ShouldContain("ตุลาคม 2563");
    }

    [Fact]
    public async Task ProducerOutsideTheAreaOrOfNobody_IsNotThere()
    {
        await using var site = await TestSite.StartAsync();
        var officer = await site.SignInAsync("d9002");

        (await officer.GetAsync("/register/2001")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await officer.GetAsync("/register/77777")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await officer.GetAsync("/register/2011")).Status.ShouldBe(HttpStatusCode.OK);
    }
}
