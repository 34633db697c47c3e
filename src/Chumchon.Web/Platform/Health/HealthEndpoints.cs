using Chumchon.Data;
using Chumchon.Data.Setup;

namespace Chumchon.Web.Platform.Health;

/// <summary>For whoever watches the program: <c>/health/live</c> answers while it runs, <c>/health/ready</c> while it can serve.</summary>
public static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", static () => Results.Text("live")).AllowAnonymous();
        routes.MapGet("/health/ready", ReadyAsync).AllowAnonymous();
    }

    private static async Task<IResult> ReadyAsync(ChumchonDatabase database, CancellationToken cancellation)
    {
        try
        {
            var state = await Installation.StateAsync(database, cancellation);
            return state == DatabaseState.Ready
                ? Results.Text("ready")
                : Results.Text($"database: {state}", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
        catch (System.Data.Common.DbException)
        {
            return Results.Text("database: unreachable", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
