using Chumchon.Data.Accounts;
using Chumchon.Data.Areas;
using Chumchon.Domain.Offices;
using Chumchon.Web.Platform.Officers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.People.ShowPeople;

/// <summary>บัญชีผู้ใช้งาน: the accounts of the offices that an officer looks after.</summary>
public sealed class ShowPeoplePage(PeopleQueries people, LockedNames locked, PeopleNames names, AreaDirectory areas, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public PeopleChoice Choice { get; set; } = new();

    public Officer Officer { get; private set; } = null!;

    public int All { get; private set; }

    /// <summary>How many the filters leave.</summary>
    public int Found { get; private set; }

    public int Pages => Math.Max(1, (Found + PeopleChoice.OnPage - 1) / PeopleChoice.OnPage);

    public IReadOnlyList<ShownAccount> Shown { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return LocalRedirect(PeopleLinks.People);
        }

        Officer = Officer.Of(User);
        var now = clock.GetUtcNow();
        var accounts = await people.AllAsync(Officer.AtPage, cancellation);
        var isLocked = await locked.OfAsync(Officer.AtPage, cancellation);
        All = accounts.Count;
        List<ShownAccount> found = [.. accounts.Select(account => Of(account, isLocked(account), now)).Where(Choice.Holds)];
        Found = found.Count;
        Choice.Sheet = Math.Clamp(Choice.Sheet, 1, Pages);
        Shown = [.. Sorted(found).Skip((Choice.Sheet - 1) * PeopleChoice.OnPage).Take(PeopleChoice.OnPage)];
        return Page();
    }

    /// <summary>What the list can be narrowed to: her own office, and a level below.</summary>
    public IReadOnlyList<OfficeCode> Offices() => Officer.Scope switch
    {
        { District: { } district } => [new(OfficeKind.District, district.Value)],
        { Province: { } province } => [new(OfficeKind.Province, province.Value), .. areas.DistrictsOf(province).Select(static code => new OfficeCode(OfficeKind.District, code.Value))],
        _ => [new(OfficeKind.Department, 0), .. areas.ReportingProvinces.Select(static code => new OfficeCode(OfficeKind.Province, code.Value))],
    };

    private ShownAccount Of(HeldAccount account, bool isLocked, DateTimeOffset now)
    {
        var main = PeopleNames.MainOf(account, now);
        return new(account, account.StateAt(now, isLocked), main, main is null ? "" : names.Of(main.Office));
    }

    private IEnumerable<ShownAccount> Sorted(IEnumerable<ShownAccount> found)
    {
        var byOffice = found.OrderByDescending(static shown => shown.Main?.Office.Kind).ThenBy(static shown => shown.Main?.Office.Area)
            .ThenBy(static shown => shown.Account.UserName, StringComparer.Ordinal);
        return Choice.Sort switch
        {
            PeopleSort.Person => byOffice.OrderBy(static shown => shown.Account.Person, StringComparer.Ordinal),
            PeopleSort.LastSignIn => byOffice.OrderBy(static shown => shown.Account.LastSignInAt ?? DateTimeOffset.MinValue),
            _ => byOffice,
        };
    }
}
