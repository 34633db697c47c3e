using Chumchon.Data.Setup;

namespace Chumchon.Data;

/// <summary>How long one write is tried again: as long as a failover lasts, counted from its first fault.</summary>
internal sealed class WritePatience(TimeSpan most, TimeProvider clock, bool repeatable)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    private readonly List<Exception> faults = [];
    private long firstFaultAt;
    private TimeSpan wait = TimeSpan.FromMilliseconds(20);

    /// <summary>Whether the write may be tried again after this failure.</summary>
    public bool Bears(Exception failure)
    {
        var fault = DatabaseFaults.Of(failure);
        if (fault == DatabaseFault.None)
        {
            return false;
        }

        if (faults.Count == 0)
        {
            firstFaultAt = clock.GetTimestamp();
        }

        faults.Add(failure);
        return (fault == DatabaseFault.Passing || (fault == DatabaseFault.Unknown && repeatable))
            && clock.GetElapsedTime(firstFaultAt) < most;
    }

    public async Task WaitAsync(CancellationToken cancellation)
    {
        await Task.Delay(wait, clock, cancellation);
        wait = wait * 2 < LongestWait ? wait * 2 : LongestWait;
    }

    /// <summary>Once a commit is in doubt, no later failure takes the doubt away.</summary>
    public OutcomeUnknownException? Doubt => faults.OfType<OutcomeUnknownException>().FirstOrDefault();
}
