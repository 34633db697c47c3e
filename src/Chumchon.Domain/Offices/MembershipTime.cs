using System.Runtime.InteropServices;
using Chumchon.Domain.Accounts;
using Chumchon.Domain.Calendar;

namespace Chumchon.Domain.Offices;

/// <summary>From when and until when somebody belongs to an office: whole days in Bangkok.</summary>
/// <param name="EndsAt">Null where it does not end by itself.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MembershipTime(DateTimeOffset StartsAt, DateTimeOffset? EndsAt)
{
    /// <summary>Whether it is over.</summary>
    public bool IsOver(DateTimeOffset now) => EndsAt <= now;

    /// <summary>0 where it stands, 1 where it has not begun, 2 where it is over.</summary>
    public int RankAt(DateTimeOffset now) => IsOver(now) ? 2 : StartsAt > now ? 1 : 0;

    /// <summary>As typed; without a first day it begins now, without a last one it has no end.</summary>
    public static MembershipTime Of(string from, string until, DateTimeOffset now) => new(
        TypedDay.TryParse(from, out var first) ? first.Begins() : now,
        TypedDay.TryParse(until, out var last) ? last.Ends() : null);

    /// <summary>What cannot be read of it, or makes no time.</summary>
    public static IEnumerable<(AccountField Field, Refusal Refusal)> Faults(string from, string until, DateTimeOffset now)
    {
        var hasFrom = from.Length > 0;
        var hasUntil = until.Length > 0;
        if (hasFrom && !TypedDay.TryParse(from, out _))
        {
            yield return (AccountField.From, new DayUnreadable(from));
        }

        if (hasUntil && !TypedDay.TryParse(until, out _))
        {
            yield return (AccountField.Until, new DayUnreadable(until));
        }
        else if (Of(from, until, now) is { EndsAt: { } end } time && (end < time.StartsAt || end < now))
        {
            yield return (AccountField.Until, new EndsTooEarly());
        }
    }
}
