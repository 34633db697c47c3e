using Chumchon.Data;
using Chumchon.Data.Audit;
using Chumchon.Domain.Offices;
using Chumchon.Web.Platform.Officers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;

namespace Chumchon.Web.Platform.Security;

/// <summary>
/// Writes down that somebody signed in asked for what she may not, whatever the method of her request: a room that her role does not
/// open, an area that is not her office's, a write that is not hers to do. Of an account, a kind of address, a permission and a minute
/// once, so that nobody fills the audit.
/// </summary>
public sealed class RefusedAccess
{
    private const int MostOfAMinute = 10_000;

    private readonly RequestDelegate next;
    private readonly NoteAccess notes;
    private readonly TimeProvider clock;
    private readonly ILogger<RefusedAccess> log;
    private readonly Lock gate = new();
    private readonly HashSet<(long Account, string Route, Permission Permission)> noted = [];
    private long minute;

    /// <summary>Hears of what the rules refuse at the one door of all writes, of which each is one request's.</summary>
    public RefusedAccess(
        RequestDelegate next, ChumchonDatabase database, IHttpContextAccessor requests, NoteAccess notes, TimeProvider clock, ILogger<RefusedAccess> log)
    {
        (this.next, this.notes, this.clock, this.log) = (next, notes, clock, log);
        database.OnAccessRefused = refusal => requests.HttpContext?.Features.Set(new Refused(refusal.Needed));
    }

    /// <summary>The request asks for something outside the officer's area, or looked after by others; she is told that it is not there.</summary>
    /// <param name="permission">What would have been needed there.</param>
    public static void Outside(HttpContext context, Permission permission) => context.Features.Set(new Refused(permission));

    /// <summary>The request asks for what the policy of its address does not open to her.</summary>
    internal static void Forbidden(HttpContext context)
    {
        var policies = context.GetEndpoint()?.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(static data => data.Policy).ToHashSet() ?? [];
        foreach (var permission in Enum.GetValues<Permission>().Where(permission => policies.Contains(RoomPolicies.For(permission))))
        {
            context.Features.Set(new Refused(permission));
        }
    }

    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        if (context.Features.Get<Refused>() is not { } refused || Officer.TryOf(context.User) is not { } officer)
        {
            return;
        }

        // The page that says so goes through here too.
        context.Features.Set<Refused>(null);
        if (!IsFirst(officer.Account, (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "", refused.Permission))
        {
            return;
        }

        try
        {
            await notes.RefusedAsync(officer.AtPage, refused.Permission, CancellationToken.None);
        }
        catch (Exception fault)
        {
            // She is refused all the same.
            log.RefusalNotNoted(fault);
        }
    }

    private bool IsFirst(long account, string route, Permission permission)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds() / 60;
        lock (gate)
        {
            if (now != minute)
            {
                minute = now;
                noted.Clear();
            }

            return noted.Count < MostOfAMinute && noted.Add((account, route, permission));
        }
    }

    private sealed record Refused(Permission Permission);
}
