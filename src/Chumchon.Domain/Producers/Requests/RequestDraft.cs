using Chumchon.Domain.Calendar;

namespace Chumchon.Domain.Producers.Requests;

/// <summary>A request as it is made.</summary>
/// <param name="Month">For which it is asked: granted, a new producer is a row of it at once; a change holds from it.</param>
/// <param name="Producer">The producer that is to be changed; 0 of a new one.</param>
/// <param name="Note">Why, as <see cref="Returns.RemarkText.Read"/> gives it.</param>
public sealed record RequestDraft(RequestKind Kind, SalesMonth Month, long Producer, RequestedDetails Details, string Note)
{
    /// <summary>Whether its producer becomes a row of its month.</summary>
    public bool BringsARow => Kind is RequestKind.New or RequestKind.SecondType;

    /// <summary>Why nobody could grant it; null where somebody could. What the register and the areas hold of it is not looked at.</summary>
    public Refusal? Refusal() =>
        Note.Length == 0 ? new RequestNoteMissing()
        : Note.Length > RegisterNote.LongestReason ? new RegisterReasonTooLong(Note.Length, RegisterNote.LongestReason)
        : Kind switch
        {
            RequestKind.New => Details.New().Refusal(),
            RequestKind.SecondType => Details.Types is { Count: 1, IsKnown: true } ? null : new ProductTypeMissing(),
            RequestKind.Move => Details.Subdistrict is null ? new MoveWithoutTarget() : null,
            RequestKind.Change => Details.IsEmpty ? new NothingAskedFor() : null,
            RequestKind.Cease => null,
            _ => new NothingAskedFor(),
        };
}
