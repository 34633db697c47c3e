using System.Text.RegularExpressions;
using Chumchon.Browser.Tests.Sites;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Pages;

public sealed partial class SignInPage(Visit visit) : VisitedPage(visit)
{
    public ILocator UserName => Page.GetByLabel(Words.UserName);

    public ILocator Password => Page.GetByLabel(Words.Password);

    public ILocator UserNameMissing => Page.GetByText(Words.UserNameMissing, new() { Exact = true });

    public ILocator PasswordMissing => Page.GetByText(Words.PasswordMissing, new() { Exact = true });

    public override Task ShouldBeShownAsync() => Expect(Button(Words.SignIn)).ToBeVisibleAsync();

    /// <summary>Presses เข้าสู่ระบบ and stays.</summary>
    public Task PressAsync() => Button(Words.SignIn).ClickAsync();

    public Task ClearAsync() => Button(Words.Clear).ClickAsync();

    /// <summary>Goes on as who is signed in already.</summary>
    public Task StayAsync(string userName) => Button($"ใช้งานต่อในชื่อ {userName}").ClickAsync();

    public async Task FillAsync(string userName, string password)
    {
        await UserName.FillAsync(userName);
        await Password.FillAsync(password);
    }

    public async Task<HomePage> SignInAsync(string userName, string password)
    {
        await FillAsync(userName, password);
        await PressAsync();
        var home = new HomePage(Visit);
        await home.SpeakAsync();
        return await ShownAsync(home);
    }

    /// <summary>Signs in as who has several offices.</summary>
    public async Task<OfficeChoicePage> SignInToChooseAsync(string userName, string password)
    {
        await FillAsync(userName, password);
        await PressAsync();
        return await ShownAsync(new OfficeChoicePage(Visit));
    }

    /// <summary>Presses เข้าสู่ระบบด้วยพาสคีย์ and stays.</summary>
    public Task PressPasskeyAsync() => Button("เข้าสู่ระบบด้วยพาสคีย์").ClickAsync();

    public async Task<HomePage> SignInByPasskeyAsync()
    {
        await PressPasskeyAsync();
        return await ShownAsync(new HomePage(Visit));
    }

    /// <summary>Leaves for the identity provider, and presses a button of its own page.</summary>
    public async Task LeaveForAsync(string provider, string answer)
    {
        await Button($"เข้าสู่ระบบด้วย {provider}").ClickAsync();
        await Button(answer).ClickAsync();
    }

    /// <summary>Types the one-time code of a slip where the password goes.</summary>
    public async Task<FirstPasswordPage> UseCodeAsync(string userName, string code)
    {
        await FillAsync(userName, code);
        await PressAsync();
        return await ShownAsync(new FirstPasswordPage(Visit));
    }

    /// <summary>กลับไปกรอกต่อ, offered where a form was posted after its session had ended.</summary>
    public async Task<EntryPage> GoBackToFiguresAsync()
    {
        await Button("กลับไปกรอกต่อ").ClickAsync();
        return await ShownAsync(new EntryPage(Visit));
    }

    /// <summary>A one-time code as it stands on a slip.</summary>
    [GeneratedRegex("^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Code();
}
