namespace Chumchon.Web.Platform.Errors;

/// <summary>What broke, under the number that its page shows.</summary>
internal static partial class FailureLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "{Number}: {Method} {Path} broke")]
    public static partial void Broke(this ILogger log, Exception broken, string number, string method, string path);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Number}: {Method} {Path} cannot be answered now: {Reason}")]
    public static partial void Unavailable(this ILogger log, string number, string method, string path, string reason);

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Method} {Path} refused: {Reason}")]
    public static partial void Refused(this ILogger log, string method, string path, string reason);
}
