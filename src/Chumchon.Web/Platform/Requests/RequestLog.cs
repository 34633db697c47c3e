namespace Chumchon.Web.Platform.Requests;

/// <summary>Faults of whoever asks: a short line for those who look for one, no stack, and nothing of what was sent but the reason.</summary>
internal static partial class RequestLog
{
    [LoggerMessage(Level = LogLevel.Debug, Message = "A form cannot be read: {Reason}")]
    public static partial void FormUnreadable(this ILogger log, string reason);
}
