using Chumchon.Browser.Tests.Sites;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chumchon.Browser.Tests.Pages;

/// <summary>นำเข้าจาก Excel: a form that came back, and the list of what it changes.</summary>
public sealed class UploadFormPage(Visit visit) : OfficerPage(visit)
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public ILocator Main => Page.GetByRole(AriaRole.Main);

    public ILocator FormFile => Page.Locator("input[type=file]");

    public override Task ShouldBeShownAsync() => Expect(Heading(Words.UploadForm)).ToBeVisibleAsync();

    /// <summary>Chooses a file and presses ตรวจสอบไฟล์.</summary>
    public async Task CheckAsync(string name, byte[] file)
    {
        await Page.GetByLabel(Words.FormFile).SetInputFilesAsync(new FilePayload { Name = name, MimeType = ContentType, Buffer = file });
        await Button(Words.CheckFile).ClickAsync();
        await Page.WaitForLoadStateAsync();
    }

    /// <summary>The part of the page under a heading.</summary>
    public ILocator Part(string heading) => Page.GetByRole(AriaRole.Region).Filter(new() { Has = Heading(heading, level: 2) });

    /// <summary>นำเข้าตาราง.</summary>
    public async Task<EntryPage> ImportAsync()
    {
        await Button(Words.Import).ClickAsync();
        return await ShownAsync(new EntryPage(Visit));
    }
}
