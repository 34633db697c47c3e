using Chumchon.Data.Model;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Chumchon.Web.Features.Accounts.SignIn;

/// <summary>
/// Treats a name that no account has as an account is treated: a password check that takes as long, and a lock after as
/// many failures, so that neither time nor words tell which names exist. Names share a fixed number of places, so that
/// made-up names fill no memory.
/// </summary>
public sealed class UnknownNames(IOptions<IdentityOptions> identity, IOptions<PasswordHasherOptions> hashing, TimeProvider clock)
{
    private const int Places = 4096;

    private readonly PasswordHasher<Account> hasher = new(hashing);
    private readonly Lazy<string> nobodysHash = new(() => new PasswordHasher<Account>(hashing).HashPassword(new(), Guid.NewGuid().ToString()));
    private readonly (int Failures, DateTimeOffset LockedUntil)[] places = new (int, DateTimeOffset)[Places];

    /// <summary>Fails, as it must; returns until when the name is locked, null when it is not.</summary>
    /// <param name="name">Normalized.</param>
    public DateTimeOffset? Fail(string name, string password)
    {
        var place = (int)((uint)name.GetHashCode(StringComparison.Ordinal) % Places);
        lock (places)
        {
            if (places[place].LockedUntil > clock.GetUtcNow())
            {
                return places[place].LockedUntil;
            }
        }

        _ = hasher.VerifyHashedPassword(new(), nobodysHash.Value, password);
        lock (places)
        {
            var lockout = identity.Value.Lockout;
            var failures = places[place].Failures + 1;
            if (failures < lockout.MaxFailedAccessAttempts)
            {
                places[place] = (failures, default);
                return null;
            }

            places[place] = (0, clock.GetUtcNow() + lockout.DefaultLockoutTimeSpan);
            return places[place].LockedUntil;
        }
    }
}
