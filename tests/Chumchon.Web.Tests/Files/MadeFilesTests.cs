using System.Net;
using System.Text.Json;
using Chumchon.Tests;
using Chumchon.Web.Platform.Files;
using Chumchon.Web.Tests.TestSites;
using Microsoft.Extensions.DependencyInjection;

namespace Chumchon.Web.Tests.Files;

/// <summary>Every file goes by the queue, and a refusal says so in words.</summary>
public sealed class MadeFilesTests
{
    [Theory]
    [InlineData("/reports/otop-sales/export/by-province.csv?fiscalYear=2567")]
    [InlineData("/reports/otop-sales/export/by-province.json?fiscalYear=2567")]
    [InlineData("/reports/otop-sales/export/by-province.xlsx?fiscalYear=2567")]
    [InlineData("/reports/otop-sales/export/all.xlsx?fiscalYear=2567")]
    [InlineData("/entry/otop-sales/2024-02/form.xlsx")]
    public async Task AccountThatWaitsAlready_Is429InWords(string path)
    {
        await using var site = await TestSite.StartAsync();
        await site.World.SyncAsync(SmallWorld.Mueang, Chumchon.Domain.Calendar.SalesMonth.Of(2024, 2));
        var officer = await site.SignInAsync("d9001");
        var queue = site.Services.GetRequiredService<FileQueue>();
        var most = FileLimits.OfThisMachine.MostOfAccount;
        List<Task<Chumchon.Domain.Result<FileQueue.Turn>>> taken = [.. Enumerable.Range(0, most).Select(_ => queue.EnterAsync(SmallWorld.Officer, CancellationToken.None))];
        using var asked = new HttpRequestMessage(HttpMethod.Get, path);
        asked.Headers.Accept.ParseAdd("application/json, */*");

        var script = await officer.SendAsync(asked);
        var page = await officer.GetAsync(path);

        script.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        script.Answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(15));
        using var problem = JsonDocument.Parse(script.Body);
        problem.RootElement.GetProperty("title").GetString().ShouldBe($"ท่านมีไฟล์ที่รอจัดทำอยู่แล้ว {most} ไฟล์ กรุณารอให้ได้รับไฟล์เหล่านั้นก่อน แล้วลองอีกครั้ง");
        page.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        page.Alerts.ShouldBe(["มีคำขอมากเกินไป กรุณารอสักครู่แล้วลองอีกครั้ง"]);

        foreach (var turn in taken)
        {
            (await turn).Value!.Dispose();
        }

        (await officer.GetAsync(path)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task FilesThatWereSent_LeaveNoTrace()
    {
        await using var site = await TestSite.StartAsync();
        await site.World.AddSalesAsync();
        var officer = await site.SignInAsync("d9001");

        for (var file = 0; file < 3 * FileLimits.OfThisMachine.MostOfAccount; file++)
        {
            (await officer.GetAsync("/reports/otop-sales/export/by-province.csv?fiscalYear=2567")).Status.ShouldBe(HttpStatusCode.OK);
        }
    }
}
