using Chumchon.Domain.Areas;
using Chumchon.Domain.Offices;
using Microsoft.EntityFrameworkCore;

namespace Chumchon.Data.Accounts;

/// <summary>The office that a person works for when signed in, and what she may do there.</summary>
/// <param name="Scope">The area of the office.</param>
/// <param name="EndsAt">When it ends by itself; null where it does not.</param>
public sealed record OfficePlace(long OfficeId, OfficeKind Kind, AreaScope Scope, OfficeRole Role, DateTimeOffset? EndsAt);

/// <summary>Which offices an account belongs to.</summary>
public static class OfficePlaces
{
    /// <summary>The offices of an account at an instant, the narrowest area first; empty for an account without an office.</summary>
    public static async Task<IReadOnlyList<OfficePlace>> OfAsync(
        ChumchonContext context, long account, DateTimeOffset at, CancellationToken cancellation)
    {
        var now = at.ToUnixTimeMilliseconds();
        var places = await (
            from member in context.OfficeMembers.AsNoTracking()
            join office in context.Offices.AsNoTracking() on member.OfficeId equals office.Id
            where member.AccountId == account && member.StartsAt <= now && (member.EndsAt == null || member.EndsAt > now)
            orderby office.Kind, office.AreaCode
            select new { office.Id, office.Kind, office.AreaCode, member.Role, member.EndsAt }).ToListAsync(cancellation);
        return
        [
            .. places.Select(place => new OfficePlace(
                place.Id, place.Kind, new OfficeCode(place.Kind, place.AreaCode).Scope, place.Role,
                place.EndsAt is { } end ? DateTimeOffset.FromUnixTimeMilliseconds(end) : null)),
        ];
    }
}
