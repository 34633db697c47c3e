using Chumchon.Data.Setup;

namespace Chumchon.Web.Platform.Health;

/// <summary>How the database stands to this node, told when it changes: events 1201 and on.</summary>
internal static partial class HealthLog
{
    [LoggerMessage(EventId = 1201, EventName = "DatabaseReady", Level = LogLevel.Information, Message = "The database is ready.")]
    public static partial void Ready(this ILogger log);

    /// <param name="words">Of the operator.</param>
    [LoggerMessage(EventId = 1202, EventName = "DatabaseNotReady", Level = LogLevel.Error, Message = "{State}: {Words}")]
    public static partial void NotReady(this ILogger log, DatabaseState state, string words);

    [LoggerMessage(
        EventId = 1203, EventName = "StartedWithoutDatabase", Level = LogLevel.Warning,
        Message = "The server listens without its database, and becomes ready when that comes.")]
    public static partial void StartedWithoutDatabase(this ILogger log);

    [LoggerMessage(
        EventId = 1204, EventName = "ClockBehind", Level = LogLevel.Warning,
        Message = "The clock of this machine is {Behind} behind the last save. New saves would bear a time before older ones: set the clock.")]
    public static partial void ClockBehind(this ILogger log, TimeSpan behind);

    [LoggerMessage(EventId = 1205, EventName = "ServerNote", Message = "{Note}")]
    public static partial void ServerNote(this ILogger log, LogLevel level, string note);
}
