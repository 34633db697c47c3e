using System.Globalization;

namespace Chumchon.Domain.Calendar;

/// <summary>
/// A calendar month of sales (เดือน) as one number: CE year × 12 + month − 1. Months order and subtract as numbers do.
/// </summary>
public readonly record struct SalesMonth(int Index) : IComparable<SalesMonth>
{
    /// <param name="year">CE year, for example 2024.</param>
    /// <param name="month">1 to 12.</param>
    public static SalesMonth Of(int year, int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        return new((year * 12) + month - 1);
    }

    /// <summary>The month in Bangkok at an instant.</summary>
    public static SalesMonth At(DateTimeOffset instant)
    {
        var there = BangkokTime.At(instant);
        return Of(there.Year, there.Month);
    }

    /// <summary>CE year.</summary>
    public int Year => Index / 12;

    /// <summary>1 to 12.</summary>
    public int Month => (Index % 12) + 1;

    public FiscalYear FiscalYear => new(Year + (Month >= 10 ? 1 : 0) + FiscalYear.BuddhistOffset);

    public SalesMonth Next => new(Index + 1);

    public SalesMonth Previous => new(Index - 1);

    /// <summary>The same month of another year.</summary>
    public SalesMonth AddYears(int years) => new(Index + (12 * years));

    /// <summary>Midnight in Bangkok at which the month begins.</summary>
    public DateTimeOffset Begins => new(Year, Month, 1, 0, 0, 0, BangkokTime.Offset);

    /// <summary>ISO form, CE: <c>2024-02</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");

    /// <summary>Reads <c>yyyy-MM</c>, CE: the months of the fiscal years that can be read, 1956-10 to 2156-09.</summary>
    public static bool TryParse(string? text, out SalesMonth month)
    {
        month = default;
        if (text is not { Length: 7 } || text[4] != '-'
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(text.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number is < 1 or > 12 || Of(year, number) is var read
            && (read < FiscalYear.Earliest.First || read > FiscalYear.Latest.Last))
        {
            return false;
        }

        month = Of(year, number);
        return true;
    }

    public int CompareTo(SalesMonth other) => Index.CompareTo(other.Index);

    public static bool operator <(SalesMonth left, SalesMonth right) => left.Index < right.Index;

    public static bool operator >(SalesMonth left, SalesMonth right) => left.Index > right.Index;

    public static bool operator <=(SalesMonth left, SalesMonth right) => left.Index <= right.Index;

    public static bool operator >=(SalesMonth left, SalesMonth right) => left.Index >= right.Index;
}
