using Chumchon.Domain.Areas;
using Chumchon.Domain.Offices;

namespace Chumchon.Domain.Audit;

/// <summary>
/// Who writes, for which area, by what right and by which way: what every write is asked before anything else, and what its
/// audit entry keeps.
/// </summary>
/// <param name="Account">Account id; 0 for the system itself, <see cref="Operator"/> for whoever runs a verb on the machine.</param>
/// <param name="Office">Office id; 0 where no office is behind it.</param>
/// <param name="Role">What the account may do in the office; null where no office is behind it.</param>
/// <param name="Scope">The area that may be written to.</param>
public sealed record Actor(long Account, long Office, OfficeRole? Role, AreaScope Scope, WriteWay Way)
{
    /// <summary>Stands for the operator of the machine, who has no account there.</summary>
    public const long Operator = -1;

    /// <summary>Whoever runs a verb on the machine.</summary>
    public static Actor ByVerb { get; } = new(Operator, Office: 0, Role: null, AreaScope.Country, WriteWay.Verb);

    /// <summary>Work that the program does by itself at its times.</summary>
    public static Actor Job { get; } = new(Account: 0, Office: 0, Role: null, AreaScope.Country, WriteWay.Job);

    /// <summary>What belongs to the program's being there: its keys, its first month, its areas.</summary>
    public static Actor System { get; } = new(Account: 0, Office: 0, Role: null, AreaScope.Country, WriteWay.System);

    /// <summary>Somebody at a page who is not signed in, or not yet: no area is open to her.</summary>
    /// <param name="account">0 where no account has the name.</param>
    public static Actor AtTheDoor(long account) => new(account, Office: 0, Role: null, default, WriteWay.Page);

    /// <summary>Whether her office's role allows it. Verbs and the program itself have none and may all; at a page it is nobody yet.</summary>
    public bool May(Permission permission) => Role?.May(permission) ?? Way is WriteWay.Verb or WriteWay.Job or WriteWay.System;

    /// <summary>What the audit keeps of it.</summary>
    public AuditAuthor Author => new(Account, Office, Role, Way);
}

/// <summary>The way by which a write came. The numbers are stored and hashed: never renumber.</summary>
public enum WriteWay
{
    None = 0,
    Page = 1,
    Api = 2,
    Verb = 3,
    Job = 4,
    System = 5,
}
