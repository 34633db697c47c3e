using System.Net;
using System.Text.Json;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.MonthlyReturns;

/// <summary>The words of the reader of pasted blocks, which the page's script fetches behind it.</summary>
public sealed class ReaderWordsTests(SmallSites small) : IClassFixture<SmallSites>
{
    [Fact]
    public async Task WordsThatThePageNames_AreThoseOfItsLanguageAndKeptForAYear()
    {
        var site = await small.OfAsync();
        var officer = await site.SignInAsync("d9001");

        (await CancelAsync(officer)).ShouldBe("ยกเลิก");
        await officer.SubmitAsync(await officer.GetAsync("/"), "English");
        (await CancelAsync(officer)).ShouldBe("Cancel");
    }

    [Fact]
    public async Task OtherNames_AreNotFound()
    {
        var site = await small.OfAsync();

        (await (await site.SignInAsync("d9001")).GetAsync("/entry/otop-sales/words/th-0123456789ab")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<string?> CancelAsync(Visitor officer)
    {
        var page = await officer.GetAsync("/entry/otop-sales/2024-02");
        using var words = JsonDocument.Parse(page.Document.GetElementById("entry-words")!.TextContent);
        var answer = await officer.GetAsync(words.RootElement.GetProperty("late").GetString()!);
        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Answer.Headers.CacheControl!.ToString().ShouldBe("max-age=31536000, private, immutable");
        using var told = JsonDocument.Parse(answer.Body);
        return told.RootElement.GetProperty("paste.cancel").GetString();
    }
}
