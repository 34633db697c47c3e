using Chumchon.Data.Areas;
using Chumchon.Data.Returns;
using Chumchon.Web.Platform.Officers;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chumchon.Web.Features.MonthlyReturns.ShowPast;

/// <summary>The earlier figures of a month's rows, fetched by the entry page after it is shown. Of producers: one's own areas only.</summary>
public static class PastEndpoint
{
    public static void MapPast(this IEndpointRouteBuilder routes) => routes.MapGet(MonthlyReturnsLinks.PastRoute, SendAsync);

    private static async Task<Results<FileContentHttpResult, NotFound>> SendAsync(
        HttpContext context, AreaDirectory areas, PastFigures figures, CancellationToken cancellation) =>
        ChosenMonth.Of(context, areas) is { } chosen
        && await figures.OfAsync(Officer.Of(context.User).Scope, chosen.District, chosen.Month, cancellation) is { } past
            ? TypedResults.Bytes(PastJson.Write(past), "application/json")
            : TypedResults.NotFound();
}
