using Chumchon.Web.Platform.Files;
using Microsoft.Extensions.Time.Testing;

namespace Chumchon.Web.Tests.Files;

public sealed class FileQueueTests
{
    private const long Busy = 1, Other = 2, Third = 3;

    private readonly FakeTimeProvider clock = new();

    [Fact]
    public async Task AccountsTakeTurns_HoweverManyOneOfThemAsksFor()
    {
        var queue = Queue(atOnce: 1, mostOfAccount: 5);
        var made = new List<(long Account, int Number)>();
        var asked = new List<Task>();
        var before = (await queue.EnterAsync(account: 9, CancellationToken.None)).Value!;
        foreach (var (account, number) in new[] { (Busy, 1), (Busy, 2), (Busy, 3), (Busy, 4), (Other, 1), (Other, 2), (Third, 1) })
        {
            asked.Add(MakeAsync(queue, account, () => made.Add((account, number))));
        }

        before.Dispose();
        await Task.WhenAll(asked);

        made.ShouldBe([(Busy, 1), (Other, 1), (Third, 1), (Busy, 2), (Other, 2), (Busy, 3), (Busy, 4)]);
    }

    [Fact]
    public async Task NoMoreThanSomeAreMadeAtOnce()
    {
        var queue = Queue(atOnce: 2, mostOfAccount: 9);
        var turns = Enumerable.Range(0, 6).Select(_ => queue.EnterAsync(Busy, CancellationToken.None)).ToList();

        turns.Count(static turn => turn.IsCompletedSuccessfully).ShouldBe(2);
        (await turns[0]).Value!.Made(100);
        (await turns[2]).IsOk.ShouldBeTrue();
        turns.Count(static turn => turn.IsCompletedSuccessfully).ShouldBe(3);
    }

    [Fact]
    public async Task MoreThanAnAccountMayWaitFor_IsRefusedUntilOneHasBeenSent()
    {
        var queue = Queue(atOnce: 1, mostOfAccount: 2);
        var first = (await queue.EnterAsync(Busy, CancellationToken.None)).Value!;
        var second = queue.EnterAsync(Busy, CancellationToken.None);

        (await queue.EnterAsync(Busy, CancellationToken.None)).Refusal.ShouldBe(new FilesWaitAlready(2));
        first.Made(5);
        (await second).IsOk.ShouldBeTrue();
        (await queue.EnterAsync(Busy, CancellationToken.None)).Refusal.ShouldBe(new FilesWaitAlready(2));
        first.Dispose();
        first.Dispose();
        queue.EnterAsync(Busy, CancellationToken.None).IsCompleted.ShouldBeFalse();
        (await queue.EnterAsync(Busy, CancellationToken.None)).Refusal.ShouldBe(new FilesWaitAlready(2));
    }

    [Fact]
    public async Task CancelledRequest_LeavesTheQueue()
    {
        var queue = Queue(atOnce: 1, mostOfAccount: 2);
        var first = (await queue.EnterAsync(Busy, CancellationToken.None)).Value!;
        using var left = new CancellationTokenSource();
        var gone = queue.EnterAsync(Busy, left.Token);
        await left.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(gone);

        var next = queue.EnterAsync(Busy, CancellationToken.None);
        first.Dispose();

        (await next).IsOk.ShouldBeTrue();
    }

    [Fact]
    public async Task FilesThatNobodyTakes_HoldUpTheNextAndNotMemory()
    {
        var queue = Queue(atOnce: 1, mostOfAccount: 9, mostHeld: 1_000);
        var first = (await queue.EnterAsync(Busy, CancellationToken.None)).Value!;
        first.Made(600);
        var second = (await queue.EnterAsync(Other, CancellationToken.None)).Value!;
        second.Made(600);

        var third = queue.EnterAsync(Third, CancellationToken.None);
        third.IsCompleted.ShouldBeFalse();
        first.Dispose();

        (await third).IsOk.ShouldBeTrue();
    }

    [Fact]
    public async Task WaitThatIsTooLong_IsRefusedInsteadOfCut()
    {
        var queue = Queue(atOnce: 1, mostOfAccount: 2);
        using var first = (await queue.EnterAsync(Busy, CancellationToken.None)).Value!;
        var second = queue.EnterAsync(Other, CancellationToken.None);

        clock.Advance(TimeSpan.FromSeconds(61));

        (await second).Refusal.ShouldBe(new FilesManyWait());
    }

    private FileQueue Queue(int atOnce, int mostOfAccount, long mostHeld = long.MaxValue) =>
        new(new(atOnce, mostOfAccount, mostHeld, TimeSpan.FromMinutes(1)), clock);

    private static async Task MakeAsync(FileQueue queue, long account, Action make)
    {
        using var turn = (await queue.EnterAsync(account, CancellationToken.None)).Value!;
        await Task.Yield();
        make();
        turn.Made(1);
    }
}
