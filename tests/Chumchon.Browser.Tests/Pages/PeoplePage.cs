using Chumchon.Browser.Tests.Sites;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Pages;

/// <summary>บัญชีผู้ใช้งาน: the accounts of the offices that an officer looks after.</summary>
public sealed class PeoplePage(Visit visit) : OfficerPage(visit)
{
    /// <summary>An account by its user name.</summary>
    public ILocator Row(string userName) => Page.GetByRole(AriaRole.Row).Filter(new() { Has = Page.GetByText(userName, new() { Exact = true }) });

    public override Task ShouldBeShownAsync() => Expect(Heading("บัญชีผู้ใช้งาน")).ToBeVisibleAsync();

    public async Task<AccountPage> ChooseAsync(string userName)
    {
        await Row(userName).GetByRole(AriaRole.Link).ClickAsync();
        return await ShownAsync(new AccountPage(Visit));
    }

    public async Task<ImportAccountsPage> ImportAsync()
    {
        await Link("นำเข้าบัญชีจากไฟล์").ClickAsync();
        return await ShownAsync(new ImportAccountsPage(Visit));
    }

    public async Task<MakeAccountPage> MakeAsync()
    {
        await Link("เพิ่มบัญชี").ClickAsync();
        return await ShownAsync(new MakeAccountPage(Visit));
    }

    public async Task<ReviewPage> ReviewAsync()
    {
        await Link("ทบทวนบัญชีประจำปี").ClickAsync();
        return await ShownAsync(new ReviewPage(Visit));
    }
}

/// <summary>One account, and what is done with it.</summary>
public sealed class AccountPage(Visit visit) : OfficerPage(visit)
{
    public ILocator Main => Page.GetByRole(AriaRole.Main);

    public override Task ShouldBeShownAsync() => Expect(Heading("สำนักงานและบทบาท", level: 2)).ToBeVisibleAsync();

    /// <summary>Gives a role in an office for a time.</summary>
    public async Task GiveAsync(string office, string role, string until)
    {
        await Main.GetByText("ให้หรือเปลี่ยนบทบาท").ClickAsync();
        await Select("สำนักงาน").SelectOptionAsync(office);
        await Select("บทบาท").SelectOptionAsync(new SelectOptionValue { Label = role });
        await Page.GetByLabel("ถึงวันที่").FillAsync(until);
        await Button("ให้บทบาท").ClickAsync();
    }

    private ILocator Select(string label) => Page.GetByRole(AriaRole.Combobox, new() { Name = $"* {label}", Exact = true });

    public Task UnlockAsync() => Button("ปลดล็อก").ClickAsync();

    public Task CloseAsync() => Button("ปิดบัญชี").ClickAsync();

    public async Task<SlipsPage> GiveCodeAsync()
    {
        await Button("ออกรหัสใช้ครั้งเดียว").ClickAsync();
        return await ShownAsync(new SlipsPage(Visit));
    }
}

/// <summary>เพิ่มบัญชี.</summary>
public sealed class MakeAccountPage(Visit visit) : OfficerPage(visit)
{
    public ILocator UserName => Page.GetByLabel(Words.UserName);

    public ILocator Person => Page.GetByLabel("ชื่อ-สกุล");

    public override Task ShouldBeShownAsync() => Expect(Heading("เพิ่มบัญชี")).ToBeVisibleAsync();
}

/// <summary>นำเข้าบัญชีจากไฟล์.</summary>
public sealed class ImportAccountsPage(Visit visit) : OfficerPage(visit)
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public ILocator Main => Page.GetByRole(AriaRole.Main);

    /// <summary>Each as row, column, and what to mend.</summary>
    public ILocator Faults => Page.GetByRole(AriaRole.Row).Filter(new() { Has = Page.GetByRole(AriaRole.Rowheader) });

    public override Task ShouldBeShownAsync() => Expect(Heading("นำเข้าบัญชีจากไฟล์")).ToBeVisibleAsync();

    public async Task CheckAsync(byte[] file)
    {
        await Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "accounts.xlsx", MimeType = ContentType, Buffer = file });
        await Button(Words.CheckFile).ClickAsync();
    }

    public async Task<SlipsPage> MakeAsync(int accounts)
    {
        await Button($"สร้าง {accounts} บัญชี").ClickAsync();
        return await ShownAsync(new SlipsPage(Visit));
    }
}

/// <summary>ใบแจ้งรหัส: shown once, to be printed and cut.</summary>
public sealed class SlipsPage(Visit visit) : OfficerPage(visit)
{
    public ILocator Slips => Page.GetByRole(AriaRole.Listitem).Filter(new() { Has = Heading("ใบแจ้งรหัสใช้ครั้งเดียว", level: 3) });

    public override Task ShouldBeShownAsync() => Expect(Slips.First).ToBeVisibleAsync();

    /// <summary>The code on the slip of an account.</summary>
    public async Task<string> CodeOfAsync(string userName)
    {
        var slip = Slips.Filter(new() { Has = Page.GetByText(userName, new() { Exact = true }) });
        return await slip.GetByText(SignInPage.Code()).InnerTextAsync();
    }
}

/// <summary>ทบทวนบัญชีประจำปี.</summary>
public sealed class ReviewPage(Visit visit) : OfficerPage(visit)
{
    public ILocator Main => Page.GetByRole(AriaRole.Main);

    public override Task ShouldBeShownAsync() => Expect(Heading("ทบทวนบัญชีประจำปี")).ToBeVisibleAsync();

    public Task GiveAsync() => Button("ยืนยันว่าทบทวนบัญชีของสำนักงานแล้ว").ClickAsync();
}
