using System.Net;
using Chumchon.Domain.Audit;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.Accounts;

public sealed class SignInTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task RightPassword_LeadsHomeAndIsAudited(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);

        var officer = await site.SignInAsync("d9001");

        var home = await officer.GetAsync("/");
        home.Status.ShouldBe(HttpStatusCode.OK);
        home.Text.ShouldContain("สพอ.เมืองสงขลา (สมหญิง ตัวอย่าง)");
        (await site.World.AuditOfAccountAsync(SmallWorld.Officer)).ShouldBe([AuditKind.SignedIn]);
    }
}
