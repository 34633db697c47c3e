using System.Globalization;
using Chumchon.Web.Platform.Words;

namespace Chumchon.Web.Platform.Health;

/// <summary>
/// For whoever watches the program: <c>/health/live</c> answers while it runs, <c>/health/ready</c> while it can serve. While it
/// cannot, pages are answered 503 too.
/// </summary>
public static class HealthEndpoints
{
    private const string Live = "/health/live";
    private const string Ready = "/health/ready";
    private const int SecondsToWait = 5;

    // The page of a failure, what pages are dressed in, and health itself.
    private static readonly string[] NeedNoDatabase = ["/health/", "/error/", "/dist/", "/favicon.svg"];

    public static IServiceCollection AddDatabaseWatch(this IServiceCollection services) =>
        services.AddSingleton<DatabaseWatch>().AddSingleton<StandingMeter>().AddHostedService<WatchStart>();

    /// <summary>
    /// Answers 503 where no page can be read. A form goes on, for its page gives back what was typed whatever the database says;
    /// but nobody can while the node has never read what pages need.
    /// </summary>
    public static IApplicationBuilder UseDatabaseWatch(this IApplicationBuilder app) => app.Use(static async (context, next) =>
    {
        if (Array.Exists(NeedNoDatabase, begin => context.Request.Path.Value?.StartsWith(begin, StringComparison.OrdinalIgnoreCase) == true))
        {
            await next(context);
            return;
        }

        var standing = await context.RequestServices.GetRequiredService<DatabaseWatch>().NowAsync();
        var reads = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        if (standing.IsLoaded && (standing.CanRead || !reads))
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        SayWhen(context.Response);
    });

    /// <summary>Whether somebody only watches the program.</summary>
    internal static bool IsHealth(HttpRequest request) => request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase);

    internal static bool IsLive(HttpRequest request) => request.Path.Equals(Live, StringComparison.OrdinalIgnoreCase);

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Live, static () => Results.Text("live")).AllowAnonymous();
        routes.MapGet(Ready, ReadyAsync).AllowAnonymous();
    }

    private static async Task<IResult> ReadyAsync(HttpContext context, DatabaseWatch watch)
    {
        var standing = await watch.NowAsync();
        var clock = standing.ClockBehind is { } behind
            ? string.Create(CultureInfo.InvariantCulture, $"\nclock: {behind:d\\.hh\\:mm\\:ss} behind the last save")
            : "";
        if (standing.IsReady)
        {
            return Results.Text($"ready{clock}");
        }

        SayWhen(context.Response);
        var words = WordBook.Entries[standing.Words];
        return Results.Text(
            $"database: {standing.State}\n{words.Thai}\n{words.English}{clock}\n", "text/plain; charset=utf-8",
            statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    private static void SayWhen(HttpResponse response) => response.Headers.RetryAfter = SecondsToWait.ToString(CultureInfo.InvariantCulture);
}
