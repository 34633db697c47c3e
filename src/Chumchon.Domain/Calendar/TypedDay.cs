using System.Globalization;

namespace Chumchon.Domain.Calendar;

/// <summary>A day as people type it: of the Common Era or the Buddhist one, the year first or last.</summary>
public static class TypedDay
{
    private const int EarliestBuddhist = 2400;
    private const int LatestBuddhist = 2699;

    /// <summary>Reads <c>2026-12-31</c>, <c>2569-12-31</c>, <c>31/12/2569</c> and <c>31/12/2026</c>, in Arabic or Thai digits.</summary>
    public static bool TryParse(string text, out DateOnly day)
    {
        day = default;
        var plain = string.Concat(text.Trim().Select(static sign => sign is >= '๐' and <= '๙' ? (char)(sign - '๐' + '0') : sign));
        var parts = plain.Split(plain.Contains('/') ? '/' : plain.Contains('.') ? '.' : '-');
        if (parts.Length != 3 || !parts.All(static part => part.Length is 1 or 2 or 4 && part.All(char.IsAsciiDigit)))
        {
            return false;
        }

        var numbers = parts.Select(static part => int.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture)).ToArray();
        var (year, month, dayOfMonth) = parts[0].Length == 4 ? (numbers[0], numbers[1], numbers[2]) : (numbers[2], numbers[1], numbers[0]);
        year -= year is >= EarliestBuddhist and <= LatestBuddhist ? FiscalYear.BuddhistOffset : 0;
        if (year is < 1900 or > LatestBuddhist - FiscalYear.BuddhistOffset || month is < 1 or > 12 || dayOfMonth < 1 || dayOfMonth > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        day = new(year, month, dayOfMonth);
        return true;
    }

    /// <summary>When the day begins in Bangkok.</summary>
    public static DateTimeOffset Begins(this DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), BangkokTime.Offset);

    /// <summary>The last millisecond of the day in Bangkok: what ends with it is shown under its date.</summary>
    public static DateTimeOffset Ends(this DateOnly day) => day.AddDays(1).Begins().AddMilliseconds(-1);
}
