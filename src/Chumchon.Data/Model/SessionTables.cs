using Chumchon.Domain.Offices;

namespace Chumchon.Data.Model;

/// <summary>
/// How often a password was tried for a name from one source, a network or a device, since the last one that was right. Names
/// without an account stand here as those with one do. A row is forgotten an hour after its last try.
/// </summary>
public sealed class SignInAttempt
{
    /// <summary>A hash of the normalized name: what is typed as a name may be a password.</summary>
    public byte[] Name { get; set; } = [];

    public string Source { get; set; } = "";

    /// <summary>Tries that were let through to the password, those still being checked among them.</summary>
    public int Counted { get; set; }

    /// <summary>Those of them known to be wrong.</summary>
    public int Failed { get; set; }

    /// <summary>Unix milliseconds; 0 where not locked.</summary>
    public long LockedUntil { get; set; }

    /// <summary>Of the last counted try, Unix milliseconds.</summary>
    public long At { get; set; }
}

/// <summary>
/// How many tries were counted of one network, or of one name's passwords or codes over all sources, since a window began; of names without an account
/// as of others. It begins anew with the first try after its end.
/// </summary>
public sealed class SignInWindow
{
    public SignInWindowKind Kind { get; set; }

    /// <summary>The network, <c>10.0.8.0/24</c>, or in hexadecimal the hash by which <see cref="SignInAttempt"/> knows the name.</summary>
    public string Subject { get; set; } = "";

    public int Counted { get; set; }

    /// <summary>Unix milliseconds.</summary>
    public long EndsAt { get; set; }
}

/// <summary>Of what a <see cref="SignInWindow"/> counts the tries; rows are locked in this order.</summary>
public enum SignInWindowKind
{
    Network = 1,
    Name = 2,

    /// <summary>Of a name, codes of its second factor.</summary>
    Factor = 3,
}

/// <summary>A session of an officer: its cookie is good for as long as this row stands.</summary>
public sealed class SessionRow
{
    /// <summary>SHA-256 of the id that the cookie carries.</summary>
    public byte[] Id { get; set; } = [];

    public long AccountId { get; set; }

    public long OfficeId { get; set; }

    public OfficeRole Role { get; set; }

    /// <summary>The account's security stamp at the sign-in: with another one the session is over.</summary>
    public string Stamp { get; set; } = "";

    /// <summary>Unix milliseconds.</summary>
    public long CreatedAt { get; set; }

    /// <summary>Unix milliseconds, to some minutes.</summary>
    public long SeenAt { get; set; }

    public string Address { get; set; } = "";

    /// <summary>What the browser calls itself.</summary>
    public string Device { get; set; } = "";

    /// <summary>When somebody last proved in it who she is, Unix milliseconds.</summary>
    public long ProvedAt { get; set; }

    /// <summary>Whether that was by two factors at its beginning, or one was set up in it.</summary>
    public bool TwoFactors { get; set; }
}
