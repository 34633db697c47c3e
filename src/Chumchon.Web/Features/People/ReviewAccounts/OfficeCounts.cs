using Chumchon.Data.Accounts;
using Chumchon.Domain.Accounts;
using Chumchon.Domain.Offices;

namespace Chumchon.Web.Features.People.ReviewAccounts;

/// <summary>The accounts of an office, counted by what is to be asked of them.</summary>
/// <param name="Roles">Memberships that are not over, by role.</param>
/// <param name="NeverUsed">Of open accounts.</param>
/// <param name="Review">The office's word of the year; null where it is not given.</param>
public sealed record OfficeCounts(
    OfficeCode Office, IReadOnlyDictionary<OfficeRole, int> Roles, int NeverUsed, int Unused, int Shared, GivenReview? Review)
{
    /// <summary>Of each office with an account that is open, by level and code.</summary>
    public static IReadOnlyList<OfficeCounts> Of(IReadOnlyList<HeldAccount> accounts, IReadOnlyList<GivenReview> reviews, DateTimeOffset now)
    {
        var wordOf = reviews.ToDictionary(static review => review.Office);
        return
        [
            .. accounts.Where(static account => account.ClosedAt is null)
                .SelectMany(account => account.NotOver(now).Select(member => (Account: account, Member: member)))
                .GroupBy(static pair => pair.Member.Office)
                .OrderByDescending(static office => office.Key.Kind).ThenBy(static office => office.Key.Area)
                .Select(office => new OfficeCounts(
                    office.Key,
                    office.GroupBy(static pair => pair.Member.Role).ToDictionary(static role => role.Key, static role => role.Count()),
                    office.Count(static pair => pair.Account.LastSignInAt is null),
                    office.Count(pair => pair.Account.LastSignInAt < now.AddDays(-AccountStates.UnusedDays)),
                    office.Count(static pair => pair.Account.Kind == AccountKind.Area),
                    wordOf.GetValueOrDefault(office.Key))),
        ];
    }
}
