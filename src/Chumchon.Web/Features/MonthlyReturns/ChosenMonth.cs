using Chumchon.Data.Areas;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Offices;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Security;

namespace Chumchon.Web.Features.MonthlyReturns;

/// <summary>The district's month that an address names: one's own district unless it names another.</summary>
public readonly record struct ChosenMonth(DistrictCode District, SalesMonth Month)
{
    /// <summary>Null where there is none or it lies outside the officer's area: which of the two is not told.</summary>
    public static ChosenMonth? Of(HttpContext context, AreaDirectory areas)
    {
        var scope = Officer.Of(context.User).Scope;
        var asked = context.Request.Query["district"].ToString();
        var found = DistrictCode.TryParse(asked, out var district);
        if (!found && asked.Length == 0 && scope.District is { } own)
        {
            (district, found) = (own, true);
        }

        if (found && areas.Has(district) && !scope.Includes(district))
        {
            RefusedAccess.Outside(context, HttpMethods.IsPost(context.Request.Method) ? Permission.Record : Permission.ReadProducers);
        }

        return found && areas.Has(district) && scope.Includes(district)
            && SalesMonth.TryParse(context.Request.RouteValues["month"]?.ToString(), out var month)
            ? new(district, month)
            : null;
    }
}
