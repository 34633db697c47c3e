using System.Globalization;

namespace Chumchon.Domain.Calendar;

/// <summary>
/// A fiscal year (ปีงบประมาณ): 1 October to 30 September, named by the Buddhist year in which it ends. FY2567 runs from
/// October 2023 to September 2024.
/// </summary>
public readonly record struct FiscalYear(int BuddhistYear) : IComparable<FiscalYear>
{
    /// <summary>Buddhist year = CE year + 543.</summary>
    public const int BuddhistOffset = 543;

    /// <summary>The years that people and programs can name.</summary>
    public static readonly FiscalYear Earliest = new(2500), Latest = new(2699);

    /// <summary>October.</summary>
    public SalesMonth First => SalesMonth.Of(BuddhistYear - BuddhistOffset - 1, 10);

    /// <summary>September.</summary>
    public SalesMonth Last => SalesMonth.Of(BuddhistYear - BuddhistOffset, 9);

    /// <summary>The twelve months in fiscal order.</summary>
    public IReadOnlyList<SalesMonth> Months
    {
        get
        {
            var first = First.Index;
            return [.. Enumerable.Range(first, 12).Select(static index => new SalesMonth(index))];
        }
    }

    public bool Holds(SalesMonth month) => month >= First && month <= Last;

    public FiscalYear Previous => new(BuddhistYear - 1);

    public FiscalYear Next => new(BuddhistYear + 1);

    /// <summary>Four digits, Buddhist.</summary>
    public override string ToString() => BuddhistYear.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>Reads a Buddhist year of four digits, from <see cref="Earliest"/> to <see cref="Latest"/>; a CE year is refused rather than shifted.</summary>
    public static bool TryParse(string? text, out FiscalYear year)
    {
        var valid = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= Earliest.BuddhistYear && number <= Latest.BuddhistYear;
        year = valid ? new(number) : default;
        return valid;
    }

    public int CompareTo(FiscalYear other) => BuddhistYear.CompareTo(other.BuddhistYear);

    public static bool operator <(FiscalYear left, FiscalYear right) => left.BuddhistYear < right.BuddhistYear;

    public static bool operator >(FiscalYear left, FiscalYear right) => left.BuddhistYear > right.BuddhistYear;

    public static bool operator <=(FiscalYear left, FiscalYear right) => left.BuddhistYear <= right.BuddhistYear;

    public static bool operator >=(FiscalYear left, FiscalYear right) => left.BuddhistYear >= right.BuddhistYear;
}
