using Chumchon.Documents.Tables;

namespace Chumchon.Documents.Pdf;

/// <summary>What a page break never cuts: a row, a note, the signatures.</summary>
/// <param name="Section">Under whose heading it stands.</param>
/// <param name="Height">In points, with the space above it.</param>
internal abstract record Block(Section Section, double Height)
{
    /// <summary>It never ends a page.</summary>
    public bool KeepsWithNext { get; init; }
}

internal sealed record RowBlock(Section Section, double Height, ReportRow Row) : Block(Section, Height)
{
    /// <summary>Lines of its tallest cell.</summary>
    public int Lines { get; init; } = 1;

    /// <summary>The name of a group said again where the group goes on; not part of the document's structure.</summary>
    public bool IsRepeated { get; init; }
}

/// <param name="Space">Above it, in points.</param>
internal sealed record NoteBlock(Section Section, double Height, string Text, double Space) : Block(Section, Height)
{
    public static readonly Typeface Face = new(9);
}

/// <summary>The end of a form that is signed: its notes at the left, the signatures at the right.</summary>
internal sealed record SignedBlock(Section Section, double Height, IReadOnlyList<NoteBlock> Notes, ReportSignature Signature) : Block(Section, Height);

/// <summary>A stretch of a report: a table under its heading, or what stands below the tables.</summary>
/// <param name="grid">Draws the table; null where there is none.</param>
/// <param name="title">Above the table.</param>
internal sealed class Section(TableGrid? grid = null, string? title = null)
{
    public static readonly Typeface TitleFace = new(10, Bold: true);

    public const double TitleSpace = 12;

    public TableGrid? Grid => grid;

    public string? Title => title;

    public double TitleHeight => title is null ? 0 : TitleSpace + (TitleFace.Size * Typeface.LineHeight);

    /// <summary>What stands above its first block on a page.</summary>
    /// <param name="begins">Whether the section begins there; on later pages the heading of the table alone is repeated.</param>
    public double HeadHeight(bool begins) => (begins ? TitleHeight : 0) + (grid?.HeadHeight ?? 0);
}
