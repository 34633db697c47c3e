using Chumchon.Domain.Calendar;

namespace Chumchon.Domain.Months;

/// <summary>The windows of all months of an installation: by its settings, and where a month was set otherwise by that.</summary>
/// <param name="first">The first month of the installation; no month before it is open.</param>
/// <param name="dueDay">Day of the next month on which a month is due.</param>
/// <param name="set">What was set of single months.</param>
public sealed class MonthWindows(SalesMonth first, int dueDay, params IEnumerable<SetWindow> set)
{
    /// <summary>A month is due on the 10th of the next.</summary>
    public const int DefaultDueDay = 10;

    private readonly Dictionary<SalesMonth, SetWindow> set = set.ToDictionary(static window => window.Month);

    public SalesMonth First => first;

    /// <summary>The months of which anything was set, in no order.</summary>
    public IReadOnlyCollection<SalesMonth> Set => set.Keys;

    /// <summary>The latest month of which anything was set; null where nothing was.</summary>
    public SalesMonth? LastSet => set.Count == 0 ? null : set.Keys.Max();

    public MonthWindow this[SalesMonth month]
    {
        get
        {
            var usual = MonthWindow.Default(month, dueDay) with { First = first };
            return set.TryGetValue(month, out var own)
                ? usual with { Opens = own.Opens ?? usual.Opens, Due = own.Due ?? usual.Due, Closes = own.Closes }
                : usual;
        }
    }
}

/// <summary>What was set of a month's window; null is as it is by default.</summary>
public readonly record struct SetWindow(SalesMonth Month, DateTimeOffset? Opens, DateTimeOffset? Due, DateTimeOffset? Closes);
