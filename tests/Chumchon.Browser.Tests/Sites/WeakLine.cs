using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Chumchon.Browser.Tests.Sites;

/// <summary>Where a line is weak.</summary>
public enum WeakSpot
{
    /// <summary>The file is not begun before it is let go on.</summary>
    BeforeTheFile,

    /// <summary>Half of the file arrives, and the rest when it is let go on.</summary>
    MidWay,

    /// <summary>Half of the file arrives, then the line is cut.</summary>
    Cut,
}

/// <summary>The line between browser and program as it is far from town, for the files that a test names.</summary>
public sealed class WeakLine : IStartupFilter
{
    private Weakness? weakness;

    /// <summary>From now on files of this ending come by a weak line.</summary>
    public Weakness Weaken(string ending, WeakSpot spot) => weakness = new(ending, spot);

    public void Mend() => weakness = null;

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(PassAsync);
        next(app);
    };

    private Task PassAsync(HttpContext context, RequestDelegate next) =>
        weakness is { } weak && context.Request.Path.Value!.EndsWith(weak.Ending, StringComparison.Ordinal)
            ? weak.PassAsync(context, next)
            : next(context);
}

/// <summary>One line that is weak.</summary>
public sealed class Weakness(string ending, WeakSpot spot)
{
    private readonly TaskCompletionSource goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource aborted = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Ending => ending;

    /// <summary>Ends when the program has seen that nobody waits for the file any more.</summary>
    public Task Aborted => aborted.Task;

    public void GoOn() => goOn.SetResult();

    internal async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        context.RequestAborted.Register(() => aborted.TrySetResult());
        if (spot is WeakSpot.BeforeTheFile)
        {
            await goOn.Task.WaitAsync(context.RequestAborted);
            await next(context);
            return;
        }

        var line = context.Response.Body;
        using var whole = new MemoryStream();
        context.Response.Body = whole;
        await next(context);
        context.Response.Body = line;
        var file = whole.ToArray();
        await line.WriteAsync(file.AsMemory(0, file.Length / 2));
        await line.FlushAsync();
        if (spot is WeakSpot.Cut)
        {
            context.Abort();
            return;
        }

        await goOn.Task.WaitAsync(context.RequestAborted);
        await line.WriteAsync(file.AsMemory(file.Length / 2));
    }
}
