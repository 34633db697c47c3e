using Chumchon.Browser.Tests.Sites;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Pages;

/// <summary>ตั้งรหัสผ่านของท่าน: the page behind a one-time code.</summary>
public sealed class FirstPasswordPage(Visit visit) : VisitedPage(visit)
{
    public ILocator New => Page.GetByLabel("รหัสผ่านใหม่", new() { Exact = false }).First;

    public override Task ShouldBeShownAsync() => Expect(Heading("ตั้งรหัสผ่านของท่าน", level: 2)).ToBeVisibleAsync();

    public async Task TypeAsync(string password)
    {
        await New.FillAsync(password);
        await Page.GetByLabel("รหัสผ่านใหม่อีกครั้ง").FillAsync(password);
        await Page.Keyboard.PressAsync("Enter");
    }

    public async Task<SignInPage> ChooseAsync(string password)
    {
        await TypeAsync(password);
        var signIn = await ShownAsync(new SignInPage(Visit));
        await Expect(signIn.Status).ToContainTextAsync("ตั้งรหัสผ่านแล้ว");
        return signIn;
    }
}

/// <summary>เลือกสำนักงาน: of whoever is a member of several.</summary>
public sealed class OfficeChoicePage(Visit visit) : OfficerPage(visit)
{
    public ILocator Office(string name) => Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button).Filter(new() { HasText = name });

    public override Task ShouldBeShownAsync() => Expect(Heading("เลือกสำนักงาน")).ToBeVisibleAsync();

    /// <summary>Goes on in an office, where she was.</summary>
    public async Task<TPage> ChooseAsync<TPage>(string name, TPage next)
        where TPage : OfficerPage
    {
        await Office(name).ClickAsync();
        await Expect(Header).ToContainTextAsync($"{name} (");
        return await ShownAsync(next);
    }
}
