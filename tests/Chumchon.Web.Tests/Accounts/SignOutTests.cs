using Chumchon.Domain.Audit;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.Accounts;

public sealed class SignOutTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Button_EndsTheSessionAndIsAudited(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        var officer = await site.SignInAsync("d9001");

        var answer = await officer.SubmitAsync(await officer.GetAsync("/"), "ออกจากระบบ");

        answer.RedirectsTo.ShouldBe("/sign-in");
        (await officer.GetAsync("/")).RedirectsTo.ShouldBe("/sign-in?returnUrl=%2F");
        (await site.World.AuditOfAccountAsync(SmallWorld.Officer)).ShouldBe([AuditKind.SignedIn, AuditKind.SignedOut]);
    }

    [Fact]
    public async Task Address_DoesNotSignOutByItself()
    {
        await using var site = await TestSite.StartAsync();
        var officer = await site.SignInAsync("d9001");

        (await officer.GetAsync("/sign-out")).RedirectsTo.ShouldBe("/");

        (await officer.GetAsync("/")).RedirectsTo.ShouldBeNull();
    }

    [Fact]
    public async Task SessionOverAlready_LeadsToTheSignInPage()
    {
        await using var site = await TestSite.StartAsync();
        var officer = await site.SignInAsync("d9001");
        var home = await officer.GetAsync("/");
        site.Clock.Advance(TimeSpan.FromHours(11));

        var answer = await officer.SubmitAsync(home, "ออกจากระบบ");

        answer.RedirectsTo.ShouldBe("/sign-in");
    }
}
