using Chumchon.Data.Accounts;
using Chumchon.Domain.Offices;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Security;
using Chumchon.Web.Platform.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.People.MakeAccount;

/// <summary>เพิ่มบัญชี: one account, answered with its slip, which is shown this once.</summary>
public sealed class MakeAccountPage(MakeAccounts make, PeopleQueries people, PageWords words) : PageModel
{
    [BindProperty(Name = "")]
    public AccountForm Form { get; set; } = new() { Kind = nameof(AccountKind.Person) };

    /// <summary>Those in which the officer gives roles.</summary>
    public IReadOnlyList<OfficeCode> Offices { get; private set; } = [];

    /// <summary>Those that she gives somewhere.</summary>
    public IReadOnlyList<OfficeRole> Roles { get; private set; } = [];

    /// <summary>What was made; null before.</summary>
    public IReadOnlyList<GivenCode>? Made { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation);

    [AsksAgain]
    public async Task OnPostAsync(CancellationToken cancellation)
    {
        var made = await make.ExecuteAsync(Officer.Of(User).AtPage, [Form.Draft], onlyGood: false, fromFile: false, cancellation);
        if (made.Codes.Count > 0)
        {
            Made = made.Codes;
            Response.Headers.CacheControl = "no-store";
            return;
        }

        foreach (var fault in made.Faults)
        {
            ModelState.AddModelError(fault.Field.ToString(), words.Of(fault.Refusal));
        }

        await LoadAsync(cancellation);
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Offices = await people.OfficesToGiveAsync(Officer.Of(User).AtPage, cancellation);
        var levels = Offices.Select(static office => office.Kind).Distinct().ToList();
        Roles = [.. Enum.GetValues<OfficeRole>().Where(role => levels.Exists(level => role.Fits(level)))];
    }
}
