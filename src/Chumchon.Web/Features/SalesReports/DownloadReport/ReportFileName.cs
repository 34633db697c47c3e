using System.Globalization;
using Chumchon.Data.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Web.Features.SalesReports.Reports;

namespace Chumchon.Web.Features.SalesReports.DownloadReport;

/// <summary>What a downloaded report is called: in Thai for people, in ASCII for programs that know no other.</summary>
public static class ReportFileName
{
    /// <summary><c>OTOP_รายจังหวัด_สงขลา_2567_20240712-1432</c>, <c>…_2568-ถึง-2567-12_…</c>.</summary>
    /// <param name="shortTitle">Of the report, or of all together.</param>
    public static string Thai(string shortTitle, ReportCriteria criteria, AreaDirectory areas, DateTimeOffset asOf)
    {
        var area = criteria.Area.Province is { } province ? areas.ThaiName(province) : "ทั้งประเทศ";
        var through = criteria.Through is { } month && month != criteria.Year.Last
            ? $"-ถึง-{month.Year + FiscalYear.BuddhistOffset}-{month.Month:00}"
            : "";
        var stamp = BangkokTime.At(asOf).ToString("yyyyMMdd-HHmm", CultureInfo.InvariantCulture);
        return $"OTOP_{shortTitle}_{area}_{criteria.Year}{through}_{stamp}";
    }

    /// <summary><c>otop-by-province-90-fy2567</c>, <c>…-fy2568-2024-12</c>.</summary>
    public static string Ascii(string slug, ReportCriteria criteria)
    {
        var area = criteria.Area.Province?.ToString() ?? "country";
        var through = criteria.Through is { } month && month != criteria.Year.Last ? $"-{month}" : "";
        return $"otop-{slug}-{area}-fy{criteria.Year}{through}";
    }
}
