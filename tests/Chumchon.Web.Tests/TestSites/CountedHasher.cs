using Chumchon.Data.Model;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Chumchon.Web.Tests.TestSites;

/// <summary>Hashes as the program does, and counts the passwords that were looked at.</summary>
public sealed class CountedHasher(IOptions<PasswordHasherOptions> options) : IPasswordHasher<Account>
{
    private readonly PasswordHasher<Account> hasher = new(options);
    private int looks;

    public int Looks => Volatile.Read(ref looks);

    public string HashPassword(Account user, string password) => hasher.HashPassword(user, password);

    public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
    {
        Interlocked.Increment(ref looks);
        return hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}
