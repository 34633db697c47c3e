using Chumchon.Data.Setup;

namespace Chumchon.Data.Telemetry;

/// <summary>How something ended that was not answered.</summary>
public static class Outcomes
{
    internal const string Refused = "refused";
    internal const string Unknown = "unknown";

    private const string Failed = "failed";
    private const string Cancelled = "cancelled";

    public static string Of(Exception failure) => failure switch
    {
        OperationCanceledException => Cancelled,
        _ when DatabaseFaults.Of(failure) == DatabaseFault.Unknown => Unknown,
        _ => Failed,
    };
}
