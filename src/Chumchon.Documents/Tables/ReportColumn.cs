namespace Chumchon.Documents.Tables;

/// <summary>What the data cells of a column hold.</summary>
public enum ColumnKind
{
    Text,

    /// <summary>Text that machines join on, such as an area code (รหัสพื้นที่): digits that are no number.</summary>
    Code,

    /// <summary>A month as CE ISO text, <c>2024-02</c>.</summary>
    IsoMonth,
    Count,
    Satang,
    Percent,
}

/// <summary>To which side the data cells of a column are set.</summary>
public enum ColumnAlignment
{
    Left,
    Center,
    Right,
}

/// <summary>Where a column is shown.</summary>
[Flags]
public enum ReportOutputs
{
    None = 0,

    /// <summary>Files for machines: csv and json.</summary>
    Machine = 1,
    Page = 2,
    Xlsx = 4,
    Pdf = 8,
    People = Page | Xlsx | Pdf,
    All = Machine | People,
}

/// <summary>Where the figure in a total row comes from.</summary>
public enum TotalSource
{
    /// <summary>The sum of the data rows: checked when the table is made, a live formula in xlsx.</summary>
    Summed,

    /// <summary>Worked out by the report itself: a share, a mean, a total rounded on its own.</summary>
    Given,
}

/// <summary>One column of a report.</summary>
/// <param name="Key">Unique in its table; never shown.</param>
/// <param name="Kind">What its data cells hold.</param>
/// <param name="Header">Labels from the top level down; the last is the column's own, those above it are shared with neighbours. Empty labels are passed over.</param>
public sealed record ReportColumn(string Key, ColumnKind Kind, params IReadOnlyList<string> Header)
{
    /// <summary>The csv heading where the levels joined by <c> / </c> would not do.</summary>
    public string? CsvHeader { get; init; }

    public ReportOutputs Outputs { get; init; } = ReportOutputs.All;

    public ColumnAlignment Alignment { get; init; } = Kind switch
    {
        ColumnKind.Text => ColumnAlignment.Left,
        ColumnKind.Code or ColumnKind.IsoMonth => ColumnAlignment.Center,
        _ => ColumnAlignment.Right,
    };

    /// <summary>Width on paper in millimetres; null lets the writer measure.</summary>
    public double? WidthMillimetres { get; init; }

    /// <summary>Names the row (ที่, จังหวัด): it is repeated at the left of every page and stays when a sheet scrolls. Only leading columns count.</summary>
    public bool NamesRow { get; init; }

    public TotalSource Total { get; init; } = Kind is ColumnKind.Count or ColumnKind.Satang ? TotalSource.Summed : TotalSource.Given;

    /// <summary>The unit of its figures as machines name it; null for what is counted or worded.</summary>
    public string? Unit { get; init; } = Kind switch
    {
        ColumnKind.Satang => "THB",
        ColumnKind.Percent => "%",
        _ => null,
    };

    /// <summary>The CE ISO month, <c>2024-02</c>, that all its figures belong to, where months stand side by side.</summary>
    public string? Month { get; init; }

    /// <summary>What its figures are called in the long shape, where several columns hold the same measure.</summary>
    public string? Measure { get; init; }

    public bool ShownIn(ReportOutputs output) => (Outputs & output) != ReportOutputs.None;

    /// <summary>The one heading of this column in csv.</summary>
    public string MachineHeader => CsvHeader ?? string.Join(" / ", Header.Where(label => label.Length > 0));
}
