using System.Globalization;
using System.Security.Claims;
using Chumchon.Data.Model;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Chumchon.Web.Platform.Officers;

/// <summary>Puts the officer's person, office and area into the cookie when she signs in.</summary>
public sealed class OfficerClaims(UserManager<Account> accounts, IOptions<IdentityOptions> options, ChosenOffice office)
    : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new(Officer.FormatClaim, Officer.ClaimsFormat));
        identity.AddClaim(new(Officer.PersonClaim, user.PersonName));
        identity.AddClaim(new(Officer.LanguageClaim, user.Language));
        if (await office.OfAsync(user.Id) is { } place)
        {
            identity.AddClaim(new(Officer.OfficeClaim, place.Kind.ToString()));
            identity.AddClaim(new(Officer.OfficeIdClaim, place.OfficeId.ToString(CultureInfo.InvariantCulture)));
            identity.AddClaim(new(Officer.ScopeClaim, place.Scope.ToString()));
            identity.AddClaim(new(Officer.RoleClaim, place.Role.ToString()));
        }

        return identity;
    }
}
