using Chumchon.Data.Setup;

namespace Chumchon.Data.Telemetry;

/// <summary>How things end, as figures and spans name it.</summary>
public static class Outcomes
{
    internal const string Committed = "committed";
    internal const string RolledBack = "rolled_back";
    internal const string Saved = "saved";
    internal const string Confirmed = "confirmed";
    internal const string Replayed = "replayed";
    internal const string Collided = "collided";
    internal const string Refused = "refused";
    internal const string Unknown = "unknown";
    internal const string Cancelled = "cancelled";

    private const string Failed = "failed";

    /// <summary>Of what ended with an exception.</summary>
    public static string Of(Exception failure) => failure switch
    {
        OperationCanceledException => Cancelled,
        _ when DatabaseFaults.Of(failure) == DatabaseFault.Unknown => Unknown,
        _ => Failed,
    };
}
