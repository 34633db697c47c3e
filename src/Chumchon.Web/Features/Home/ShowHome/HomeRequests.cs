using Chumchon.Data.Requests;
using Chumchon.Domain.Calendar;

namespace Chumchon.Web.Features.Home.ShowHome;

/// <summary>What waits of requests in the area, and for whoever asked what was answered of late.</summary>
/// <param name="IsOwn">Whether it is the district that asked which looks.</param>
public sealed record HomeRequests(WaitingRequests Waiting, IReadOnlyList<ProducerRequest> Answered, bool IsOwn)
{
    /// <summary>For how many days an answer is shown.</summary>
    public const int DaysShown = 14;

    public const int MostShown = 5;

    public int DaysAt(DateTimeOffset now) => Waiting.Since is { } since ? (BangkokTime.At(now).Date - BangkokTime.At(since).Date).Days : 0;
}
