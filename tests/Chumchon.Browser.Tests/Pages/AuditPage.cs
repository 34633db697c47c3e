using Chumchon.Browser.Tests.Sites;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Pages;

/// <summary>ประวัติการใช้งาน.</summary>
public sealed class AuditPage(Visit visit) : OfficerPage(visit)
{
    public ILocator Main => Page.GetByRole(AriaRole.Main);

    /// <summary>Newest first.</summary>
    public ILocator Entries => Main.GetByRole(AriaRole.Listitem).Filter(new() { Has = Page.GetByRole(AriaRole.Paragraph) });

    public ILocator AccountName => Page.GetByLabel(Words.UserName);

    public override Task ShouldBeShownAsync() => Expect(Heading("ประวัติการใช้งาน")).ToBeVisibleAsync();

    public async Task FilterAsync(string kind, string account)
    {
        if (!await AccountName.IsVisibleAsync())
        {
            await Main.GetByText("ตัวกรอง", new() { Exact = true }).ClickAsync();
        }

        await Page.GetByLabel("ชนิดของรายการ").SelectOptionAsync(new SelectOptionValue { Label = kind });
        await AccountName.FillAsync(account);
        await AccountName.PressAsync("Enter");
    }

    /// <summary>The lines of the csv of what is shown.</summary>
    public async Task<string[]> ExportAsync()
    {
        var file = await Page.RunAndWaitForDownloadAsync(() => Link("ดาวน์โหลด csv").ClickAsync());
        return await File.ReadAllLinesAsync(await file.PathAsync());
    }

    public async Task<HeadsPage> HeadsAsync()
    {
        await Link("ค่ายืนยันประจำวัน").ClickAsync();
        return await ShownAsync(new HeadsPage(Visit));
    }
}

/// <summary>ค่ายืนยันประจำวัน: the heads of all chains, day by day.</summary>
public sealed class HeadsPage(Visit visit) : OfficerPage(visit)
{
    public ILocator Main => Page.GetByRole(AriaRole.Main);

    public ILocator Days => Page.GetByRole(AriaRole.Row).Filter(new() { Has = Page.GetByRole(AriaRole.Rowheader) });

    public override Task ShouldBeShownAsync() => Expect(Heading("ค่ายืนยันประจำวัน")).ToBeVisibleAsync();
}
