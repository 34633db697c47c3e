using Chumchon.Browser.Tests.Sites;
using Chumchon.Tests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Pages;

/// <summary>การยืนยันตัวตนสองชั้น, from the office's menu.</summary>
public sealed class FactorsPage(Visit visit) : OfficerPage(visit)
{
    public ILocator Main => Page.GetByRole(AriaRole.Main);

    public ILocator Passkeys => Page.GetByRole(AriaRole.Listitem).Filter(new() { Has = Page.GetByRole(AriaRole.Button, new() { Name = "นำออก พาสคีย์" }) });

    public ILocator PasskeyName => Page.GetByLabel("ชื่อพาสคีย์");

    public override Task ShouldBeShownAsync() => Expect(Heading("การยืนยันตัวตนสองชั้น")).ToBeVisibleAsync();

    /// <summary>Reads the key of the picture, as an app does, and confirms by its code.</summary>
    public async Task<(PhoneApp App, RecoveryCodesPage Codes)> SetUpAppAsync(Func<DateTimeOffset> now)
    {
        await Link("ตั้งค่าแอปยืนยันตัวตน").ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Img, new() { Name = "ภาพ QR" })).ToBeVisibleAsync();
        await Visit.ShouldBeAccessibleAsync("the picture of an app's key");
        var app = new PhoneApp(await Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Code).InnerTextAsync());
        await Page.GetByLabel("กรอกรหัส 6 หลักที่แอปแสดง").FillAsync(app.CodeAt(now()));
        await Button("ยืนยันและเปิดใช้").ClickAsync();
        return (app, await ShownAsync(new RecoveryCodesPage(Visit)));
    }

    /// <summary>The device is asked, and answers.</summary>
    public async Task AddPasskeyAsync(string name)
    {
        await PasskeyName.FillAsync(name);
        await Button("เพิ่มพาสคีย์").ClickAsync();
    }

    public Task RemovePasskeyAsync(string name) => Page.GetByRole(AriaRole.Button, new() { Name = $"นำออก พาสคีย์ {name}" }).ClickAsync();
}

/// <summary>รหัสกู้คืน: shown once, to be printed.</summary>
public sealed class RecoveryCodesPage(Visit visit) : OfficerPage(visit)
{
    public ILocator Codes => Page.GetByRole(AriaRole.Listitem).GetByRole(AriaRole.Code);

    public override Task ShouldBeShownAsync() => Expect(Heading("รหัสกู้คืน", level: 2)).ToBeVisibleAsync();

    public async Task<FactorsPage> KeptAsync()
    {
        await Link("เก็บรหัสแล้ว").ClickAsync();
        return await ShownAsync(new FactorsPage(Visit));
    }
}

/// <summary>ยืนยันตัวตนขั้นที่สอง, after the password.</summary>
public sealed class SecondStepPage(Visit visit) : VisitedPage(visit)
{
    public ILocator Code => Page.GetByLabel("รหัส 6 หลักจากแอป");

    public override Task ShouldBeShownAsync() => Expect(Heading("ยืนยันตัวตนขั้นที่สอง", level: 2)).ToBeVisibleAsync();

    public async Task<HomePage> ConfirmAsync(string code)
    {
        await Code.FillAsync(code);
        await Button("ยืนยัน").ClickAsync();
        return await ShownAsync(new HomePage(Visit));
    }

    public async Task TryAsync(string code)
    {
        await Code.FillAsync(code);
        await Button("ยืนยัน").ClickAsync();
    }

    /// <summary>Without the telephone.</summary>
    public async Task<HomePage> RecoverAsync(string code)
    {
        await Page.GetByText("ไม่มีโทรศัพท์อยู่กับตัว").ClickAsync();
        await Page.GetByLabel("รหัสกู้คืน").FillAsync(code);
        await Button("ใช้รหัสกู้คืน").ClickAsync();
        return await ShownAsync(new HomePage(Visit));
    }
}

/// <summary>ยืนยันตัวตนอีกครั้ง, before something dangerous.</summary>
public sealed class ProveAgainPage(Visit visit) : OfficerPage(visit)
{
    public ILocator Password => Page.GetByLabel("รหัสผ่าน");

    public override Task ShouldBeShownAsync() => Expect(Heading("ยืนยันตัวตนอีกครั้ง")).ToBeVisibleAsync();

    public Task ConfirmByPasskeyAsync() => Button("ยืนยันด้วยพาสคีย์").ClickAsync();

    public async Task ConfirmAsync(string password)
    {
        await Password.FillAsync(password);
        await Button("ยืนยันและทำรายการต่อ").ClickAsync();
    }
}
