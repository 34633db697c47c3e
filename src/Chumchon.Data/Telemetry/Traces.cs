using System.Diagnostics;

namespace Chumchon.Data.Telemetry;

/// <summary>Where the program's own spans come from; nobody listens unless the operator asked for it.</summary>
public static class Traces
{
    /// <summary>Of the source of spans and of the meter.</summary>
    public const string Name = "Chumchon";

    public static ActivitySource Source { get; } = new(Name);

    /// <summary>Marks a span as failed, by the kind of its failure and none of its words: those may hold what was typed.</summary>
    public static void Fail(this Activity? activity, Exception failure) =>
        activity?.SetTag(Tags.ErrorType, failure.GetType().FullName).SetStatus(ActivityStatusCode.Error);
}
