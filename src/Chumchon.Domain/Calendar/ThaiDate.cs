using System.Globalization;

namespace Chumchon.Domain.Calendar;

/// <summary>
/// The one place that turns months, dates and instants into words for people: Thai words take Buddhist years, English
/// ones CE years (visual design, trap 7). The language is that of <see cref="CultureInfo.CurrentUICulture"/>; the
/// formatting culture stays invariant.
/// </summary>
public static class ThaiDate
{
    private static readonly string[] ThaiMonths =
    [
        "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
        "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
    ];

    private static readonly string[] ThaiShortMonths =
    [
        "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
    ];

    private static bool English => string.Equals(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, "en", StringComparison.Ordinal);

    /// <summary><c>กุมภาพันธ์ 2567</c> or <c>February 2024</c>.</summary>
    public static string Month(SalesMonth month) => English ? $"{MonthName(month)} {month.Year}" : ThaiMonth(month);

    /// <summary><c>กุมภาพันธ์</c> or <c>February</c>.</summary>
    public static string MonthName(SalesMonth month) =>
        English ? CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month.Month) : ThaiMonths[month.Month - 1];

    /// <summary><c>2567</c> or <c>2024</c>: the calendar year of a month.</summary>
    public static string Year(SalesMonth month) => $"{month.Year + (English ? 0 : FiscalYear.BuddhistOffset)}";

    /// <summary><c>ก.พ. 67</c> or <c>Feb 2024</c>, for narrow heads and axes.</summary>
    public static string ShortMonth(SalesMonth month) => English
        ? $"{CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(month.Month)} {month.Year}"
        : $"{ThaiShortMonths[month.Month - 1]} {(month.Year + FiscalYear.BuddhistOffset) % 100:00}";

    /// <summary><c>กุมภาพันธ์ 2567</c> in any language of the page, for official files.</summary>
    public static string ThaiMonth(SalesMonth month) =>
        $"{ThaiMonths[month.Month - 1]} {month.Year + FiscalYear.BuddhistOffset}";

    /// <summary><c>ก.พ.</c> in any language of the page, for narrow heads of official files.</summary>
    public static string ThaiShortMonthName(SalesMonth month) => ThaiShortMonths[month.Month - 1];

    /// <summary><c>8 กุมภาพันธ์ 2567</c> in any language of the page, the day in Bangkok, for official files.</summary>
    public static string ThaiDay(DateTimeOffset instant) =>
        $"{BangkokTime.At(instant).Day} {ThaiMonth(SalesMonth.At(instant))}";

    /// <summary><c>08/02/2567</c> in any language of the page, for official files.</summary>
    public static string ThaiShortDate(DateTimeOffset instant)
    {
        var day = BangkokTime.At(instant);
        return $"{day.Day:00}/{day.Month:00}/{day.Year + FiscalYear.BuddhistOffset}";
    }

    /// <summary><c>14.32</c>, as official Thai paper writes it.</summary>
    public static string ThaiTime(DateTimeOffset instant) =>
        BangkokTime.At(instant).ToString("HH'.'mm", CultureInfo.InvariantCulture);

    /// <summary><c>8 กุมภาพันธ์ 2567</c> or <c>8 February 2024</c>, the day in Bangkok.</summary>
    public static string Date(DateTimeOffset instant)
    {
        var day = BangkokTime.At(instant);
        return $"{day.Day} {Month(SalesMonth.At(instant))}";
    }

    /// <summary><c>8 ก.พ.</c> or <c>8 Feb</c>, the day in Bangkok, where its year is plain.</summary>
    public static string ShortDay(DateTimeOffset instant)
    {
        var day = BangkokTime.At(instant);
        return English
            ? day.ToString("d MMM", CultureInfo.InvariantCulture)
            : $"{day.Day} {ThaiShortMonths[day.Month - 1]}";
    }

    /// <summary><c>08/02/2567</c> or <c>08/02/2024</c>.</summary>
    public static string ShortDate(DateTimeOffset instant) =>
        English ? BangkokTime.At(instant).ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture) : ThaiShortDate(instant);

    /// <summary><c>14:32</c>.</summary>
    public static string Time(DateTimeOffset instant) =>
        BangkokTime.At(instant).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary><c>14:32:05</c>.</summary>
    public static string TimeWithSeconds(DateTimeOffset instant) =>
        BangkokTime.At(instant).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
}
