using System.Globalization;
using Chumchon.Data.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Web.Reports.Asking;

namespace Chumchon.Web.Reports.Making;

/// <summary>What a downloaded report is called: in Thai for people, in ASCII for programs that know no other.</summary>
public static class ReportFileName
{
    /// <summary><c>OTOP_รายจังหวัด_สงขลา_2567_20240712-1432</c>, <c>…_2568-ถึง-2567-12_…</c>.</summary>
    /// <param name="shortTitle">Of the report, or of all together.</param>
    public static string Thai(string shortTitle, ReportCriteria criteria, AreaDirectory areas, DateTimeOffset asOf)
    {
        var area = (criteria.Area.District, criteria.Area.Province) switch
        {
            ({ } district, _) => areas.ThaiName(district),
            (_, { } province) => areas.ThaiName(province),
            _ => criteria.Region?.NameTh ?? "ทั้งประเทศ",
        };
        var kind = criteria.Kind is { } only ? $"_{ReportPaper.KindName(only)}" : "";
        var through = Through(criteria) is { } month ? $"-ถึง-{month.Year + FiscalYear.BuddhistOffset}-{month.Month:00}" : "";
        var alone = criteria.MonthAlone ? "-เฉพาะเดือน" : "";
        var unit = criteria.InMillions ? "-ล้านบาท" : "";
        var places = criteria.Areas is { ByToday: true } ? "-เขตปัจจุบัน" : "";
        var stamp = BangkokTime.At(asOf).ToString("yyyyMMdd-HHmm", CultureInfo.InvariantCulture);
        return $"OTOP_{shortTitle}_{area}{kind}_{criteria.Year}{through}{alone}{unit}{places}_{stamp}";
    }

    /// <summary><c>otop-by-province-90-fy2567</c>, <c>…-fy2568-2024-12</c>.</summary>
    public static string Ascii(string slug, ReportCriteria criteria)
    {
        var area = criteria.Area.District?.ToString() ?? criteria.Area.Province?.ToString() ?? criteria.Region?.Key ?? "country";
        var kind = criteria.Kind is { } only ? $"-kind{(int)only}" : "";
        var through = Through(criteria) is { } month ? $"-{month}" : "";
        var alone = criteria.MonthAlone ? "-only" : "";
        var unit = criteria.InMillions ? "-million" : "";
        var places = criteria.Areas is { ByToday: true } ? "-areas-today" : "";
        return $"otop-{slug}-{area}{kind}-fy{criteria.Year}{through}{alone}{unit}{places}";
    }

    // The whole year needs no month.
    private static SalesMonth? Through(ReportCriteria criteria) => criteria.Through == criteria.Year.Last ? null : criteria.Through;
}
