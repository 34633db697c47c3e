using System.Security.Claims;
using Chumchon.Data.Returns;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Web.Platform.Officers;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chumchon.Web.Features.MonthlyReturns.ShowPast;

/// <summary>The earlier figures of a month's rows, fetched by the entry page after it is shown. Of producers: one's own areas only.</summary>
public static class PastEndpoint
{
    public static void MapPast(this IEndpointRouteBuilder routes) => routes.MapGet(MonthlyReturnsLinks.PastRoute, SendAsync);

    private static async Task<Results<FileContentHttpResult, NotFound>> SendAsync(
        string month, string? district, ClaimsPrincipal user, PastFigures figures, CancellationToken cancellation)
    {
        var scope = Officer.Of(user).Scope;
        if (!SalesMonth.TryParse(month, out var asked) || DistrictOf(district, scope) is not { } code
            || await figures.OfAsync(scope, code, asked, cancellation) is not { } past)
        {
            return TypedResults.NotFound();
        }

        return TypedResults.Bytes(PastJson.Write(past), "application/json");
    }

    /// <summary>The one named, or the officer's own.</summary>
    private static DistrictCode? DistrictOf(string? text, AreaScope scope)
    {
        if (string.IsNullOrEmpty(text))
        {
            return scope.District;
        }

        return DistrictCode.TryParse(text, out var code) ? code : null;
    }
}
