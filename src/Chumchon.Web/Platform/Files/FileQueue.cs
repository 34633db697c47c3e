using Chumchon.Domain;

namespace Chumchon.Web.Platform.Files;

/// <summary>An account waits for as many files as it may.</summary>
public sealed record FilesWaitAlready(int Most) : Refusal;

/// <summary>So many files are asked for that another would not be made in time.</summary>
public sealed record FilesManyWait : Refusal;

/// <summary>
/// Makes files a few at a time, so that saves and pages find the machine free however many are asked for. Accounts take turns: who
/// asks for one waits for those being made and one of each other account, not for all of theirs. What is made and not yet sent counts
/// too, so that memory is bounded where lines are slow.
/// </summary>
public sealed class FileQueue(FileLimits limits, TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly Dictionary<long, int> asked = [];
    private readonly LinkedList<(long Account, Queue<Turn> Turns)> waiting = [];
    private int making;
    private long heldBytes;

    /// <summary>Files that wait for their turn, and that are being made.</summary>
    public (int Waiting, int Making) Length
    {
        get
        {
            lock (gate)
            {
                return (waiting.Sum(static line => line.Turns.Count(static turn => !turn.IsOver)), making);
            }
        }
    }

    /// <summary>Comes back when it is this file's turn; what is returned is disposed of when the file has been sent.</summary>
    public async Task<Result<Turn>> EnterAsync(long account, CancellationToken cancellation)
    {
        var turn = new Turn(this, account);
        lock (gate)
        {
            if (asked.GetValueOrDefault(account) >= limits.MostOfAccount)
            {
                return new FilesWaitAlready(limits.MostOfAccount);
            }

            asked[account] = asked.GetValueOrDefault(account) + 1;
            LineOf(account).Enqueue(turn);
            GiveTurns();
        }

        using var tooLong = new CancellationTokenSource(limits.MostWait, clock);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(tooLong.Token, cancellation);
        try
        {
            await turn.Begun.WaitAsync(ended.Token);
            return turn;
        }
        catch (OperationCanceledException)
        {
            turn.Dispose();
            cancellation.ThrowIfCancellationRequested();
            return new FilesManyWait();
        }
    }

    private Queue<Turn> LineOf(long account)
    {
        foreach (var line in waiting)
        {
            if (line.Account == account)
            {
                return line.Turns;
            }
        }

        return waiting.AddLast((account, new Queue<Turn>())).Value.Turns;
    }

    private void GiveTurns()
    {
        while (making < limits.AtOnce && heldBytes < limits.MostHeldBytes && waiting.First is { } first)
        {
            waiting.RemoveFirst();
            var turn = first.Value.Turns.Dequeue();
            if (first.Value.Turns.Count > 0)
            {
                waiting.AddLast(first);
            }

            if (!turn.IsOver)
            {
                making++;
                turn.Begin();
            }
        }
    }

    /// <summary>One file's place: waits, is made, is sent.</summary>
    public sealed class Turn(FileQueue queue, long account) : IDisposable
    {
        private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private bool isMaking;
        private long bytes;

        internal Task Begun => begun.Task;

        internal bool IsOver { get; private set; }

        /// <summary>It is made: the next one's turn, while this one is sent.</summary>
        public void Made(long length)
        {
            lock (queue.gate)
            {
                bytes = length;
                queue.heldBytes += length;
                EndMaking();
            }
        }

        public void Dispose()
        {
            lock (queue.gate)
            {
                if (IsOver)
                {
                    return;
                }

                IsOver = true;
                queue.heldBytes -= bytes;
                if (--queue.asked[account] == 0)
                {
                    queue.asked.Remove(account);
                }

                EndMaking();
            }
        }

        internal void Begin()
        {
            isMaking = true;
            begun.SetResult();
        }

        private void EndMaking()
        {
            queue.making -= isMaking ? 1 : 0;
            isMaking = false;
            queue.GiveTurns();
        }
    }
}

/// <param name="AtOnce">Files made at once, each a core's work.</param>
/// <param name="MostOfAccount">Files that an account may wait for, those being made and sent among them.</param>
/// <param name="MostHeldBytes">Of files that are made and not sent, beyond which none is begun.</param>
/// <param name="MostWait">Shorter than browsers and proxies wait for an answer.</param>
public sealed record FileLimits(int AtOnce, int MostOfAccount, long MostHeldBytes, TimeSpan MostWait)
{
    public static FileLimits OfThisMachine { get; } = new(
        Math.Max(1, Environment.ProcessorCount / 2), MostOfAccount: 8, MostHeldBytes: 64L * 1024 * 1024, MostWait: TimeSpan.FromSeconds(50));
}
