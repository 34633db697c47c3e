using Chumchon.Data.Areas;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Web.Platform.Officers;

namespace Chumchon.Web.Features.MonthlyReturns;

/// <summary>
/// The district's month that an address names: <c>{month}</c> of the path, and <c>district</c> of the query, which a
/// district's own officer may leave out.
/// </summary>
public readonly record struct AskedMonth(DistrictCode District, SalesMonth Month)
{
    /// <summary>Null where there is no such month or district, or the district lies outside the officer's area.</summary>
    public static AskedMonth? Of(HttpContext context, AreaDirectory areas)
    {
        var scope = Officer.Of(context.User).Scope;
        var asked = context.Request.Query["district"].ToString();
        var found = DistrictCode.TryParse(asked, out var district);
        if (!found && asked.Length == 0 && scope.District is { } own)
        {
            (district, found) = (own, true);
        }

        return found && areas.Has(district) && scope.Includes(district)
            && SalesMonth.TryParse(context.GetRouteValue("month")?.ToString(), out var month)
            ? new(district, month)
            : null;
    }
}
