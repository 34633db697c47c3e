using System.Collections.Concurrent;
using System.Diagnostics;

namespace Chumchon.Tests.Telemetry;

/// <summary>The spans that begin while they are listened to, of whatever runs in the process.</summary>
internal sealed class HeardSpans : IDisposable
{
    private readonly ActivityListener listener;
    private readonly ConcurrentQueue<Activity> heard = new();

    public HeardSpans()
    {
        listener = new()
        {
            ShouldListenTo = static source => source.Name is "Chumchon" or "Microsoft.AspNetCore",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStarted = heard.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
    }

    /// <summary>The spans of a trace, named by its id.</summary>
    public IReadOnlyList<Activity> Of(string trace) => [.. heard.Where(span => span.TraceId.ToHexString() == trace)];

    public void Dispose() => listener.Dispose();
}
