using Chumchon.Data.Accounts;
using Chumchon.Data.Areas;
using Chumchon.Domain.Accounts;
using Chumchon.Domain.Offices;
using Chumchon.Web.Platform.Officers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.People.ShowPeople;

/// <summary>บัญชีผู้ใช้งาน: the accounts of the offices that an officer looks after.</summary>
public sealed class ShowPeoplePage(PeopleList people, LockedNames locked, PeopleNames names, AreaDirectory areas, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public PeopleChoice Choice { get; set; } = new();

    public Officer Officer { get; private set; } = null!;

    public PeoplePart Part { get; private set; } = null!;

    public int Pages => Math.Max(1, (Part.Found + PeopleChoice.OnPage - 1) / PeopleChoice.OnPage);

    /// <summary>The states that there are, each with its number of accounts; what wants somebody first.</summary>
    public IReadOnlyList<(AccountState State, int Count)> States =>
        [.. Part.States.Select(static state => (state.Key, state.Value)).OrderByDescending(static state => state.Key)];

    public IReadOnlyList<ShownAccount> Shown { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return LocalRedirect(PeopleLinks.People);
        }

        Officer = Officer.Of(User);
        var isLocked = await locked.OfAsync(Officer.AtPage, cancellation);
        Part = await people.PartAsync(Officer.AtPage, Choice.Filter, names.Of, isLocked, Choice.Sheet, PeopleChoice.OnPage, cancellation);
        Choice.Sheet = Part.Sheet;
        var now = clock.GetUtcNow();
        Shown = [.. Part.Shown.Select(account => Of(account, isLocked(account.UserName), now))];
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
        var main = account.MainAt(now);
        return new(account, account.StateAt(now, isLocked), main, main is null ? "" : names.Of(main.Office));
    }
}
