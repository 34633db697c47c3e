using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Chumchon.Browser.Tests.Sites;

/// <summary>The requests of a page that are on their way.</summary>
internal sealed class Traffic
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<IRequest, TaskCompletionSource> underWay = [];

    public Traffic(IPage page)
    {
        page.Request += (_, request) => underWay[request] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        page.RequestFinished += (_, request) => End(request);
        page.RequestFailed += (_, request) => End(request);
    }

    /// <summary>Until no request is on its way and the page, idle and drawn, has begun no other.</summary>
    public async Task RestAsync(IPage page)
    {
        await IdleAsync(page);
        while (!underWay.IsEmpty)
        {
            await Task.WhenAll(underWay.Values.Select(static end => end.Task)).WaitAsync(Patience);
            await IdleAsync(page);
        }
    }

    /// <summary>After whatever the page itself waits to be idle for, and the two frames that show it.</summary>
    private static async Task IdleAsync(IPage page) => await page.EvaluateAsync(
        "() => document.fonts.ready.then(() => new Promise(done => requestIdleCallback(() => requestAnimationFrame(() => requestAnimationFrame(done)))))");

    private void End(IRequest request)
    {
        if (underWay.TryRemove(request, out var end))
        {
            end.SetResult();
        }
    }
}
