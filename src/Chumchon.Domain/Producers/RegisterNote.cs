using Chumchon.Domain.Calendar;
using Chumchon.Domain.Returns;

namespace Chumchon.Domain.Producers;

/// <summary>From which month a change of the register holds, and why it is made.</summary>
/// <param name="From">Null for the running month.</param>
/// <param name="Reason">As <see cref="RemarkText.Read"/> gives it; empty for none.</param>
public sealed record RegisterNote(SalesMonth? From, string Reason)
{
    public const int LongestReason = RemarkText.MostCharacters;

    public bool IsReasonGiven => Reason.Length > 0;

    /// <summary>Why it cannot stand; null where it can.</summary>
    /// <param name="running">The running month.</param>
    /// <param name="first">Of the installation; null where none was drawn.</param>
    /// <param name="needsReason">Whether the change says why even where it is not dated back.</param>
    public Refusal? Refusal(SalesMonth running, SalesMonth? first, bool needsReason) =>
        Reason.Length > LongestReason ? new RegisterReasonTooLong(Reason.Length, LongestReason)
        : !IsReasonGiven && (needsReason || From < running) ? new RegisterReasonMissing()
        : From > running ? new ChangeOfLaterMonth(running)
        : From < first ? new ChangeBeforeFirstMonth(first!.Value)
        : null;
}
