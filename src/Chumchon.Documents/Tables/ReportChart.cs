namespace Chumchon.Documents.Tables;

/// <summary>A stacked column chart of the data rows: a column a category, a piece a series.</summary>
/// <param name="Title">Above the chart.</param>
/// <param name="CategoryColumn">Key of the text column along the axis.</param>
/// <param name="Series">From the bottom piece up.</param>
public sealed record ReportChart(string Title, string CategoryColumn, IReadOnlyList<ChartSeries> Series)
{
    /// <summary>Words along the value axis, with the unit.</summary>
    public string? ValueAxisTitle { get; init; }

    /// <summary>A number format of Excel; each comma at its end divides by a thousand: <c>#,##0,,</c> shows millions.</summary>
    public string ValueFormat { get; init; } = "#,##0";
}

/// <summary>One piece of each column of a chart.</summary>
/// <param name="Column">Key of the column that holds the figures.</param>
/// <param name="Name">In the legend.</param>
/// <param name="Fill">Six hexadecimal digits, red green blue.</param>
public sealed record ChartSeries(string Column, string Name, string Fill);
