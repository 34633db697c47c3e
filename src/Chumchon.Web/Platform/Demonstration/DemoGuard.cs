using System.Net;
using Chumchon.Web.Platform.Health;

namespace Chumchon.Web.Platform.Demonstration;

/// <summary>
/// Keeps a demonstration, whose password anybody may read on its sign-in page, on the machine it runs on: it answers only
/// to local names and only where no proxy stands before it.
/// </summary>
public static class DemoGuard
{
    private static readonly string[] ForwardingHeaders =
        ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via"];

    public static IApplicationBuilder UseDemoGuard(this IApplicationBuilder app) => app.Use(static async (context, next) =>
    {
        if (!IsLocal(context) && await IsDemoAsync(context))
        {
            context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            await context.Response.WriteAsync("A demonstration answers only on this machine: open http://127.0.0.1.");
            return;
        }

        await next(context);
    });

    // Whether the program lives is told without waiting for the database.
    private static Task<bool> IsDemoAsync(HttpContext context) => HealthEndpoints.IsLive(context.Request)
        ? Task.FromResult(context.RequestServices.GetRequiredService<DemoState>().IsDemo)
        : context.RequestServices.GetRequiredService<DatabaseWatch>().IsDemoAsync();

    internal static bool IsLocal(HttpContext context) =>
        context.Request.Host.Host is "localhost" or "127.0.0.1" or "[::1]"
        && !Array.Exists(ForwardingHeaders, header => context.Request.Headers.ContainsKey(header))
        && (context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address));
}
