namespace Chumchon.Documents.Forms;

/// <summary>Where a form keeps what is not shown: writer and reader agree here.</summary>
internal static class FormPlaces
{
    /// <summary>Name of the hidden sheet: a name of a place a row, its value beside it.</summary>
    public const string StampSheet = "form";

    /// <summary>Column of the rows' keys, counted from 0, on the shown sheet.</summary>
    public const string KeyColumn = "column.key";

    public const string FirstOpenColumn = "column.first";

    public const string LastOpenColumn = "column.last";

    /// <summary>In the column of the keys, at the row of the totals.</summary>
    public const string TotalKey = "total";
}
