using Chumchon.Documents.Tables;

namespace Chumchon.Web.Features.SalesReports.Reports;

/// <summary>Shares (ร้อยละ) in hundredths of a percent, halves away from nought: 1234 is 12.34.</summary>
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
}
