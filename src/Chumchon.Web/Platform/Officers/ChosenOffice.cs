using Chumchon.Data;
using Chumchon.Data.Accounts;

namespace Chumchon.Web.Platform.Officers;

/// <summary>Which of her offices the officer of the request works for: the one that she chooses by it, else that of her cookie.</summary>
public sealed class ChosenOffice(ChumchonContext context, IHttpContextAccessor requests, TimeProvider clock)
{
    private OfficePlace? chosen;

    /// <summary>What the cookie that the request gets is made for.</summary>
    public void Choose(OfficePlace place) => chosen = place;

    /// <summary>Null where the account has no office now.</summary>
    public async Task<OfficePlace?> OfAsync(long account)
    {
        if (chosen is not null)
        {
            return chosen;
        }

        var places = await PlacesAsync(account, CancellationToken.None);
        return places.FirstOrDefault(place => place.OfficeId == Current(account)) ?? (places is [var first, ..] ? first : null);
    }

    /// <summary>The offices that the account has now, the narrowest area first.</summary>
    public Task<IReadOnlyList<OfficePlace>> PlacesAsync(long account, CancellationToken cancellation) =>
        OfficePlaces.OfAsync(context, account, clock.GetUtcNow(), cancellation);

    private long? Current(long account) =>
        requests.HttpContext?.User is { } user && Officer.TryOf(user) is { } officer && officer.Account == account ? officer.OfficeId : null;
}
