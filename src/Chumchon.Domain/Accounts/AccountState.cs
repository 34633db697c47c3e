using System.Diagnostics.CodeAnalysis;

namespace Chumchon.Domain.Accounts;

/// <summary>What is to be known of an account at a glance; the first that holds, from the last of these up.</summary>
[SuppressMessage("Design", "CA1008", Justification = "Each account is in one.")]
public enum AccountState
{
    /// <summary>In use.</summary>
    Active = 1,

    /// <summary>Nobody signed in for <see cref="AccountStates.UnusedDays"/>.</summary>
    Unused = 2,

    /// <summary>Nobody ever signed in.</summary>
    NeverUsed = 3,

    /// <summary>It has neither a password nor an external identity, and its code is over.</summary>
    CodeExpired = 4,

    /// <summary>A one-time code waits to be used.</summary>
    CodeWaiting = 5,

    /// <summary>It has no office now.</summary>
    NoOffice = 6,

    /// <summary>Wrong passwords locked its name.</summary>
    Locked = 7,

    Closed = 8,
}

/// <summary>The one place that tells in what state an account is.</summary>
public static class AccountStates
{
    /// <summary>After which an account counts as no longer used.</summary>
    public const int UnusedDays = 90;

    /// <param name="hasWayIn">Whether it has a password or an external identity.</param>
    /// <param name="lastSignInAt">Null where there never was one.</param>
    /// <param name="codeUntil">Null where it has no code.</param>
    public static AccountState Of(
        bool isClosed, bool isLocked, bool hasOffice, bool hasWayIn, DateTimeOffset? lastSignInAt, DateTimeOffset? codeUntil, DateTimeOffset now) =>
        isClosed ? AccountState.Closed
        : isLocked ? AccountState.Locked
        : !hasOffice ? AccountState.NoOffice
        : codeUntil > now ? AccountState.CodeWaiting
        : !hasWayIn ? AccountState.CodeExpired
        : lastSignInAt is not { } last ? AccountState.NeverUsed
        : last < now.AddDays(-UnusedDays) ? AccountState.Unused
        : AccountState.Active;
}
