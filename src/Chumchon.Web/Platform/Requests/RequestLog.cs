namespace Chumchon.Web.Platform.Requests;

/// <summary>
/// What is read of whoever asks: events 1101 and on. Their faults are a short line for those who look for one, no stack, and nothing
/// of what was sent but the reason.
/// </summary>
internal static partial class RequestLog
{
    [LoggerMessage(EventId = 1101, EventName = "FormUnreadable", Level = LogLevel.Debug, Message = "A form cannot be read: {Reason}")]
    public static partial void FormUnreadable(this ILogger log, string reason);

    [LoggerMessage(
        EventId = 1102, EventName = "FewerConnections",
        Message = "At most {Lines} connections at once, not {Wanted}: the process may have {Most} descriptors (ulimit -n) and has {Open} open before the first.")]
    public static partial void FewerConnections(this ILogger log, LogLevel level, int lines, int wanted, long most, long open);
}
