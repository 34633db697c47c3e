using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Chumchon.Browser.Tests.Sites;

/// <summary>The requests of a page that are on their way.</summary>
internal sealed class Traffic
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<IRequest, TaskCompletionSource> underWay = [];

    private IRequest? navigation;

    public Traffic(IPage page)
    {
        page.Request += (_, request) =>
        {
            underWay[request] = new(TaskCreationOptions.RunContinuationsAsynchronously);
            if (request.IsNavigationRequest)
            {
                navigation = request;
            }
        };
        page.FrameNavigated += (_, _) => EndOfPageBefore();
        page.RequestFinished += (_, request) => End(request);
        page.RequestFailed += (_, request) => End(request);
    }

    /// <summary>Until no request is on its way and the page, idle and drawn, has begun no other.</summary>
    public async Task RestAsync(IPage page)
    {
        await IdleAsync(page);
        while (!underWay.IsEmpty)
        {
            try
            {
                await Task.WhenAll(underWay.Values.Select(static end => end.Task)).WaitAsync(Patience);
            }
            catch (TimeoutException late)
            {
                throw new TimeoutException(
                    $"Still on their way: {string.Join(", ", underWay.Keys.Select(static request => $"{request.Method} {request.Url}"))}", late);
            }

            await IdleAsync(page);
        }
    }

    /// <summary>After whatever the page itself waits to be idle for, and the two frames that show it.</summary>
    private static async Task IdleAsync(IPage page) => await page.EvaluateAsync(
        "() => document.fonts.ready.then(() => new Promise(done => requestIdleCallback(() => requestAnimationFrame(() => requestAnimationFrame(done)))))");

    /// <summary>What the page before had under way ends with it, and Chromium says so of some requests only.</summary>
    private void EndOfPageBefore()
    {
        // None where only the address changed: then the page is the same.
        if (Interlocked.Exchange(ref navigation, null) is { } own)
        {
            foreach (var request in underWay.Keys.Where(request => request != own))
            {
                End(request);
            }
        }
    }

    private void End(IRequest request)
    {
        if (underWay.TryRemove(request, out var end))
        {
            end.SetResult();
        }
    }
}
