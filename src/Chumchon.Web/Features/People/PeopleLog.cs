namespace Chumchon.Web.Features.People;

/// <summary>What an operator has to know of the room: events 2401 and on.</summary>
internal static partial class PeopleLog
{
    [LoggerMessage(
        EventId = 2401, EventName = "PersonErased", Level = LogLevel.Information,
        Message = "The personal data of number {Number} were erased. Where a backup from before is put back, erase them again.")]
    public static partial void PersonErased(this ILogger log, long number);

    [LoggerMessage(
        EventId = 2402, EventName = "RetentionNotKept", Level = LogLevel.Warning,
        Message = "What is to be kept no longer was not erased; tried again in ten minutes.")]
    public static partial void RetentionNotKept(this ILogger log, Exception fault);
}
