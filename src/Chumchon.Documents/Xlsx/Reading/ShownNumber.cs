using System.Globalization;

namespace Chumchon.Documents.Xlsx.Reading;

/// <summary>A number of a cell as its format lets people see it.</summary>
internal static class ShownNumber
{
    private const double FirstDay = 1;
    private const double AfterLastDay = 2_958_466;

    // Excel counts a 29 February 1900 that there never was.
    private const double DayAfterFebruary1900 = 61;

    // From 1 January 1904 counted on in days of the other calendar.
    private const int DaysTo1904 = 1462;
    private const string Least = "0.0000000000000000000000000001";

    public static ReadCell Of(double number, FigureFormat format, bool countsFrom1904) => format switch
    {
        FigureFormat.Date => new(ReadKind.Date, Day(number + (countsFrom1904 ? DaysTo1904 : 0)) ?? Plain(number)),
        FigureFormat.Time => new(ReadKind.Time, Time(number) ?? Plain(number)),
        FigureFormat.Percent => new(ReadKind.Percent, $"{Plain(number * 100)}%"),
        FigureFormat.Fraction => new(ReadKind.Fraction, Plain(number)),
        _ => new(ReadKind.Number, Plain(number)),
    };

    // Excel counts in doubles and shows 15 digits: 1234.5600000000001 is the 1234.56 that somebody typed. A decimal made
    // of a double is rounded to just those, and to nought below its least.
    private static string Plain(double number) => Math.Abs(number) >= 1e20 ? number.ToString("F0", CultureInfo.InvariantCulture)
        : (decimal)number is var rounded && (rounded != 0 || number == 0) ? rounded.ToString(CultureInfo.InvariantCulture)
        : number < 0 ? $"-{Least}" : Least;

    private static string? Day(double number) => number is >= FirstDay and < AfterLastDay
        ? DateTime.FromOADate(number < DayAfterFebruary1900 ? number + 1 : number) is var day && day.TimeOfDay < TimeSpan.FromMinutes(1)
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : day.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
        : null;

    private static string? Time(double number) => number is >= 0 and < AfterLastDay && (long)Math.Round(number * 24 * 60) is var minutes
        ? string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}:{minutes % 60:00}")
        : null;
}
