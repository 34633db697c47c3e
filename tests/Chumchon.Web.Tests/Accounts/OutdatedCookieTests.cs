using System.Net;
using System.Security.Claims;
using Chumchon.Domain.Calendar;
using Chumchon.Tests;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Tests.TestSites;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Chumchon.Web.Tests.Accounts;

/// <summary>A cookie of a program with other claims asks to sign in again, in words, and what was typed under it is kept.</summary>
public sealed class OutdatedCookieTests
{
    private const string Month = "/entry/otop-sales/2024-02";
    private const string Words = "ระบบได้รับการปรับปรุง กรุณาเข้าสู่ระบบอีกครั้ง";

    public static TheoryData<string, string?> Faults => new()
    {
        { Officer.FormatClaim, null },
        { Officer.FormatClaim, "1" },
        { Officer.ScopeClaim, null },
        { Officer.ScopeClaim, "moon" },
        { Officer.OfficeClaim, null },
        { Officer.OfficeClaim, "Embassy" },
        { Officer.RoleClaim, null },
        { ClaimTypes.NameIdentifier, "somebody" },
    };

    [Theory, MemberData(nameof(Faults))]
    public async Task PageAskedUnderOldClaims_LeadsToSignInInWords(string claim, string? value)
    {
        await using var site = await TestSite.StartAsync();
        var (officer, _) = await WithClaimAsync(site, claim, value);

        (await officer.GetAsync(Month)).RedirectsTo.ShouldBe($"/sign-in?returnUrl={Uri.EscapeDataString(Month)}");

        var page = await officer.GetAsync("/sign-in");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain(Words);
        (await site.Visitor().GetAsync("/sign-in")).Text.ShouldNotContain(Words);
    }

    [Fact]
    public async Task FormPostedUnderOldClaims_IsKept()
    {
        await using var site = await TestSite.StartAsync();
        await site.World.SyncAsync(SmallWorld.Mueang, SalesMonth.Of(2024, 2));
        var (officer, entry) = await WithClaimAsync(site, Officer.FormatClaim, value: null);

        var ended = await officer.SubmitAsync(entry, "บันทึกข้อมูล", ($"a{SmallWorld.Curry.Number}.1", "1,250.50"));

        ended.Status.ShouldBe(HttpStatusCode.Unauthorized);
        ended.Document.QuerySelector("input[name='Kept']").ShouldNotBeNull();
        (await site.World.CountAsync("return_save")).ShouldBe(0);
    }

    /// <summary>Somebody whose cookie has another value of a claim, or none; and a page that she opened before.</summary>
    private static async Task<(Visitor Officer, SeenPage Entry)> WithClaimAsync(TestSite site, string claim, string? value)
    {
        var officer = site.Visitor();
        var page = await officer.GetAsync("/sign-in");
        var signedIn = await officer.SubmitAsync(page, "เข้าสู่ระบบ", ("ชื่อใช้งาน", "d9001"), ("รหัสผ่าน", TestSite.Password));
        var entry = await officer.GetAsync(Month);
        var options = site.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var cookie = signedIn.Cookies.Split("; ").Single(part => part.StartsWith($"{options.Cookie.Name}=", StringComparison.Ordinal));
        var ticket = options.TicketDataFormat.Unprotect(cookie[(options.Cookie.Name!.Length + 1)..])!;
        var identity = (ClaimsIdentity)ticket.Principal.Identity!;
        identity.RemoveClaim(identity.FindFirst(claim));
        if (value is not null)
        {
            identity.AddClaim(new(claim, value));
        }

        var changed = $"{options.Cookie.Name}={options.TicketDataFormat.Protect(ticket)}";
        return (site.VisitorWith(("Cookie", string.Join("; ", new[] { page.Cookies, changed, entry.Cookies }.Where(static part => part.Length > 0)))), entry);
    }
}
