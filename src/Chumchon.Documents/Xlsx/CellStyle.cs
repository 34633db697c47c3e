namespace Chumchon.Documents.Xlsx;

internal enum CellBorder
{
    None,
    Grid,
    Header,
    Subtotal,
    Total,
}

internal enum HorizontalAlignment
{
    General,
    Left,
    Center,
    Right,
}

/// <summary>Number formats that every Excel knows by number, so none has to be declared.</summary>
internal enum NumberFormat
{
    General = 0,
    TwoDecimals = 2,
    Thousands = 3,
    ThousandsTwoDecimals = 4,
}

internal sealed record CellStyle(HorizontalAlignment Alignment = HorizontalAlignment.General)
{
    public const double BodySize = 14;

    public NumberFormat Format { get; init; }

    public bool Bold { get; init; }

    public double Size { get; init; } = BodySize;

    /// <summary>Six hexadecimal digits, or null for none.</summary>
    public string? Fill { get; init; }

    public CellBorder Border { get; init; }

    public bool Wrap { get; init; }

    /// <summary>Open to be filled in where the sheet is protected.</summary>
    public bool Unlocked { get; init; }

    /// <summary>The text stays text when somebody goes into the cell and out again.</summary>
    public bool QuotePrefix { get; init; }
}
