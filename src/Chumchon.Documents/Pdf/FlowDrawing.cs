namespace Chumchon.Documents.Pdf;

/// <summary>Draws the blocks of a panel page by page; a table stays one element of the structure over all its pages.</summary>
internal sealed class FlowDrawing(PdfCanvas canvas, Paper paper) : IDisposable
{
    private Section? open;
    private OpenTag? tableTag;

    public void Draw(IReadOnlyList<Block> blocks, double y)
    {
        Section? above = null;
        foreach (var block in blocks)
        {
            if (block.Section != above)
            {
                y += Head(block.Section, y);
                above = block.Section;
            }

            DrawBlock(block, y);
            y += block.Height;
        }
    }

    public void Dispose() => tableTag?.Dispose();

    private double Head(Section section, double y)
    {
        var begins = section != open;
        if (begins)
        {
            tableTag?.Dispose();
            tableTag = null;
            open = section;
            DrawTitle(section, y);
            tableTag = section.Grid is null ? null : canvas.Tag("Table");
        }

        section.Grid?.DrawHead(y + (begins ? section.TitleHeight : 0), begins);
        return section.HeadHeight(begins);
    }

    private void DrawTitle(Section section, double y)
    {
        if (section.Title is { } title)
        {
            using var tag = canvas.Tag("H2");
            canvas.Text.Line(title, paper.Left, y + Section.TitleSpace, paper.Span, Section.TitleFace);
        }
    }

    private void DrawBlock(Block block, double y)
    {
        switch (block)
        {
            case RowBlock row:
                row.Section.Grid!.DrawRow(row, y);
                break;
            case NoteBlock note:
                DrawNote(note, y, paper.Span);
                break;
            case SignedBlock signed:
                DrawSigned(signed, y);
                break;
        }
    }

    private void DrawSigned(SignedBlock signed, double y)
    {
        var signatures = new Signatures(canvas, paper);
        var top = y;
        foreach (var note in signed.Notes)
        {
            DrawNote(note, top, signatures.NotesSpan(signed.Signature));
            top += note.Height;
        }

        signatures.Draw(signed.Signature, y);
    }

    private void DrawNote(NoteBlock note, double y, double width)
    {
        using var tag = canvas.Tag("P");
        canvas.Text.Paragraph(note.Text, paper.Left, y + note.Space, width, NoteBlock.Face);
    }
}
