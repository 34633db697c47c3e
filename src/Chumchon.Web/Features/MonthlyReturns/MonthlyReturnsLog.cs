namespace Chumchon.Web.Features.MonthlyReturns;

/// <summary>What officers were asked, under the number that the answer carries: events 2101 and on.</summary>
internal static partial class MonthlyReturnsLog
{
    [LoggerMessage(
        EventId = 2101, EventName = "SaveCollided", Level = LogLevel.Information,
        Message = "{Number}: a save met {Cells} cells that another officer had changed to other values, and asks.")]
    public static partial void Collided(this ILogger log, string number, int cells);
}
