using Chumchon.Documents.Tables;

namespace Chumchon.Documents.Pdf;

/// <summary>One report laid on pages: first laid, so that the pages are counted, then drawn.</summary>
internal sealed class PrintedReport
{
    private const double NoteSpace = 6;

    // Between rows, in points: what is comfortable, and what is still open enough where it saves a page with next to nothing on it.
    private static readonly double[] RowSpaces = [3, 2.2, 1.4, 0.6];

    // Where a form takes another page all the same: its rows fill the pages before, so that none looks torn off.
    private static readonly double[] LooserRowSpaces = [8, 7, 6, 5, 4];

    private const int NextToNothing = 4;

    // With the signatures stand at least so many rows, the total among them.
    private const int SignedRows = 6;

    // A table below the first of at most as many rows is not broken.
    private const int RowsOnOnePage = 10;

    private readonly PdfCanvas canvas;
    private readonly ReportTable table;
    private readonly DigitForm digits;
    private readonly TableColumns columns;
    private readonly TableColumns? below;
    private readonly List<(TitleBlock Title, IReadOnlyList<IReadOnlyList<Block>> Pages)> flows = [];

    public PrintedReport(PdfCanvas canvas, ReportTable table, DigitForm digits)
    {
        this.canvas = canvas;
        this.table = table;
        this.digits = digits;
        canvas.Text.Digits = digits;
        Paper = Paper.Of(table.Print.Orientation);
        columns = new TableColumns(canvas, table.Body);
        below = table.Supplement is { } supplement ? new TableColumns(canvas, supplement.Body) : null;
        if (SharesColumns)
        {
            columns.Include(below!);
        }

        var panels = new PanelFitter(columns, PanelFitter.Wanted(table, columns), Paper.Span).Fit();
        foreach (var panel in panels)
        {
            var title = new TitleBlock(canvas, table, Paper, panel.Title);
            flows.Add((title, PagesOf(panel, title, isLast: panel == panels[^1])));
        }
    }

    public Paper Paper { get; }

    public int PageCount => flows.Sum(static flow => flow.Pages.Count);

    private bool SharesColumns => below is not null && below.Shown.Count == columns.Shown.Count;

    /// <param name="firstPage">Number of its first page in the document, from 1.</param>
    /// <param name="allPages">Pages of the document.</param>
    /// <param name="destination">By which links find it; null for none.</param>
    public void Draw(int firstPage, int allPages, string? destination = null)
    {
        canvas.Text.Digits = digits;
        var edges = new PageEdges(canvas, Paper, table.Banner, table.FormCode, table.Footer);
        var number = firstPage;
        foreach (var (index, flow) in flows.Index())
        {
            using var drawing = new FlowDrawing(canvas, Paper);
            foreach (var (page, blocks) in flow.Pages.Index())
            {
                canvas.BeginPage(Paper);
                edges.Draw(number++, allPages);
                if (page == 0)
                {
                    flow.Title.Draw(read: index == 0, index == 0 ? destination : null);
                }
                else
                {
                    flow.Title.DrawRunning();
                }

                drawing.Draw(blocks, Paper.Top + (page == 0 ? flow.Title.Height : flow.Title.RunningHeight));
            }
        }
    }

    private IReadOnlyList<IReadOnlyList<Block>> PagesOf(PrintedPanel panel, TitleBlock title, bool isLast)
    {
        var room = (First: RoomBelow(title.Height), Other: RoomBelow(title.RunningHeight));
        var blocks = BlocksOf(panel, isLast);
        var signed = isLast && table.Signature is not null;
        IReadOnlyList<IReadOnlyList<Block>> chosen = [];
        foreach (var rowSpace in RowSpaces)
        {
            var pages = Laid(rowSpace);
            chosen = chosen.Count == 0 || pages.Count < chosen.Count ? pages : chosen;
            if (chosen.Count == 1 || chosen[^1].OfType<RowBlock>().Count() > (signed ? SignedRows : NextToNothing))
            {
                break;
            }
        }

        return signed && chosen.Count > 1
            ? LooserRowSpaces.Select(Laid).FirstOrDefault(pages => pages.Count == chosen.Count) ?? chosen
            : chosen;

        IReadOnlyList<IReadOnlyList<Block>> Laid(double rowSpace) => PageBreaks.Of(
            [.. blocks.Select(block => block is RowBlock ? block with { Height = block.Height + rowSpace } : block)], room.First, room.Other);
    }

    private double RoomBelow(double title) => Paper.Bottom - Paper.Top - title;

    /// <summary>The blocks of a panel, as yet without space between rows.</summary>
    private List<Block> BlocksOf(PrintedPanel panel, bool isLast)
    {
        var blocks = BodyBlocks(table.Body, columns, panel, title: null).ToList();
        if (below is not null && (SharesColumns || isLast))
        {
            blocks.AddRange(BodyBlocks(
                table.Supplement!.Body, below, SharesColumns ? panel : Alone(below), table.Supplement.Title));
        }

        return isLast ? WithTail(blocks) : blocks;
    }

    private PrintedPanel Alone(TableColumns alone) =>
        new PanelFitter(alone, [(null, [.. Enumerable.Range(0, alone.Shown.Count)])], Paper.Span).Fit()[0];

    private IEnumerable<Block> BodyBlocks(ReportBody body, TableColumns places, PrintedPanel panel, string? title)
    {
        var grid = new TableGrid(canvas, body, places, panel, Paper.Left);
        var section = new Section(grid, title);
        var whole = title is not null && body.Rows.Count <= RowsOnOnePage;
        return body.Rows.Zip(PageBreaks.Keeps(body.Rows), (row, keeps) =>
        {
            var lines = grid.LinesOf(row);
            return new RowBlock(section, grid.HeightOf(lines), row) { Lines = lines, KeepsWithNext = keeps || (whole && row != body.Rows[^1]) };
        });
    }

    // The notes never stand on a page without a row of the table, the signatures on none without several.
    private List<Block> WithTail(List<Block> blocks)
    {
        var section = new Section();
        var rows = blocks.Count;
        if (table.Signature is { } signature)
        {
            var span = new Signatures(canvas, Paper).NotesSpan(signature);
            NoteBlock[] notes = [.. table.Notes.Select((note, index) => Note(section, note, index == 0 ? NoteSpace : 0, span))];
            blocks.Add(new SignedBlock(section, Math.Max(Signatures.HeightOf(signature), notes.Sum(static note => note.Height)), notes, signature));
        }
        else
        {
            blocks.AddRange(table.Notes.Select((note, index) => Note(section, note, index == 0 ? NoteSpace : 0, Paper.Span)));
        }

        for (var i = Math.Max(0, rows - (table.Signature is null ? 1 : SignedRows)); i < blocks.Count - 1; i++)
        {
            blocks[i] = blocks[i] with { KeepsWithNext = true };
        }

        return blocks;
    }

    private NoteBlock Note(Section section, string text, double space, double width)
    {
        var lines = canvas.Text.Measure(text, NoteBlock.Face, width).Height + NoteBlock.Face.Leading;
        return new(section, lines + space, text, space);
    }
}
