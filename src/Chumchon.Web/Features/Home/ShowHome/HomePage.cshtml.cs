using Chumchon.Data.Areas;
using Chumchon.Data.Home;
using Chumchon.Data.Requests;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Offices;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.Home.ShowHome;

/// <summary>หน้าหลัก (R4), by role: what a district has to do, or which districts of an area want following.</summary>
public sealed class HomePage(HomeQueries queries, RequestQueries requests, FirstStepsQuery firstSteps, AreaDirectory areas, TimeProvider clock) : PageModel
{
    /// <summary>Null for officers of a wider area.</summary>
    public DistrictHome? District { get; private set; }

    /// <summary>Null for a district's officers.</summary>
    public AreaHome? Area { get; private set; }

    /// <summary>What a new installation wants done; null for all but administrators, and once a month was saved.</summary>
    public FirstSteps? FirstSteps { get; private set; }

    /// <summary>What is asked of registers; null where nothing waits and nothing was answered of late.</summary>
    public HomeRequests? Requests { get; private set; }

    /// <summary>The province that an officer of a wider area looks into; null where she looks at her own area.</summary>
    public ProvinceCode? Province { get; private set; }

    public bool OfCountry => Province is null && Officer.Of(User).Scope.Province is null;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The same page of another month.</summary>
    public string LinkTo(SalesMonth month) => HomeLinks.HomeOf(month, Province);

    public async Task<IActionResult> OnGetAsync(string? month, string? province, CancellationToken cancellation)
    {
        var scope = Officer.Of(User).Scope;
        if (scope.District is { } district)
        {
            Requests = await RequestsAsync(scope, cancellation);
            District = await queries.OfDistrictAsync(scope, district, cancellation);
            return Page();
        }

        if (ProvinceCode.TryParse(province, out var within))
        {
            if (!scope.Includes(within))
            {
                RefusedAccess.Outside(HttpContext, Permission.ReadTotals);
                return NotFound();
            }

            if (!areas.Reports(within))
            {
                return NotFound();
            }

            Province = scope.Province is null ? within : null;
            scope = AreaScope.Of(within);
        }

        FirstSteps = await firstSteps.OfAsync(Officer.Of(User).AtPage, cancellation);
        Requests = await RequestsAsync(scope, cancellation);
        Area = await queries.OfAreaAsync(scope, SalesMonth.TryParse(month, out var asked) ? asked : null, cancellation);
        return Page();
    }

    private async Task<HomeRequests?> RequestsAsync(AreaScope scope, CancellationToken cancellation)
    {
        var officer = Officer.Of(User);
        if (!officer.Records && !officer.May(Permission.KeepRegister))
        {
            return null;
        }

        var waiting = await requests.CountAsync(scope, cancellation);
        var answered = officer.Records ? await requests.AnsweredAsync(scope, Now.AddDays(-HomeRequests.DaysShown), HomeRequests.MostShown, cancellation) : [];
        return waiting.Count + answered.Count > 0 ? new(waiting, answered, officer.Records) : null;
    }
}
