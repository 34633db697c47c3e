using Chumchon.Browser.Tests.Sites;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Pages;

/// <summary>เชื่อมกับบัญชีในระบบนี้: which account somebody has whom the identity provider named.</summary>
public sealed class LinkIdentityPage(Visit visit) : VisitedPage(visit)
{
    public ILocator Code => Page.GetByLabel("รหัสใช้ครั้งเดียว", new() { Exact = false });

    public override Task ShouldBeShownAsync() => Expect(Heading("เชื่อมกับบัญชีในระบบนี้", level: 2)).ToBeVisibleAsync();

    public async Task LinkAsync(string userName, string code)
    {
        await Page.GetByLabel(Words.UserName).FillAsync(userName);
        await Code.FillAsync(code);
        await Button("เชื่อมและเข้าสู่ระบบ").ClickAsync();
    }
}
