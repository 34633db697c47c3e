using Chumchon.Documents.Tables;

namespace Chumchon.Documents.Forms;

/// <summary>
/// A table that people fill in outside the program and bring back (แบบกรอก): what names a row is locked, amounts are open,
/// and each row carries a key that is not shown. It holds every word already in the reader's language.
/// </summary>
public sealed record FormTable
{
    /// <param name="name">Name of its sheet; a writer makes it fit what a sheet may be called.</param>
    /// <param name="titleLines">The first also names the document.</param>
    /// <param name="body">
    /// Columns that name a row, the open amounts, one column with their sum; data rows and at most one total row. An open
    /// column holds satang or blanks.
    /// </param>
    /// <param name="keys">A key a data row, in their order.</param>
    /// <param name="open">Which columns are open, and what may stand in them.</param>
    /// <exception cref="ReportDefectException">A key is missing or there twice, or no row or no title is there.</exception>
    public FormTable(string name, IReadOnlyList<string> titleLines, ReportBody body, IReadOnlyList<string> keys, OpenColumns open)
    {
        var rows = body.Rows.Count(row => row.Kind is RowKind.Data);
        if (rows == 0 || titleLines.Count == 0 || keys.Count != rows || keys.Distinct(StringComparer.Ordinal).Count() != rows)
        {
            throw new ReportDefectException($"A form of {rows} rows has {keys.Count} keys and {titleLines.Count} titles.");
        }

        Name = name;
        TitleLines = titleLines;
        Body = body;
        Keys = keys;
        Open = open;
    }

    public string Name { get; }

    public IReadOnlyList<string> TitleLines { get; }

    public ReportBody Body { get; }

    public IReadOnlyList<string> Keys { get; }

    public OpenColumns Open { get; }

    /// <summary>How to fill it in, under the titles.</summary>
    public IReadOnlyList<string> Guidance { get; init; } = [];

    /// <summary>What the form was made of, by name; not shown, and found again by <see cref="FormReader"/>.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Stamp { get; init; } = [];

    /// <summary>The office that the document names as its author.</summary>
    public required string Publisher { get; init; }

    /// <summary>Dates the file: equal data give equal bytes.</summary>
    public required DateTimeOffset AsOf { get; init; }

    public string? Banner { get; init; }

    public ReportFooter? Footer { get; init; }

    internal int FirstOpen => Body.PositionOf(Open.First);

    internal int LastOpen => Body.PositionOf(Open.Last);
}

/// <summary>Neighbouring columns of amounts to be filled in; the column after the last holds their sum.</summary>
/// <param name="First">Key of the first.</param>
/// <param name="Last">Key of the last.</param>
/// <param name="MostHundredths">The most that a cell may hold, in hundredths; the least is nought, and it may stay blank.</param>
/// <param name="Prompt">What the program that fills it in says at a cell.</param>
/// <param name="Refusal">What it says of an entry that does not fit.</param>
public sealed record OpenColumns(string First, string Last, long MostHundredths, FormMessage Prompt, FormMessage Refusal);

/// <summary>A message of the program that fills a form in. Excel takes a longer one for damage to the file.</summary>
public sealed record FormMessage
{
    private const int LongestTitle = 32;
    private const int LongestText = 255;

    /// <param name="title">32 letters at most.</param>
    /// <param name="text">255 letters at most.</param>
    /// <exception cref="ReportDefectException">One of them is longer.</exception>
    public FormMessage(string title, string text)
    {
        if (title.Length > LongestTitle || text.Length > LongestText)
        {
            throw new ReportDefectException($"A message of a form has a title of {title.Length} letters and {text.Length} below it.");
        }

        Title = title;
        Text = text;
    }

    public string Title { get; }

    public string Text { get; }
}
