namespace Chumchon.Web.Features.Accounts;

/// <summary>What the room does without being asked: events 2001 and on.</summary>
internal static partial class AccountsLog
{
    [LoggerMessage(
        EventId = 2001, EventName = "SessionsNotCleared", Level = LogLevel.Warning,
        Message = "Expired sessions and old attempts were not cleared; tried again in ten minutes.")]
    public static partial void SessionsNotCleared(this ILogger log, Exception fault);
}
