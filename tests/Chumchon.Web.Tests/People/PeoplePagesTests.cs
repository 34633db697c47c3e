using System.Net;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Offices;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.People;

public sealed class PeoplePagesTests
{
    private const string List = "บัญชีผู้ใช้งาน";

    [Fact]
    public async Task NotSignedIn_SignsInFirst()
    {
        await using var site = await TestSite.StartAsync();

        (await site.Visitor().GetAsync("/people")).RedirectsTo.ShouldNotBeNull().ShouldStartWith("/sign-in");
        (await site.Visitor().GetAsync("/people/1001")).RedirectsTo.ShouldNotBeNull().ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task Viewer_SeesNoAccounts()
    {
        await using var site = await TestSite.StartAsync();
        await site.World.ExecuteAsync("update office_member set role = 4 where account_id = 1001");

        var viewer = await site.SignInAsync("d9001");

        (await viewer.GetAsync("/people")).Status.ShouldNotBe(HttpStatusCode.OK);
        (await viewer.GetAsync("/")).Links.ShouldNotContain(List);
    }

    [Theory]
    [InlineData("d9001", "สมหญิง ตัวอย่าง", "สมชาย ตัวอย่าง")]
    [InlineData("p90", "ปิติ ตัวอย่าง", "สมหญิง ตัวอย่าง", "สมชาย ตัวอย่าง", "มานี ตัวอย่าง")]
    [InlineData("central", "ชูใจ ตัวอย่าง", "ปิติ ตัวอย่าง")]
    public async Task List_HoldsTheOfficesThatAreLookedAfter(string name, params string[] persons)
    {
        await using var site = await TestSite.StartAsync();
        var officer = await site.SignInAsync(name);

        var page = await officer.GetAsync((await officer.GetAsync("/")).Link(List).GetAttribute("href")!);

        page.Table(List).Skip(1).Select(static row => row[0]).ShouldBe(persons);
    }

    [Fact]
    public async Task Filters_NarrowTheList()
    {
        await using var site = await TestSite.StartAsync();
        var officer = await site.SignInAsync("p90");

        (await PersonsAsync("?office=9002")).ShouldBe(["มานี ตัวอย่าง"]);
        (await PersonsAsync("?role=ProvincialOfficer")).ShouldBe(["ปิติ ตัวอย่าง"]);
        (await PersonsAsync("?state=Active")).ShouldBe(["ปิติ ตัวอย่าง"]);
        (await PersonsAsync("?q=D9001-2")).ShouldBe(["สมชาย ตัวอย่าง"]);
        (await PersonsAsync("?sort=Person")).ShouldBe(["ปิติ ตัวอย่าง", "มานี ตัวอย่าง", "สมชาย ตัวอย่าง", "สมหญิง ตัวอย่าง"]);
        (await officer.GetAsync("/people?q=nobody")).Text.ShouldContain("ไม่พบบัญชีตามที่เลือก");
        (await officer.GetAsync("/people?state=Nothing")).RedirectsTo.ShouldBe("/people");
        (await officer.GetAsync("/people?sheet=99")).Status.ShouldBe(HttpStatusCode.OK);

        async Task<IEnumerable<string>> PersonsAsync(string query) => (await officer.GetAsync($"/people{query}")).Table(List).Skip(1).Select(static row => row[0]);
    }

    [Theory]
    [InlineData("d9001", 1003)]
    [InlineData("p90", 1005)]
    [InlineData("p90", 999999)]
    public async Task AccountOfAnother_IsNotFound(string name, long account)
    {
        await using var site = await TestSite.StartAsync();

        (await (await site.SignInAsync(name)).GetAsync($"/people/{account}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Deputy_IsGivenForAWeekAndEnded(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        var province = await site.SignInAsync("p90");
        var page = await province.GetAsync($"/people/{SmallWorld.SathingOfficer}");

        var given = await province.SubmitAsync(
            page, "ให้บทบาท", ("Office", "9001"), ("Role", "DistrictOfficer"), ("From", ""), ("Until", "2024-03-12"));
        var shown = await province.FollowAsync(given);
        shown.Statuses.ShouldContain("ให้บทบาทแล้ว");
        shown.Table("สำนักงานและบทบาท").Skip(1).Select(static row => row[0]).ShouldBe(["สพอ.เมืองสงขลา", "สพอ.สทิงพระ"]);

        var ended = await province.FollowAsync(await province.PostAsync(
            $"/people/{SmallWorld.SathingOfficer}?handler=End", shown.Token, KeyValuePair.Create("office", "3001")));
        ended.Statuses.ShouldContain("บทบาทสิ้นสุดแล้ว");
        (await site.World.AuditOfAccountAsync(SmallWorld.SathingOfficer)).ShouldBe([AuditKind.MembershipGiven, AuditKind.MembershipEnded]);
    }

    [Fact]
    public async Task WrongFields_AreNamedInWords()
    {
        await using var site = await TestSite.StartAsync();
        var province = await site.SignInAsync("p90");
        var page = await province.GetAsync($"/people/{SmallWorld.Officer}");

        var past = await province.SubmitAsync(page, "ให้บทบาท", ("Office", "9002"), ("Role", "DistrictOfficer"), ("Until", "2024-03-04"));
        past.ErrorOf("ถึงวันที่").ShouldBe("วันสุดท้ายต้องไม่อยู่ก่อนวันแรกหรือก่อนวันนี้");
        var other = await province.SubmitAsync(page, "ให้บทบาท", ("Office", "90"), ("Role", "ProvincialOfficer"));
        other.ErrorOf("บทบาท").ShouldBe("บทบาทนี้ให้หรือยกเลิกโดยสำนักงานอื่น");
    }

    [Fact]
    public async Task OwnAccount_CannotBeTouched()
    {
        await using var site = await TestSite.StartAsync();
        var province = await site.SignInAsync("p90");
        var page = await province.GetAsync($"/people/{SmallWorld.ProvinceOfficer}");

        page.Texts("button").ShouldNotContain("ปิดบัญชี");
        page.Text.ShouldContain("ท่านจัดการบัญชีและบทบาทของตนเองไม่ได้");
        (await province.PostAsync($"/people/{SmallWorld.ProvinceOfficer}?handler=Close", page.Token)).Alerts.ShouldContain(
            "ท่านจัดการบัญชีและบทบาทของตนเองไม่ได้ ให้สำนักงานที่กำกับดูแลเป็นผู้ทำ");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task LockedName_IsLiftedWithOnePress(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        var stranger = site.Visitor();
        for (var guess = 0; guess < 10; guess++)
        {
            await TryAsync(stranger, "wrong");
        }

        (await TryAsync(stranger, TestSite.Password)).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        var province = await site.SignInAsync("p90");
        (await province.GetAsync("/people?state=Locked")).Table(List).Skip(1).Select(static row => row[1]).ShouldBe(["d9001"]);

        await province.SubmitAsync(await province.GetAsync($"/people/{SmallWorld.Officer}"), "ปลดล็อก");

        (await TryAsync(stranger, TestSite.Password)).RedirectsTo.ShouldBe("/");
        (await site.World.AuditOfAccountAsync(SmallWorld.Officer)).ShouldContain(AuditKind.LockLifted);

        async Task<SeenPage> TryAsync(Visitor visitor, string password) => await visitor.SubmitAsync(
            await visitor.GetAsync("/sign-in"), "เข้าสู่ระบบ", ("ชื่อใช้งาน", "d9001"), ("รหัสผ่าน", password));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task NewAccount_IsMadeWithASlip(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        var province = await site.SignInAsync("p90");

        var slip = await province.SubmitAsync(
            await province.GetAsync("/people/new"), "สร้างบัญชีและใบแจ้งรหัส", ("ชื่อใช้งาน", "somjai"), ("ชื่อ-สกุล", "สมใจ ตัวอย่าง"), ("Office", "9002"),
            ("Role", "DistrictOfficer"));

        slip.Text.ShouldContain("รหัสแสดงครั้งนี้ครั้งเดียวและไม่ได้เก็บไว้");
        slip.Text.ShouldContain("สพอ.สทิงพระ");
        slip.Text.ShouldContain("19 มีนาคม 2567");
        (await province.GetAsync("/people?state=CodeWaiting")).Table(List).Skip(1).Select(static row => row[1]).ShouldBe(["somjai"]);
    }

    [Fact]
    public async Task NewAccount_NamesEachFaultAtItsField()
    {
        await using var site = await TestSite.StartAsync();
        var province = await site.SignInAsync("p90");
        var page = await province.GetAsync("/people/new");

        var empty = await province.SubmitAsync(page, "สร้างบัญชีและใบแจ้งรหัส");
        empty.ErrorOf("ชื่อใช้งาน").ShouldBe("กรุณากรอกชื่อใช้งาน");
        empty.ErrorOf("ชื่อ-สกุล").ShouldBe("กรุณากรอกชื่อ-สกุล");
        var taken = await province.SubmitAsync(page, "สร้างบัญชีและใบแจ้งรหัส", ("ชื่อใช้งาน", "D9001"), ("ชื่อ-สกุล", "ก"), ("Office", "91"), ("Role", "Administrator"));
        taken.ErrorOf("ชื่อใช้งาน").ShouldBe("มีชื่อใช้งาน D9001 แล้ว");
        taken.ErrorOf("สำนักงาน").ShouldBe("ไม่มีสำนักงานรหัส “91”");
    }

    [Fact]
    public async Task District_MakesNoAccounts()
    {
        await using var site = await TestSite.StartAsync();
        var district = await site.SignInAsync("d9001");

        (await district.GetAsync("/people/new")).Status.ShouldNotBe(HttpStatusCode.OK);
        (await district.GetAsync("/people")).Links.ShouldNotContain("เพิ่มบัญชี");
    }

    [Fact]
    public async Task AreaAccount_SaysWhatSharingMeans_AndIsClosedByItsOffice()
    {
        await using var site = await TestSite.StartAsync();
        await site.World.ExecuteAsync("update account set kind = 2 where id = 1001");
        var colleague = await site.SignInAsync("d9001-2");
        var page = await colleague.GetAsync($"/people/{SmallWorld.Officer}");

        page.Text.ShouldContain("ใช้การยืนยันตัวตนสองชั้นไม่ได้");
        (await colleague.FollowAsync(await colleague.SubmitAsync(page, "ปิดบัญชี"))).Statuses.ShouldContain("ปิดบัญชีแล้ว");

        var visitor = site.Visitor();
        (await visitor.SubmitAsync(await visitor.GetAsync("/sign-in"), "เข้าสู่ระบบ", ("ชื่อใช้งาน", "d9001"), ("รหัสผ่าน", TestSite.Password)))
            .RedirectsTo.ShouldBeNull();
    }

    [Fact]
    public async Task Administrator_LooksAfterAll()
    {
        await using var site = await TestSite.StartAsync();
        await site.World.AddAccountAsync(1101, "admin");
        await site.World.AddMemberAsync(1101, 3004, OfficeRole.Administrator);

        var page = await (await site.SignInAsync("admin")).GetAsync("/people");

        page.Table(List).Count.ShouldBe(7);
        page.Text.ShouldContain("แสดง 6 จาก 6 บัญชี");
    }
}
