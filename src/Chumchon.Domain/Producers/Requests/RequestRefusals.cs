namespace Chumchon.Domain.Producers.Requests;

/// <summary>There is no such request, or it lies outside the area of whoever looks.</summary>
public sealed record RequestUnknown : Refusal;

/// <summary>A request says why.</summary>
public sealed record RequestNoteMissing : Refusal;

/// <summary>A request for a change leaves everything as it is.</summary>
public sealed record NothingAskedFor : Refusal;

/// <summary>To which district and ตำบล it moves was not said.</summary>
public sealed record MoveWithoutTarget : Refusal;

/// <summary>The district waits for the same already.</summary>
/// <param name="Number">Of that request.</param>
public sealed record RequestWaitsAlready(long Number) : Refusal;

/// <summary>Somebody decided it, or withdrew it, before.</summary>
public sealed record RequestDecidedBefore(RequestState State) : Refusal;

/// <summary>A request is refused with a reason.</summary>
public sealed record RefusalReasonMissing : Refusal;

/// <summary>More waits than anybody can decide.</summary>
public sealed record TooManyRequestsWait(int Most) : Refusal;

/// <summary>One of several cannot be asked for; none was.</summary>
/// <param name="Index">Its place among them, from 0.</param>
public sealed record RequestOfManyRefused(int Index, Refusal Why) : Refusal
{
    public override Refusal Root() => Why;
}
