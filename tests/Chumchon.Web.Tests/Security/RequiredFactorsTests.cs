using System.Net;
using Chumchon.Domain.Offices;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Platform.Security;
using Chumchon.Web.Tests.Accounts;
using Chumchon.Web.Tests.Architecture;
using Chumchon.Web.Tests.Requests;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.Security;

/// <summary>Who must have a second factor is led to it and has nothing else before.</summary>
public sealed class RequiredFactorsTests
{
    private static readonly string[] Open = ["/account/factors", "/account/factors/app"];

    [Theory, OnSqlite, OnPostgres]
    public async Task Department_SetsOneUpBeforeAnythingElse(string provider)
    {
        await using var site = await TestSite.StartAsync(provider, (RequiredFactors.Setting, ""));
        var central = await site.SignInAsync("central");
        (await central.GetAsync("/reports/otop-sales/overview")).RedirectsTo.ShouldBe("/account/factors");
        (await central.GetAsync("/account/factors")).Alerts.ShouldBe(["สำนักงานของท่านต้องใช้การยืนยันตัวตนสองชั้น กรุณาตั้งค่าก่อน จึงจะใช้งานส่วนอื่นได้"]);

        await SecondStepTests.SetUpAsync(site, central);

        (await central.GetAsync("/")).Status.ShouldBe(HttpStatusCode.OK);
        (await central.GetAsync("/account/factors")).Alerts.ShouldBeEmpty();
    }

    [Fact]
    public async Task BeforeIt_NothingElseAnswers()
    {
        await using var site = await TestSite.StartAsync("sqlite", (RequiredFactors.Setting, "department"));
        var central = await site.SignInAsync("central");
        List<string> answering = [];
        foreach (var endpoint in EndpointTests.Endpoints(site).Where(EndpointTests.IsNoFile))
        {
            var route = EndpointTests.RouteOf(endpoint);
            if (EndpointTests.Approved.GetValueOrDefault(route) != EndpointTests.Anybody
                && (await central.GetAsync(RoutePattern.Of(endpoint).Path(RoutePattern.UsualOf))).RedirectsTo != "/account/factors")
            {
                answering.Add(route);
            }
        }

        answering.Distinct().Order(StringComparer.Ordinal).ShouldBe(Open);
    }

    [Theory]
    [InlineData("department", "d9001", false)]
    [InlineData("department", "p90", false)]
    [InlineData("department", "central", true)]
    [InlineData("everyone", "d9001", true)]
    [InlineData("nobody", "central", false)]
    public async Task Setting_SaysOfWhom(string setting, string name, bool required)
    {
        await using var site = await TestSite.StartAsync("sqlite", (RequiredFactors.Setting, setting));

        (await (await site.SignInAsync(name)).GetAsync("/")).RedirectsTo.ShouldBe(required ? "/account/factors" : null);
    }

    [Theory]
    [InlineData("departement")]
    [InlineData("1")]
    public async Task MisspeltSetting_KeepsTheProgramFromStarting(string setting) =>
        (await Should.ThrowAsync<ArgumentException>(async () =>
        {
            await using var site = await TestSite.StartAsync("sqlite", (RequiredFactors.Setting, setting));
        })).Message.ShouldContain("department, everyone or nobody");

    [Fact]
    public async Task RequiredInOneOfHerOffices_IsLedOnceSheIsThere()
    {
        await using var site = await TestSite.StartAsync("sqlite", (RequiredFactors.Setting, "department"));
        await site.World.AddMemberAsync(SmallWorld.Officer, 3004, OfficeRole.Viewer);
        var visitor = site.Visitor();
        var answer = await visitor.SubmitAsync(
            await visitor.GetAsync("/sign-in"), "เข้าสู่ระบบ", ("ชื่อใช้งาน", "d9001"), ("รหัสผ่าน", TestSite.Password));
        var choice = await visitor.FollowAsync(answer);

        await visitor.PostAsync("/office", choice.Token, KeyValuePair.Create("office", "3004"));

        (await visitor.GetAsync("/")).RedirectsTo.ShouldBe("/account/factors");
    }

    [Fact]
    public async Task AreaAccountOfTheDepartment_IsToldToUseAnother()
    {
        await using var site = await TestSite.StartAsync("sqlite", (RequiredFactors.Setting, "department"));
        await site.World.ExecuteAsync("update account set kind = 2 where user_name = 'central'");

        (await (await site.SignInAsync("central")).GetAsync("/account/factors")).Alerts.ShouldBe(
            ["สำนักงานนี้ต้องใช้การยืนยันตัวตนสองชั้น ซึ่งรหัสผู้ใช้พื้นที่ใช้ไม่ได้ กรุณาเข้าสู่ระบบด้วยบัญชีบุคคล"]);
    }
}
