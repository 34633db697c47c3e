using Chumchon.Data.Accounts;
using Chumchon.Domain.Accounts;
using Chumchon.Domain.Audit;
using Chumchon.Web.Platform.Security;

namespace Chumchon.Web.Features.People;

/// <summary>Which accounts wrong passwords have locked: names stand in the tables under a key of the installation alone.</summary>
public sealed class LockedNames(PeopleQueries people, AttemptNames names, TimeProvider clock)
{
    /// <summary>By user name.</summary>
    public async Task<Func<string, bool>> OfAsync(Actor actor, CancellationToken cancellation)
    {
        var locked = await people.LockedNamesAsync(actor, clock.GetUtcNow(), cancellation);
        return userName => locked.Count > 0 && locked.Contains(Convert.ToHexStringLower(HashOf(userName)));
    }

    /// <param name="userName">As the account has it.</param>
    public byte[] HashOf(string userName) => HashOfNormalized(AccountName.Normalized(userName));

    public byte[] HashOfNormalized(string name) => names.HashOf(name);
}
