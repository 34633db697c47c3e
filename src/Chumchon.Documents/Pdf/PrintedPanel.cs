namespace Chumchon.Documents.Pdf;

/// <summary>A run of a table's columns that fits the width of a page, after those that name its rows.</summary>
/// <param name="Places">Of its columns among those printed.</param>
/// <param name="Widths">Of its columns, in points; together the width of the page.</param>
/// <param name="Size">Of its letters, in points.</param>
/// <param name="Padding">Left and right of a cell's words together, in points.</param>
internal sealed record PrintedPanel(string? Title, int[] Places, double[] Widths, double Size, double Padding);
