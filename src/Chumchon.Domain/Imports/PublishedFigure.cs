using System.Runtime.InteropServices;
using Chumchon.Domain.Calendar;

namespace Chumchon.Domain.Imports;

/// <summary>What a published figure is the sales of; what is nought is all.</summary>
/// <param name="Province">Its code; 0 for the country.</param>
/// <param name="Type">1 to 5; 0 for all product types.</param>
/// <param name="Channel">1 to 4; 0 for all channels.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PublishedKey(SalesMonth Month, int Province, int Type, int Channel) : IComparable<PublishedKey>
{
    public int CompareTo(PublishedKey other) =>
        (Month.Index, Province, Type, Channel).CompareTo((other.Month.Index, other.Province, other.Type, other.Channel));

    public static bool operator <(PublishedKey left, PublishedKey right) => left.CompareTo(right) < 0;

    public static bool operator >(PublishedKey left, PublishedKey right) => left.CompareTo(right) > 0;

    public static bool operator <=(PublishedKey left, PublishedKey right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PublishedKey left, PublishedKey right) => left.CompareTo(right) >= 0;
}

/// <summary>A figure as the department published it (ยอดที่เผยแพร่): of no producer, in satang.</summary>
public sealed record PublishedFigure(PublishedKey Key, long Satang);

/// <summary>Something in a cell that keeps its figure out.</summary>
/// <param name="Cell"><c>B12</c>.</param>
public sealed record ImportFault(string Cell, Refusal Refusal);

/// <summary>A sum that stands in the file, beside what its rows or columns come to.</summary>
public sealed record FileTotal(string Cell, string Label, long SaidSatang, long FoundSatang)
{
    public bool Holds => SaidSatang == FoundSatang;
}

/// <summary>What a file of published sales holds.</summary>
/// <param name="Figures">By their keys, in their order.</param>
/// <param name="Totals">The file's own sums.</param>
public sealed record PublishedReading(IReadOnlyList<PublishedFigure> Figures, IReadOnlyList<ImportFault> Faults, IReadOnlyList<FileTotal> Totals)
{
    /// <summary>Rows that hold neither a figure nor a total: notes, titles that are repeated.</summary>
    public IReadOnlyList<int> OtherRows { get; init; } = [];

    public long SumSatang => Figures.Sum(static figure => figure.Satang);
}
