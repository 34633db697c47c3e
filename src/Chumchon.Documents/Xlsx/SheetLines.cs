using Chumchon.Documents.Tables;

namespace Chumchon.Documents.Xlsx;

/// <summary>What stands above and below the table of a sheet: titles, notes, signatures.</summary>
internal sealed class SheetLines(SheetGrid grid, StyleSheet styles, SheetPanels panels, IReadOnlyList<double> widths)
{
    private const double TitleSize = 16;
    private const double SignatureSpacing = 1.2;
    private const double SignatureMargin = 1.05;

    private static readonly CellStyle Note = new(HorizontalAlignment.Left) { Wrap = true };

    /// <summary>Rows that the titles of a table take.</summary>
    public int TitleRows(ReportTable table) =>
        table.TitleLines.Count + (table.FormCode is null ? 0 : 1) + (table.CriteriaLine is null ? 0 : 1)
        + (PanelTitles(table) ? 1 : 0) + (HasLineAbove(table) ? 1 : 0);

    /// <summary>Titles are said again over each panel, so that every page of paper names itself.</summary>
    public void WriteTitles(ReportTable table)
    {
        if (table.FormCode is { } code)
        {
            OverEachPanel(code, new CellStyle(HorizontalAlignment.Right) { Bold = true });
        }

        foreach (var (index, title) in table.TitleLines.Index())
        {
            OverEachPanel(title, new CellStyle(HorizontalAlignment.Center) { Bold = true, Wrap = true, Size = index == 0 ? TitleSize : CellStyle.BodySize });
        }

        if (table.CriteriaLine is { } criteria)
        {
            OverEachPanel(criteria, new CellStyle(HorizontalAlignment.Center) { Wrap = true });
        }

        if (PanelTitles(table))
        {
            Row([.. table.Print.Panels.Select(panel => panel.Title ?? "")], new CellStyle(HorizontalAlignment.Center) { Bold = true });
        }

        if (HasLineAbove(table))
        {
            WriteLineAbove(table);
        }
    }

    public void OverEachPanel(string text, CellStyle style) => Row([.. panels.Spans.Select(_ => text)], style);

    /// <summary>Notes, and beside them the signatures where there is room for both; else below them, on the page of the last panel.</summary>
    public void WriteEnd(ReportTable table)
    {
        var (first, last) = panels.Spans[^1];
        if (table.Signature is not { } signature)
        {
            WriteNotes(table.Notes);
            return;
        }

        var certifier = BeginOf(signature.Certifier, first, last);
        var reporter = certifier > first ? BeginOf(signature.Reporter, first, certifier - 1) : first;
        if (panels.Ends.Count == 1 && reporter > first + 1)
        {
            grid.SkipRows();
            WriteSignature(signature, table.Notes, (first, reporter, certifier, last));
            return;
        }

        WriteNotes(table.Notes);
        grid.SkipRows(2);
        var middle = Middle(first, last);
        WriteSignature(signature, [], (first, first, middle, last));
    }

    private void WriteNotes(IReadOnlyList<string> notes)
    {
        grid.SkipRows(notes.Count > 0 ? 1 : 0);
        foreach (var note in notes)
        {
            Row([note], Note);
        }
    }

    private void WriteSignature(ReportSignature signature, IReadOnlyList<string> notes, (int First, int Reporter, int Certifier, int Last) at)
    {
        var style = styles.NumberOf(new CellStyle(HorizontalAlignment.Center));
        for (var line = 0; line < Math.Max(notes.Count, Math.Max(signature.Reporter.Count, signature.Certifier.Count)); line++)
        {
            var note = notes.ElementAtOrDefault(line) ?? "";
            var height = note.Length == 0 ? 1 : TextWidth.Lines(note, Width((at.First, at.Reporter - 1), Note));
            grid.BeginRow(TextWidth.Height(1) * Math.Max(SignatureSpacing, height));
            if (at.Reporter > at.First)
            {
                grid.TextAcross(at.First, at.Reporter - 1, note, styles.NumberOf(Note));
            }

            grid.TextAcross(at.Reporter, at.Certifier - 1, signature.Reporter.ElementAtOrDefault(line) ?? "", style);
            grid.TextAcross(at.Certifier, at.Last, signature.Certifier.ElementAtOrDefault(line) ?? "", style);
            grid.EndRow();
        }
    }

    /// <summary>The column from which lines that end with a column have room.</summary>
    private int BeginOf(IReadOnlyList<string> texts, int first, int last)
    {
        var needed = texts.Max(static text => TextWidth.Of(text)) * SignatureMargin;
        var column = last;
        for (var width = widths[last]; width < needed && column > first; width += widths[column])
        {
            column--;
        }

        return column;
    }

    private bool PanelTitles(ReportTable table) => panels.Ends.Count > 1 && table.Print.Panels.Any(panel => panel.Title is not null);

    private static bool HasLineAbove(ReportTable table) => (table.AsOfLine ?? table.UnitLine) is not null;

    // Not merged: the one runs on to the right, the other to the left, and neither is cut by the column it begins in.
    private void WriteLineAbove(ReportTable table)
    {
        var left = styles.NumberOf(new CellStyle(HorizontalAlignment.Left));
        var right = styles.NumberOf(new CellStyle(HorizontalAlignment.Right));
        grid.BeginRow();
        foreach (var (first, last) in panels.Spans)
        {
            grid.Text(first, table.AsOfLine ?? "", left);
            if (last > first)
            {
                grid.Text(last, table.UnitLine ?? "", right);
            }
        }

        grid.EndRow();
    }

    private void Row(string[] texts, CellStyle style)
    {
        var spans = panels.Spans.Zip(texts).ToList();
        var lines = style.Wrap ? spans.Max(span => TextWidth.Lines(span.Second, Width(span.First, style), style.Bold)) : 1;
        grid.BeginRow(TextWidth.Height(lines, style.Size));
        foreach (var ((first, last), text) in spans)
        {
            grid.TextAcross(first, last, text, styles.NumberOf(style));
        }

        grid.EndRow();
    }

    private double Width((int First, int Last) span, CellStyle style) =>
        widths.Take(span.Last + 1).Skip(span.First).Sum() * CellStyle.BodySize / style.Size;

    private int Middle(int first, int last)
    {
        var half = widths.Take(last + 1).Skip(first).Sum() / 2;
        return Enumerable.Range(first + 1, Math.Max(1, last - first))
            .MinBy(column => Math.Abs(widths.Take(column).Skip(first).Sum() - half));
    }
}
