using Chumchon.Domain.Audit;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.Accounts;

public sealed class ChangePasswordTests
{
    private const string NewPassword = "ทะเลสาบสงขลา";

    [Fact]
    public async Task NotSignedIn_LeadsToTheSignInPage()
    {
        await using var site = await TestSite.StartAsync();

        (await site.Visitor().GetAsync("/password")).RedirectsTo.ShouldBe("/sign-in?returnUrl=%2Fpassword");
    }

    [Fact]
    public async Task EmptyFields_SayAllAtOnceAndFocusTheFirst()
    {
        await using var site = await TestSite.StartAsync();

        var page = await SubmitAsync(await site.SignInAsync("d9001"), "", "", "");

        page.ErrorOf("รหัสผ่านปัจจุบัน").ShouldBe("กรุณากรอกรหัสผ่านปัจจุบัน !");
        page.ErrorOf("รหัสผ่านใหม่").ShouldBe("กรุณากรอกรหัสผ่านใหม่ !");
        page.ErrorOf("รหัสผ่านใหม่อีกครั้ง").ShouldBe("กรุณากรอกรหัสผ่านใหม่อีกครั้ง !");
        page.Field("รหัสผ่านปัจจุบัน").HasAttribute("autofocus").ShouldBeTrue();
    }

    [Theory]
    [InlineData("wrong", NewPassword, NewPassword, "รหัสผ่านปัจจุบัน", "รหัสผ่านปัจจุบันไม่ถูกต้อง")]
    [InlineData(TestSite.Password, "สั้นเกินไป", "สั้นเกินไป", "รหัสผ่านใหม่", "รหัสผ่านต้องมีอย่างน้อย 12 ตัวอักษร")]
    [InlineData(TestSite.Password, TestSite.Password, TestSite.Password, "รหัสผ่านใหม่", "รหัสผ่านใหม่ต้องไม่เหมือนรหัสผ่านเดิม")]
    [InlineData(TestSite.Password, NewPassword, "ทะเลสาบสงขลา1", "รหัสผ่านใหม่อีกครั้ง", "รหัสผ่านใหม่ทั้งสองช่องไม่ตรงกัน")]
    public async Task WrongField_SaysWhyAndKeepsThePassword(string current, string replacement, string again, string field, string words)
    {
        await using var site = await TestSite.StartAsync();

        var page = await SubmitAsync(await site.SignInAsync("d9001"), current, replacement, again);

        page.ErrorOf(field).ShouldBe(words);
        page.Field(field).HasAttribute("autofocus").ShouldBeTrue();
        page.Document.QuerySelectorAll("input[type=password]").ShouldAllBe(input => !input.HasAttribute("value"));
        await site.SignInAsync("d9001");
    }

    [Theory]
    [InlineData("P@ssw0rd2567")]
    [InlineData("d9001-chumchon")]
    [InlineData("9001songkhla9001")]
    [InlineData("ชุมชนชุมชนชุมชน")]
    [InlineData("111111111111111")]
    public async Task PasswordThatEverybodyTries_IsRefusedAtItsFieldInBothLanguages(string easy)
    {
        await using var site = await TestSite.StartAsync();
        var officer = await site.SignInAsync("d9001");

        (await SubmitAsync(officer, TestSite.Password, easy, easy)).ErrorOf("รหัสผ่านใหม่").ShouldBe(
            "รหัสผ่านนี้เดาได้ง่าย เพราะมีแต่รหัสผ่านที่คนใช้กันมาก คำของระบบ ชื่อพื้นที่ ชื่อหรือรหัสของบัญชี ปี หรือตัวอักษรที่เรียงกันหรือซ้ำกัน กรุณาเติมคำของท่านเอง");

        await officer.SubmitAsync(await officer.GetAsync("/password"), "English");
        var page = await officer.SubmitAsync(
            await officer.GetAsync("/password"), "Change password",
            ("Current password", TestSite.Password), ("New password", easy), ("New password again", easy));
        page.ErrorOf("New password").ShouldStartWith("This password is easy to guess");
        await site.SignInAsync("d9001");
    }

