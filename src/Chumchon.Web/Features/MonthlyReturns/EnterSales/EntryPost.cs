using Chumchon.Data.Returns;
using Chumchon.Web.Platform.Officers;

namespace Chumchon.Web.Features.MonthlyReturns.EnterSales;

/// <summary>What was posted to a month's entry page, and by whom; every button of the page posts all of it.</summary>
public sealed record EntryPost(Officer Officer, ChosenMonth Month, PostedEntry Form);

/// <summary>How a button ended that saves nothing typed: the page comes back with everything that was, and with this.</summary>
public sealed record ButtonAnswer
{
    /// <summary>What stood in the way; null when nothing did.</summary>
    public string? Problem { get; init; }

    /// <summary>What went well.</summary>
    public string? Notice { get; init; }

    /// <summary>What Sync would add, to be confirmed.</summary>
    public SyncPlan? Plan { get; init; }

    /// <summary>The audit entry of a Sync that can be undone.</summary>
    public long? UndoNumber { get; init; }

    /// <summary>The write that was made of the month's rows.</summary>
    public MonthStep? Wrote { get; init; }
}
