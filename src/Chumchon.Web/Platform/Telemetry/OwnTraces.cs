using System.Diagnostics;

namespace Chumchon.Web.Platform.Telemetry;

/// <summary>
/// Every request begins a trace of its own. An id that comes along is not believed: a stranger could give a failure the number of
/// another, or say that nothing of what he does is to be traced.
/// </summary>
internal sealed class OwnTraces : DistributedContextPropagator
{
    public override IReadOnlyCollection<string> Fields => [];

    public override void Inject(Activity? activity, object? carrier, PropagatorSetterCallback? setter)
    {
        // The program asks no other.
    }

    public override void ExtractTraceIdAndState(object? carrier, PropagatorGetterCallback? getter, out string? traceId, out string? traceState) =>
        (traceId, traceState) = (null, null);

    public override IEnumerable<KeyValuePair<string, string?>>? ExtractBaggage(object? carrier, PropagatorGetterCallback? getter) => null;
}
