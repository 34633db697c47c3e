namespace Chumchon.Web.Platform.Errors;

/// <summary>What broke, under the number that its page shows: events 1001 and on.</summary>
internal static partial class FailureLog
{
    [LoggerMessage(EventId = 1001, EventName = "RequestBroke", Level = LogLevel.Error, Message = "{Number}: {Method} {Path} broke")]
    public static partial void Broke(this ILogger log, Exception broken, string number, string method, string path);

    [LoggerMessage(
        EventId = 1002, EventName = "RequestUnavailable", Level = LogLevel.Warning,
        Message = "{Number}: {Method} {Path} cannot be answered now: {Reason}")]
    public static partial void Unavailable(this ILogger log, string number, string method, string path, string reason);

    [LoggerMessage(EventId = 1003, EventName = "RequestRefused", Level = LogLevel.Debug, Message = "{Method} {Path} refused: {Reason}")]
    public static partial void Refused(this ILogger log, string method, string path, string reason);
}
