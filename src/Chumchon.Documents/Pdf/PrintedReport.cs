using Chumchon.Documents.Tables;

namespace Chumchon.Documents.Pdf;

/// <summary>One report laid on pages: first laid, so that the pages are counted, then drawn.</summary>
internal sealed class PrintedReport
{
    private const double NoteSpace = 6;

    private readonly PdfCanvas canvas;
    private readonly ReportTable table;
    private readonly Paper paper;
    private readonly List<(TitleBlock Title, IReadOnlyList<IReadOnlyList<Block>> Pages)> flows = [];

    public PrintedReport(PdfCanvas canvas, ReportTable table)
    {
        this.canvas = canvas;
        this.table = table;
        paper = Paper.Of(table.Print.Orientation);
        var columns = new TableColumns(canvas, table.Body);
        var below = table.Supplement is { } supplement ? new TableColumns(canvas, supplement.Body) : null;
        var alike = below is not null && below.Shown.Count == columns.Shown.Count;
        if (alike)
        {
            columns.Include(below!);
        }

        var panels = new PanelFitter(columns, PanelFitter.Wanted(table, columns), paper.Span).Fit();
        foreach (var panel in panels)
        {
            var last = panel == panels[^1];
            var blocks = BodyBlocks(table.Body, columns, panel, title: null).ToList();
            if (below is not null && (alike || last))
            {
                blocks.AddRange(BodyBlocks(table.Supplement!.Body, below, alike ? panel : Alone(below), table.Supplement.Title));
            }

            var title = new TitleBlock(canvas, table, paper, panel.Title);
            var kept = last ? WithTail(blocks) : blocks;
            flows.Add((title, PageBreaks.Of(kept, RoomBelow(title.Height), RoomBelow(title.RunningHeight))));
        }
    }

    public int PageCount => flows.Sum(static flow => flow.Pages.Count);

    public Paper Paper => paper;

    /// <param name="firstPage">Number of its first page in the document, from 1.</param>
    /// <param name="allPages">Pages of the document.</param>
    /// <param name="destination">By which links find it; null for none.</param>
    public void Draw(int firstPage, int allPages, string? destination = null)
    {
        var edges = new PageEdges(canvas, paper, table.Banner, table.FormCode, table.Footer);
        var number = firstPage;
        foreach (var (index, flow) in flows.Index())
        {
            using var drawing = new FlowDrawing(canvas, paper);
            foreach (var (page, blocks) in flow.Pages.Index())
            {
                canvas.BeginPage(paper);
                edges.Draw(number++, allPages);
                if (page == 0)
                {
                    flow.Title.Draw(read: index == 0, index == 0 ? destination : null);
                }
                else
                {
                    flow.Title.DrawRunning();
                }

                drawing.Draw(blocks, paper.Top + (page == 0 ? flow.Title.Height : flow.Title.RunningHeight));
            }
        }
    }

    private double RoomBelow(double title) => paper.Bottom - paper.Top - title;

    private PrintedPanel Alone(TableColumns columns) =>
        new PanelFitter(columns, [(null, [.. Enumerable.Range(0, columns.Shown.Count)])], paper.Span).Fit()[0];

    private IEnumerable<Block> BodyBlocks(ReportBody body, TableColumns columns, PrintedPanel panel, string? title)
    {
        var grid = new TableGrid(canvas, body, columns, panel, paper.Left);
        var section = new Section(grid, title);
        return body.Rows.Zip(PageBreaks.Keeps(body.Rows), (row, keeps) =>
            new RowBlock(section, grid.HeightOf(row), row) { KeepsWithNext = keeps });
    }

    // The notes never stand on a page without a row of the table, the signatures on none without two.
    private List<Block> WithTail(List<Block> blocks)
    {
        var section = new Section();
        var rows = blocks.Count;
        blocks.AddRange(table.Notes.Select((note, index) => Note(section, note, index == 0 ? NoteSpace : 0)));
        if (table.Signature is { } signature)
        {
            blocks.Add(new SignatureBlock(section, Signatures.HeightOf(signature), signature));
        }

        for (var i = Math.Max(0, rows - (table.Signature is null ? 1 : 2)); i < blocks.Count - 1; i++)
        {
            blocks[i] = blocks[i] with { KeepsWithNext = true };
        }

        return blocks;
    }

    private NoteBlock Note(Section section, string text, double space)
    {
        var lines = canvas.Measure(text, NoteBlock.Face, paper.Span).Height + ((Typeface.LineHeight - Typeface.BoxHeight) * NoteBlock.Face.Size);
        return new(section, lines + space, text, space);
    }
}
