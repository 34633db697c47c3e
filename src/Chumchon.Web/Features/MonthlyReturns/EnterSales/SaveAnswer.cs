namespace Chumchon.Web.Features.MonthlyReturns.EnterSales;

/// <summary>How a save in place ended.</summary>
public enum SaveResult
{
    /// <summary>Nothing was written, for a reason in words.</summary>
    Refused = 0,

    /// <summary>It is in the database, or was before.</summary>
    Saved = 1,

    /// <summary>Cells that cannot be read.</summary>
    Invalid = 2,

    /// <summary>Cells that another officer changed to other values: they are asked.</summary>
    Collided = 3,

    /// <summary>The form's token no longer holds; the answer brings another.</summary>
    Expired = 4,

    /// <summary>The figures were typed by another account than the one now signed in.</summary>
    OtherAccount = 5,

    /// <summary>Nothing was written; the same save may go well in a moment.</summary>
    Fault = 6,

    /// <summary>It may be written: the same save sent again finds out.</summary>
    Unknown = 7,

    /// <summary>Nothing was written, and sending it again changes nothing.</summary>
    Broken = 8,
}

/// <summary>The JSON that a save in place is answered with.</summary>
public sealed record SaveAnswer(SaveResult Result)
{
    /// <summary>The version that the next save is laid over, as the form posts it.</summary>
    public string? Version { get; init; }

    /// <summary>The version that this save made; null where it made none.</summary>
    public string? Wrote { get; init; }

    /// <summary>The number of the save, by which its receipt is found; 0 where nothing was saved.</summary>
    public long Saved { get; init; }

    /// <summary>One short sentence for the bar.</summary>
    public string? Said { get; init; }

    /// <summary>What stands above the grid, as the page would have it.</summary>
    public string? Messages { get; init; }

    /// <summary>The question for the cells that two officers changed, drawn for the first rows of them.</summary>
    public string? Panel { get; init; }

    /// <summary>The cells of the other rows, in the order of the grid; what is stored of them stands in <see cref="Others"/>.</summary>
    public IReadOnlyList<FoldedClash> Folded { get; init; } = [];

    /// <summary>Who changed them and when, in words, where it was more than one save.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>Cells that others changed since the version that was posted, as they are now.</summary>
    public IReadOnlyList<CellNow> Others { get; init; } = [];

    public IReadOnlyList<RefusedCell> Refused { get; init; } = [];

    /// <summary>By which the administrator finds what stood in the way; null where nothing broke and nobody was asked.</summary>
    public string? Number { get; init; }

    /// <summary>An antiforgery token in the place of one that no longer holds.</summary>
    public string? Token { get; init; }
}

/// <param name="Name">The cell's field.</param>
/// <param name="Satang">Null where it is blank.</param>
public sealed record CellNow(string Name, long? Satang);

/// <param name="Name">The cell's field.</param>
/// <param name="Before">What stood there before either changed it.</param>
/// <param name="By">Place of whoever saved it in <see cref="SaveAnswer.By"/>.</param>
public sealed record FoldedClash(string Name, long? Before, int By);

/// <param name="Name">The cell's field.</param>
/// <param name="Words">Why it cannot be read.</param>
public sealed record RefusedCell(string Name, string Words);
