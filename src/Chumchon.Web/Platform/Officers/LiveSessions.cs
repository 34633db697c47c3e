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

    /// <summary>The session, where it stands; null where it is over.</summary>
    /// <exception cref="DbException">The database cannot be asked, and this node knows nothing of the session.</exception>
    public async Task<SeenSession?> OfAsync(string id, CancellationToken cancellation)
    {
        if (known.TryGetValue(id, out var before) && clock.GetElapsedTime(before.AskedAt) < Moment)
        {
            return before.Session;
        }

        var asked = clock.GetTimestamp();
        try
        {
            if (await sessions.SeenAsync(id, cancellation) is not { } seen)
            {
                known.TryRemove(id, out _);
                return null;
            }

            known[id] = new(asked, seen);
            return seen;
        }
        catch (DbException) when (known.TryGetValue(id, out before))
        {
            // What is done in the session needs the same database; the page that says so needs to know whose it is.
            return before.Session;
        }
    }

    /// <summary>Has the database asked again by the next request.</summary>
    public void Forget(string id) => known.TryRemove(id, out _);

    /// <summary>The sessions that this node has seen live since then.</summary>
    /// <param name="timestamp">Of the program's clock.</param>
    public IReadOnlyList<string> SeenSince(long timestamp) =>
        [.. known.Where(session => session.Value.AskedAt >= timestamp).Select(static session => session.Key).Order(StringComparer.Ordinal)];

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

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Known(long AskedAt, SeenSession Session);
}
