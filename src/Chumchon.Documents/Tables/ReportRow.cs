namespace Chumchon.Documents.Tables;

/// <summary>What a row of a report stands for.</summary>
public enum RowKind
{
    /// <summary>An area, a month: the only rows that csv carries.</summary>
    Data,

    /// <summary>Opens a group with its name, such as a province above its districts; holds no figures.</summary>
    Heading,

    /// <summary>รวม…: the data rows since the subtotal before it.</summary>
    Subtotal,

    /// <summary>รวมทั้งสิ้น: all data rows.</summary>
    Total,

    /// <summary>ร้อยละ: shares of the total, below it.</summary>
    Share,
}

/// <summary>One row of a report, with a cell for every column of its table, shown or not.</summary>
/// <param name="Kind">What the row stands for.</param>
/// <param name="Cells">In the order of the table's columns.</param>
/// <param name="Key">What the row is about, an area code or an ISO month, for a page to mark or link it; never shown.</param>
public sealed record ReportRow(RowKind Kind, IReadOnlyList<ReportCell> Cells, string? Key = null);
