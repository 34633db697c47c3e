using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Chumchon.Domain.Returns;

/// <summary>
/// A state of a district's month as pages, drafts and forms name it: how often it was written, and the stamp of what was written last.
/// A count alone may come to stand for something else, after a backup was put back or a failover that lost a write.
/// </summary>
/// <param name="Number">0 where nothing was ever written.</param>
/// <param name="Stamp">Of the write's audit entry, <see cref="Audit.AuditEntry.Stamp"/>; 0 where it is not known.</param>
public readonly record struct MonthVersion(long Number, long Stamp)
{
    private const char Between = '-';

    /// <summary>Whether it names one state: what an older program gave out only counts.</summary>
    public bool IsStamped => Number == 0 || Stamp != 0;

    /// <summary>The number alone, which the gate never takes for a state that it knows.</summary>
    public MonthVersion WithoutStamp => this with { Stamp = 0 };

    /// <param name="text">Such as <c>5-1a2b3c4d5e6</c>; of an older program <c>5</c>.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out MonthVersion version)
    {
        version = default;
        var parts = (text ?? "").Split(Between);
        var stamp = 0L;
        if (parts.Length > 2
            || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || (parts.Length == 2 && !(long.TryParse(parts[1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out stamp) && stamp > 0)))
        {
            return false;
        }

        version = new(number, stamp);
        return true;
    }

    public override string ToString() => Stamp == 0
        ? Number.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Number}{Between}{Stamp:x11}");
}
