using System.Globalization;

namespace Chumchon.Documents.Tables;

/// <summary>What a cell holds.</summary>
public enum CellKind : byte
{
    /// <summary>Nothing was recorded (ยังไม่บันทึก). It is not zero.</summary>
    Blank,

    /// <summary>A figure that cannot be worked out, such as a change against a year that is not held; people read an en dash.</summary>
    NotComputable,
    Text,
    Count,

    /// <summary>An amount in satang (สตางค์), hundredths of a baht; in a report by the million baht, hundredths of a million.</summary>
    Satang,

    /// <summary>A share (ร้อยละ) in hundredths of a percent: 1234 is 12.34.</summary>
    Percent,
}

/// <summary>One cell of an official report. Blank and zero differ; <c>default</c> is blank.</summary>
public readonly record struct ReportCell
{
    private ReportCell(CellKind kind, long value, string? text = null, string? mark = null)
    {
        Kind = kind;
        Value = value;
        Text = text;
        Mark = mark;
    }

    public CellKind Kind { get; }

    /// <summary>The number of a count, satang or percent cell in its own unit; 0 in others.</summary>
    public long Value { get; }

    /// <summary>The words of a text cell without its mark; null in others.</summary>
    public string? Text { get; }

    /// <summary>The sign of a note, such as <c>*</c>, that people read after the text and machines do not.</summary>
    public string? Mark { get; }

    /// <summary>A count, an amount or a share.</summary>
    public bool IsNumber => Kind is CellKind.Count or CellKind.Satang or CellKind.Percent;

    public static ReportCell Blank => default;

    public static ReportCell NotComputable => new(CellKind.NotComputable, 0);

    /// <summary>Words, and the mark that people read after them.</summary>
    public static ReportCell OfText(string text, string? mark = null) => new(CellKind.Text, 0, text, mark);

    /// <summary>A count, or blank for null.</summary>
    public static ReportCell OfCount(long? count) => Of(CellKind.Count, count);

    /// <summary>An amount in satang, or blank for null.</summary>
    public static ReportCell OfSatang(long? satang) => Of(CellKind.Satang, satang);

    /// <summary>A share in hundredths of a percent, or blank for null.</summary>
    public static ReportCell OfPercent(long? hundredths) => Of(CellKind.Percent, hundredths);

    /// <summary>The cell as people read it: <c>1,234.50</c>, <c>1,234</c>, <c>12.34</c>, <c>–</c>, or nothing when blank.</summary>
    public string Display() => Kind switch
    {
        CellKind.Blank => "",
        CellKind.NotComputable => "–",
        CellKind.Text => Text + Mark,
        CellKind.Count => Value.ToString("#,##0", CultureInfo.InvariantCulture),
        CellKind.Satang => (Value / 100m).ToString("#,##0.00", CultureInfo.InvariantCulture),
        _ => (Value / 100m).ToString("0.00", CultureInfo.InvariantCulture),
    };

    private static ReportCell Of(CellKind kind, long? value) => value is { } number ? new(kind, number) : Blank;
}
