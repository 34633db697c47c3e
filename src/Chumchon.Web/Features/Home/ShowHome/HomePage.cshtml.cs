using Chumchon.Data.Home;
using Chumchon.Domain.Calendar;
using Chumchon.Web.Platform.Officers;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.Home.ShowHome;

/// <summary>หน้าหลัก (R4), by role: a district's month of work, or how far the districts of an area are.</summary>
public sealed class HomePage(HomeQueries queries, TimeProvider clock) : PageModel
{
    /// <summary>Null for officers of a wider area.</summary>
    public DistrictHome? District { get; private set; }

    /// <summary>Null for a district's officers.</summary>
    public AreaHome? Area { get; private set; }

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task OnGetAsync(string? month, CancellationToken cancellation)
    {
        var scope = Officer.Of(User).Scope;
        if (scope.District is { } district)
        {
            District = await queries.OfDistrictAsync(scope, district, cancellation);
        }
        else
        {
            Area = await queries.OfAreaAsync(scope, SalesMonth.TryParse(month, out var asked) ? asked : null, cancellation);
        }
    }
}
