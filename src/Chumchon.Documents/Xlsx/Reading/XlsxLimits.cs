namespace Chumchon.Documents.Xlsx.Reading;

/// <summary>
/// How much a file may ask of the machine. All is counted while reading: what a file says of its own size is not believed.
/// </summary>
public sealed record XlsxLimits
{
    public long MostFileBytes { get; init; } = 5L * 1024 * 1024;

    /// <summary>Parts of the package.</summary>
    public int MostParts { get; init; } = 200;

    /// <summary>Of all parts that are read, unpacked.</summary>
    public long MostInflatedBytes { get; init; } = 16L * 1024 * 1024;

    /// <summary>Unpacked to packed, asked above the first MiB; a sheet of figures is about 20 to 1.</summary>
    public int MostInflation { get; init; } = 100;

    /// <summary>Of one node of markup, which the parser holds whole.</summary>
    public int MostNodeBytes { get; init; } = 256 * 1024;

    /// <summary>Elements and attributes of all parts that are read.</summary>
    public int MostMarkup { get; init; } = 1_000_000;

    /// <summary>Rows of a sheet that hold anything.</summary>
    public int MostRows { get; init; } = 5_000;

    /// <summary>Rows that hold anything, and ten times as many that hold nothing, by which a sheet is judged before it is read.</summary>
    public int RowsLookedAt { get; init; } = 200;

    /// <summary>Columns, counted from the left, in which anything may stand.</summary>
    public int MostColumns { get; init; } = 64;

    /// <summary>Letters of a cell: what Excel itself takes.</summary>
    public int LongestText { get; init; } = 32_767;
}
