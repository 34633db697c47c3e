using Chumchon.Documents.Tables;

namespace Chumchon.Documents.Pdf;

/// <summary>What the words and figures of a table ask of its columns, at <see cref="Size"/> and without padding.</summary>
internal sealed class TableColumns
{
    /// <summary>Points at which columns are measured; other sizes are in proportion.</summary>
    public const double Size = 9;

    // A longer text, such as a producer's name, goes on in a second line.
    private const double WidestText = 60;

    private const double LikedGrowth = 1.5;

    // Of a line's width: words seldom part in the middle.
    private const double TwoLines = 0.6;

    private static readonly Typeface Bold = new(Size, Bold: true);

    private readonly PdfCanvas canvas;
    private readonly ReportBody body;
    private readonly Dictionary<string, double> groups;

    public TableColumns(PdfCanvas canvas, ReportBody body)
    {
        this.canvas = canvas;
        this.body = body;
        Shown = body.ColumnsShownIn(ReportOutputs.Pdf);
        Naming = body.NamingColumnsShownIn(ReportOutputs.Pdf);
        Needed = [.. Shown.Select((_, place) => WidthOf(place))];
        Liked = [.. Shown.Select((_, place) => LikedFor(place))];
        Labels = [.. body.Rows.SelectMany(LabelOf)];
        groups = body.Columns.SelectMany(static column => column.Header.SkipLast(1)).Distinct(StringComparer.Ordinal)
            .ToDictionary(static label => label, label => canvas.Text.LongestWord(label, Bold), StringComparer.Ordinal);
    }

    /// <summary>Positions in the table of the columns that are printed.</summary>
    public IReadOnlyList<int> Shown { get; }

    /// <summary>How many of them name the row.</summary>
    public int Naming { get; }

    /// <summary>Of each, the width of its longest figure and of its heading's longest word.</summary>
    public double[] Needed { get; }

    /// <summary>Of each, the width at which its heading takes one line, or two where one would cost much; given where there is room to spare.</summary>
    public IReadOnlyList<double> Liked { get; }

    /// <summary>Words that stand across columns: the label of a total over those that name the row.</summary>
    public IReadOnlyList<(int First, int Last, double Width)> Labels { get; private set; }

    public ReportColumn this[int place] => body.Columns[Shown[place]];

    /// <summary>The longest word of a label above several columns.</summary>
    public double GroupWord(string label) => groups[label];

    /// <summary>Another table in the same columns, below this one.</summary>
    public void Include(TableColumns below)
    {
        for (var place = 0; place < Needed.Length; place++)
        {
            Needed[place] = Math.Max(Needed[place], below.Needed[place]);
        }

        Labels = [.. Labels, .. below.Labels];
    }

    public static Typeface FaceOf(RowKind row, double size) => new(size, row is RowKind.Heading or RowKind.Subtotal or RowKind.Total);

    private double LikedFor(int place)
    {
        var line = canvas.Text.Measure(LabelOf(place), Bold).Width;
        return line <= Needed[place] * LikedGrowth ? line : line * TwoLines;
    }

    private string LabelOf(int place) => this[place].Header.LastOrDefault(static label => label.Length > 0) ?? "";

    private double WidthOf(int place)
    {
        var column = this[place];
        var label = canvas.Text.LongestWord(LabelOf(place), Bold);
        var widest = body.Rows.Where(row => place >= Naming || row.Kind is RowKind.Data)
            .Select(row => canvas.Text.Measure(row.Cells[Shown[place]].Display(), FaceOf(row.Kind, Size)).Width)
            .DefaultIfEmpty().Max();
        var limit = column.Kind is ColumnKind.Text ? Paper.Millimetres(WidestText) : double.MaxValue;
        return Math.Max(label, Math.Min(widest, limit));
    }

    private IEnumerable<(int First, int Last, double Width)> LabelOf(ReportRow row)
    {
        if (row.Kind is RowKind.Subtotal or RowKind.Total or RowKind.Share)
        {
            foreach (var span in CellSpan.Of(row, [.. Shown], Naming).Where(span => span.Last < Naming))
            {
                yield return (span.First, span.Last, canvas.Text.Measure(span.Cell.Display(), FaceOf(row.Kind, Size)).Width);
            }
        }
    }
}

/// <summary>A cell as it is printed: the label of a total takes the empty places before it, that of a group its whole row.</summary>
internal readonly record struct CellSpan(int First, int Last, ReportCell Cell)
{
    /// <param name="columns">Positions in the table of the columns that are printed.</param>
    public static IEnumerable<CellSpan> Of(ReportRow row, int[] columns, int naming)
    {
        for (var first = 0; first < columns.Length;)
        {
            var last = first;
            while (row.Kind is not RowKind.Data && last + 1 < naming && row.Cells[columns[last]].Kind is CellKind.Blank)
            {
                last++;
            }

            var cell = row.Cells[columns[last]];
            while (row.Kind is RowKind.Heading && last + 1 < columns.Length && row.Cells[columns[last + 1]].Kind is CellKind.Blank)
            {
                last++;
            }

            yield return new(first, last, cell);
            first = last + 1;
        }
    }
}
