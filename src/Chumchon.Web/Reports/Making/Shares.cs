using Chumchon.Data.Reports;
using Chumchon.Documents.Tables;

namespace Chumchon.Web.Reports.Making;

/// <summary>Shares and changes (ร้อยละ) in hundredths of a percent, halves away from nought: 1234 is 12.34.</summary>
public static class Shares
{
    /// <summary>Null where there is no part, or nothing to be a part of.</summary>
    public static long? Of(long? part, long? whole) => part is { } p && whole is { } w && w > 0
        ? (long)((((Int128)p * 20_000) + w) / ((Int128)w * 2))
        : null;

    /// <summary>Blank where there is no part; not computable of nothing.</summary>
    public static ReportCell Cell(long? part, long? whole) => part is null
        ? ReportCell.Blank
        : Of(part, whole) is { } share ? ReportCell.OfPercent(share) : ReportCell.NotComputable;

    /// <summary>เพิ่ม/ลด: a fall is negative; null against nought.</summary>
    public static long? Change(long now, long then) => then <= 0
        ? null
        : Math.Sign(now - then) * (long)((((Int128)Math.Abs(now - then) * 20_000) + then) / ((Int128)then * 2));

    /// <summary>What a figure is compared with, and by how much it rose; neither where there is nothing to compare.</summary>
    public static IEnumerable<ReportCell> Comparison(SalesComparison? comparison) => comparison is { } known
        ?
        [
            ReportCell.OfSatang(known.Then),
            Change(known.Now, known.Then) is { } change ? ReportCell.OfPercent(change) : ReportCell.NotComputable,
        ]
        : [ReportCell.NotComputable, ReportCell.NotComputable];
}
