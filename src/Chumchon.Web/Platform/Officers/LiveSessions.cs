using System.Collections.Concurrent;
using System.Data.Common;
using System.Runtime.InteropServices;
using Chumchon.Data.Accounts;

namespace Chumchon.Web.Platform.Officers;

/// <summary>
/// Which sessions still stand. The database is asked at most once a moment for each, so that a session that was ended on any
/// node is over everywhere within a second.
/// </summary>
public sealed class LiveSessions(Sessions sessions, TimeProvider clock)
{
    // With the time that a question takes it stays below a second.
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(800);

    private readonly ConcurrentDictionary<string, Known> known = new(StringComparer.Ordinal);

    /// <exception cref="DbException">The database cannot be asked, and this node knows nothing of the session.</exception>
    public async Task<bool> IsLiveAsync(string id, CancellationToken cancellation)
    {
        if (known.TryGetValue(id, out var before) && clock.GetElapsedTime(before.AskedAt) < Moment)
        {
            return true;
        }

        var asked = clock.GetTimestamp();
        DateTimeOffset? seen;
        try
        {
            seen = await sessions.SeenAsync(id, cancellation);
        }
        catch (DbException) when (known.ContainsKey(id))
        {
            // What is done in the session needs the same database; the page that says so needs to know whose it is.
            return true;
        }

        if (seen is not { } at)
        {
            known.TryRemove(id, out _);
            return false;
        }

        known[id] = new(asked);
        if (clock.GetUtcNow() - at >= Sessions.SeenToTheMinutes)
        {
            await TouchAsync(id, cancellation);
        }

        return true;
    }

    public void Forget(string id) => known.TryRemove(id, out _);

    /// <summary>Forgets what has not been asked for since.</summary>
    public void Clear(TimeSpan since)
    {
        foreach (var (id, last) in known)
        {
            if (clock.GetElapsedTime(last.AskedAt) > since)
            {
                known.TryRemove(new(id, last));
            }
        }
    }

    private async Task TouchAsync(string id, CancellationToken cancellation)
    {
        try
        {
            await sessions.TouchAsync(id, cancellation);
        }
        catch (DbException)
        {
            // A database that only reads now serves pages all the same; the next request tries again.
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Known(long AskedAt);
}
