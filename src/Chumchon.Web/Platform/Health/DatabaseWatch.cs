using System.Data.Common;
using Chumchon.Data;
using Chumchon.Data.Areas;
using Chumchon.Data.Setup;
using Chumchon.Web.Platform.Demonstration;
using Chumchon.Web.Platform.Security;

namespace Chumchon.Web.Platform.Health;

/// <summary>
/// How the database stands to this node, and what requests hold of it (areas, keys, whether it is a demonstration): asked
/// without a thread that waits, at most once a second, by whoever comes first.
/// </summary>
public sealed class DatabaseWatch(
    ChumchonDatabase database, AreaDirectory areas, InstallationKeys keys, DemoState demo, TimeProvider clock, ILogger<DatabaseWatch> log)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly Lock turn = new();
    private Task<Standing> looking = Task.FromResult(new Standing(DatabaseState.Missing, IsLoaded: false));
    private Standing last = new(DatabaseState.Missing, IsLoaded: false);
    private long lookedAt;
    private bool hasLooked;
    private bool hasTold;
    private bool isFitted;
    private string? areasHeld;
    private ClockCheck clockCheck = new();

    /// <summary>As it was when somebody looked last.</summary>
    internal Standing Last => last;

    /// <summary>As of a second ago at most.</summary>
    public Task<Standing> NowAsync() => LookAsync(evenIfFresh: false);

    /// <summary>As of now.</summary>
    public Task<Standing> RefreshAsync() => LookAsync(evenIfFresh: true);

    /// <summary>Asks the database; where that is away, what it said last.</summary>
    public async Task<bool> IsDemoAsync()
    {
        await NowAsync();
        return demo.IsDemo;
    }

    private Task<Standing> LookAsync(bool evenIfFresh)
    {
        lock (turn)
        {
            if (looking.IsCompleted && (evenIfFresh || !hasLooked || clock.GetElapsedTime(lookedAt) >= KeptFor))
            {
                hasLooked = true;
                looking = Task.Run(LookAsync);
            }

            return looking;
        }
    }

    private async Task<Standing> LookAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var found = await ReadAsync(patience.Token);
        var standing = new Standing(found.State, IsLoaded: last.IsLoaded || found.State is DatabaseState.Ready or DatabaseState.Full)
        {
            Trouble = found.Trouble,
            ClockBehind = clockCheck.Behind,
        };
        Tell(standing);
        last = standing;
        lookedAt = clock.GetTimestamp();
        return standing;
    }

    private async Task<InstallationReading> ReadAsync(CancellationToken cancellation)
    {
        if (await FitAsync(cancellation) is { } away)
        {
            return away;
        }

        var found = await Installation.ReadAsync(database, areas, areasHeld, cancellation);
        if (found.State is not (DatabaseState.Ready or DatabaseState.Full))
        {
            return found;
        }

        areasHeld = found.AreasVersion;
        demo.IsDemo = found.IsDemo;
        if (!keys.Take(found))
        {
            return found with { State = DatabaseState.KeysUnreadable };
        }

        if (keys.AreShort(found))
        {
            found = await DrawAsync(found, cancellation);
        }

        if (!last.IsLoaded && !found.IsDemo)
        {
            keys.TellIfOpen(found);
        }

        await LookAtClockAsync(cancellation);
        return found;
    }

    /// <summary>Once, before the first reading; null when that is done.</summary>
    private async Task<InstallationReading?> FitAsync(CancellationToken cancellation)
    {
        if (isFitted)
        {
            return null;
        }

        try
        {
            foreach (var note in await database.FitAsync(cancellation))
            {
                log.ServerNote(note.IsWarning ? LogLevel.Warning : LogLevel.Information, note.Words);
            }

            isFitted = true;
            return null;
        }
        catch (Exception away) when (away is DbException or OperationCanceledException or TimeoutException)
        {
            return Installation.Away(database, away);
        }
    }

    private async Task<InstallationReading> DrawAsync(InstallationReading found, CancellationToken cancellation)
    {
        try
        {
            await keys.EnsureAsync(cancellation);
            var drawn = await Installation.ReadAsync(database, areas, areasHeld, cancellation);
            return drawn.State is not (DatabaseState.Ready or DatabaseState.Full) || keys.Take(drawn) ? drawn : drawn with { State = DatabaseState.KeysUnreadable };
        }
        catch (Exception refused) when (refused is DbException or OperationCanceledException or TimeoutException)
        {
            // Those that are there go on for a while.
            log.KeyNotDrawn(refused);
            return found.Keys.Count > 0 ? found : Installation.Away(database, refused);
        }
    }

    private async Task LookAtClockAsync(CancellationToken cancellation)
    {
        if (!clockCheck.IsDue(clock))
        {
            return;
        }

        try
        {
            clockCheck = ClockCheck.Of(clock, await Installation.LastSavedAtAsync(database, cancellation));
        }
        catch (Exception away) when (away is DbException or OperationCanceledException or TimeoutException)
        {
            // The next look tells.
        }
    }

    private void Tell(Standing standing)
    {
        if (standing.State != last.State || !hasTold)
        {
            hasTold = true;
            if (standing.State == DatabaseState.Ready)
            {
                log.Ready();
            }
            else
            {
                log.NotReady(standing.State, standing.OperatorWords);
            }
        }

        if (standing.ClockBehind is { } behind && last.ClockBehind is null)
        {
            log.ClockBehind(behind);
        }
    }
}
