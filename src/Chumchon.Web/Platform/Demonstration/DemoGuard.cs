using System.Net;

namespace Chumchon.Web.Platform.Demonstration;

/// <summary>
/// Keeps a demonstration, whose password anybody may read on its sign-in page, on the machine it runs on: it answers only
/// to local names and only where no proxy stands before it.
/// </summary>
public static class DemoGuard
{
    private static readonly string[] ForwardingHeaders =
        ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via"];

    public static IApplicationBuilder UseDemoGuard(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        if (context.RequestServices.GetRequiredService<DemoState>().IsDemo && !IsLocal(context))
        {
            context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            return context.Response.WriteAsync("A demonstration answers only on this machine: open http://127.0.0.1.");
        }

        return next(context);
    });

    internal static bool IsLocal(HttpContext context) =>
        context.Request.Host.Host is "localhost" or "127.0.0.1" or "[::1]"
        && !Array.Exists(ForwardingHeaders, header => context.Request.Headers.ContainsKey(header))
        && (context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address));
}

/// <summary>Whether the installation is a demonstration, and the password to print on its sign-in page.</summary>
public sealed record DemoState(bool IsDemo, string? Password)
{
    public static DemoState None { get; } = new(IsDemo: false, Password: null);
}
