namespace Chumchon.Web.Features.Audit;

/// <summary>What the room does without being asked: events 2301 and on.</summary>
internal static partial class AuditLog
{
    [LoggerMessage(
        EventId = 2301, EventName = "DailyHeadNotTaken", Level = LogLevel.Warning,
        Message = "The head of all chains was not taken; tried again in ten minutes.")]
    public static partial void DailyHeadNotTaken(this ILogger log, Exception fault);
}