    [Theory]
    [InlineData("สั้นๆ🐘🐘🐘🐘🐘🐘")]
    [InlineData("e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301")]
    public async Task Length_CountsCodePointsAndNotHalvesOfThem(string tooShort)
    {
        await using var site = await TestSite.StartAsync();

        (await SubmitAsync(await site.SignInAsync("d9001"), TestSite.Password, tooShort, tooShort))
            .ErrorOf("รหัสผ่านใหม่").ShouldBe("รหัสผ่านต้องมีอย่างน้อย 12 ตัวอักษร");
    }

    [Fact]
    public async Task PasswordTypedInAnotherOrderOfMarks_IsTheSame()
    {
        await using var site = await TestSite.StartAsync();
        const string typed = "น\u0E49\u0E38งไปตลาดทุกเช้า";

        await SubmitAsync(await site.SignInAsync("d9001"), TestSite.Password, typed, typed);

        await site.SignInAsync("d9001", "น\u0E38\u0E49งไปตลาดทุกเช้า");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task RightFields_ChangeItAndAreAudited(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        var officer = await site.SignInAsync("d9001");

        var answer = await SubmitAsync(officer, TestSite.Password, NewPassword, NewPassword);

        (await officer.FollowAsync(answer)).Statuses.ShouldHaveSingleItem().ShouldStartWith("เปลี่ยนรหัสผ่านแล้ว");
        (await officer.GetAsync("/password")).Statuses.ShouldBeEmpty();
        (await site.World.AuditOfAccountAsync(SmallWorld.Officer)).ShouldBe([AuditKind.SignedIn, AuditKind.PasswordChanged]);
        await site.SignInAsync("d9001", NewPassword);
        await Should.ThrowAsync<InvalidOperationException>(() => site.SignInAsync("d9001"));
    }

    [Fact]
    public async Task OtherSessions_EndWithinASecondAndThisOneStays()
    {
        await using var site = await TestSite.StartAsync();
        var here = await site.SignInAsync("d9001");
        var elsewhere = await site.SignInAsync("d9001");

        await SubmitAsync(here, TestSite.Password, NewPassword, NewPassword);
        site.Clock.Advance(TimeSpan.FromSeconds(1));

        (await here.GetAsync("/")).RedirectsTo.ShouldBeNull();
        (await elsewhere.GetAsync("/")).RedirectsTo.ShouldBe("/sign-in?returnUrl=%2F");
    }

    [Fact]
    public async Task Guessing_LocksTheAccount()
    {
        await using var site = await TestSite.StartAsync();
        var officer = await site.SignInAsync("d9001");
        for (var failure = 1; failure < 10; failure++)
        {
            await SubmitAsync(officer, "wrong", NewPassword, NewPassword);
        }

        var locked = await SubmitAsync(officer, "wrong", NewPassword, NewPassword);

        locked.Alerts.ShouldBe(["เข้าสู่ระบบไม่สำเร็จหลายครั้ง กรุณารอ 5 นาที แล้วลองอีกครั้ง"]);
    }

    [Fact]
    public async Task Demonstration_OffersNoForm()
    {
        await using var site = await TestSite.StartDemonstrationAsync();
        var officer = await site.SignInAsync("d9001");

        var page = await officer.GetAsync("/password");

        page.Text.ShouldContain("ระบบสาธิตใช้รหัสผ่านเดียวกันทุกบัญชี จึงเปลี่ยนรหัสผ่านไม่ได้");
        page.Document.QuerySelectorAll("input[type=password]").ShouldBeEmpty();
    }

    private static async Task<SeenPage> SubmitAsync(Visitor officer, string current, string replacement, string again) =>
        await officer.SubmitAsync(
            await officer.GetAsync("/password"), "เปลี่ยนรหัสผ่าน",
            ("รหัสผ่านปัจจุบัน", current), ("รหัสผ่านใหม่", replacement), ("รหัสผ่านใหม่อีกครั้ง", again));
}
