using System.Globalization;
using System.Security.Claims;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Offices;

namespace Chumchon.Web.Platform.Officers;

/// <summary>
/// The person who is signed in, for the office she signed in for (R7, R8). Read from the claims of the cookie, so that a
/// request needs no query to know who asks.
/// </summary>
/// <param name="Account">Account id.</param>
/// <param name="PersonName">Shown in the header.</param>
/// <param name="Scope">The area of the office.</param>
public sealed record Officer(
    long Account, string UserName, string PersonName, long OfficeId, OfficeKind Office, AreaScope Scope, OfficeRole Role)
{
    internal const string PersonClaim = "chumchon:person";
    internal const string OfficeClaim = "chumchon:office";
    internal const string OfficeIdClaim = "chumchon:office-id";
    internal const string ScopeClaim = "chumchon:scope";
    internal const string RoleClaim = "chumchon:role";
    internal const string LanguageClaim = "chumchon:language";
    internal const string FormatClaim = "chumchon:claims";

    /// <summary>What the claims of a cookie are and mean; a change in that is another format, and cookies of the old sign in again.</summary>
    internal const string ClaimsFormat = "3";

    /// <summary>The officer at a page, as whoever writes is named.</summary>
    public Actor AtPage => new(Account, OfficeId, Role, Scope, WriteWay.Page);

    /// <summary>Whether the officer records figures: only a district's own office does.</summary>
    public bool Records => Scope.District is not null && May(Permission.Record);

    /// <summary>Whether her role in the office allows it.</summary>
    public bool May(Permission permission) => Role.May(permission);

    /// <exception cref="InvalidOperationException">Nobody is signed in, or for no office.</exception>
    public static Officer Of(ClaimsPrincipal user) =>
        TryOf(user) ?? throw new InvalidOperationException("The request reached a page of officers without an officer.");

    /// <summary>Null when nobody is signed in.</summary>
    public static Officer? TryOf(ClaimsPrincipal user)
    {
        if (user.Identity?.IsAuthenticated != true || !AreaScope.TryParse(user.FindFirstValue(ScopeClaim), out var scope)
            || !long.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var account)
            || !long.TryParse(user.FindFirstValue(OfficeIdClaim), NumberStyles.None, CultureInfo.InvariantCulture, out var officeId)
            || !Enum.TryParse<OfficeKind>(user.FindFirstValue(OfficeClaim), out var office)
            || !Enum.TryParse<OfficeRole>(user.FindFirstValue(RoleClaim), out var role))
        {
            return null;
        }

        return new(account, user.Identity.Name ?? "", user.FindFirstValue(PersonClaim) ?? "", officeId, office, scope, role);
    }

    /// <summary>Whether the claims are those that this program writes: all of an officer's, or an account's without an office.</summary>
    internal static bool AreClaimsOf(ClaimsPrincipal user) =>
        user.FindFirstValue(FormatClaim) == ClaimsFormat && (!user.HasClaim(static claim => claim.Type is ScopeClaim or OfficeClaim or RoleClaim) || TryOf(user) is not null);

    internal static string? LanguageOf(ClaimsPrincipal user) => user.FindFirstValue(LanguageClaim);
}
