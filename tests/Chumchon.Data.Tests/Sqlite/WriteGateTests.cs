using Chumchon.Data.Model;
using Chumchon.Data.Sql;
using Chumchon.Domain.Audit;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Microsoft.EntityFrameworkCore;

namespace Chumchon.Data.Tests.Sqlite;

/// <summary>
/// The gate before all writes of the process opens again however a write of EF ends: kept, nobody could write any more;
/// opened twice, two could at once.
/// </summary>
public sealed class WriteGateTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task SavedChanges_OpenTheGate()
    {
        await using var database = await WorldAsync();

        await RenameAsync(database);

        await GateShouldBeOpenOnceAsync(database);
    }

    [Fact]
    public async Task LostConcurrencyCheck_OpensTheGateOnce()
    {
        await using var database = await WorldAsync();
        await using var context = database.Database.CreateContext();
        var account = await context.Users.SingleAsync(user => user.Id == SmallWorld.Officer);
        await database.ExecuteAsync($"update account set concurrency_stamp = 'another' where id = {SmallWorld.Officer}");
        account.PersonName = "มาลี ตัวอย่าง";

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => context.SaveChangesAsync());

        await GateShouldBeOpenOnceAsync(database);
    }

    [Fact]
    public async Task RefusedByTheDatabase_OpensTheGateOnce()
    {
        await using var database = await WorldAsync();

        await Should.ThrowAsync<DbUpdateException>(
            () => database.AddAsync(new District { Code = 1234, ProvinceCode = 99, NameTh = "", NameEn = "" }));

        await GateShouldBeOpenOnceAsync(database);
    }

    [Fact]
    public async Task ImpossibleChange_LeavesTheGateOpen()
    {
        await using var database = await WorldAsync();
        await using var context = database.Database.CreateContext();
        var account = await context.Users.SingleAsync(user => user.Id == SmallWorld.Officer);
        account.Id = 1;

        await Should.ThrowAsync<InvalidOperationException>(() => context.SaveChangesAsync());

        await GateShouldBeOpenOnceAsync(database);
    }

    [Fact]
    public async Task Cancelled_OpensTheGateOnce()
    {
        await using var database = await WorldAsync();
        await using var context = database.Database.CreateContext();
        context.Add(new SystemSetting { Name = "a", Value = "b" });
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => context.SaveChangesAsync(cancelled.Token));

        await GateShouldBeOpenOnceAsync(database);
    }

    [Fact]
    public async Task SynchronousSave_IsRefused()
    {
        await using var database = await WorldAsync();
        await using var context = database.Database.CreateContext();
        context.Add(new SystemSetting { Name = "a", Value = "b" });

        Should.Throw<NotSupportedException>(() => context.SaveChanges());

        await GateShouldBeOpenOnceAsync(database);
    }

    [Fact]
    public async Task WorkThatThrows_OpensTheGateAndRollsBack()
    {
        await using var database = await WorldAsync();

        await Should.ThrowAsync<InvalidOperationException>(() => database.Database.WriteAsync(
            Actor.System, TimeProvider.System,
            async write =>
            {
                await write.Command("delete from office_member").ExecuteAsync(CancellationToken.None);
                throw new InvalidOperationException();
            },
            CancellationToken.None));

        (await database.CountAsync("office_member")).ShouldBe(5);
        await GateShouldBeOpenOnceAsync(database);
    }

    [Fact]
    public async Task WriterAtWork_HoldsSaveChangesBack()
    {
        await using var database = await WorldAsync();
        var working = new TaskCompletionSource();
        var finish = new TaskCompletionSource();
        var work = HoldGateAsync(database, working, finish.Task);
        await working.Task;

        var waiting = RenameAsync(database);
        waiting.IsCompleted.ShouldBeFalse();
        finish.SetResult();

        await work.WaitAsync(Patience);
        await waiting.WaitAsync(Patience);
        await GateShouldBeOpenOnceAsync(database);
    }

    private static async Task<TestDatabase> WorldAsync()
    {
        var database = await TestDatabase.CreateAsync("sqlite");
        await SmallWorld.AddToAsync(database);
        return database;
    }

    private static async Task RenameAsync(TestDatabase database)
    {
        await using var context = database.Database.CreateContext();
        var account = await context.Users.SingleAsync(user => user.Id == SmallWorld.Colleague);
        account.PersonName += "*";
        await context.SaveChangesAsync();
    }

    private static Task HoldGateAsync(TestDatabase database, TaskCompletionSource working, Task finish) =>
        Task.Run(() => PassGateAsync(database, working, finish));

    private static Task PassGateAsync(TestDatabase database, TaskCompletionSource working, Task finish) =>
        database.Database.WriteAsync(
            Actor.System, TimeProvider.System,
            async _ =>
            {
                working.SetResult();
                await finish;
            },
            CancellationToken.None);

    /// <summary>One writer gets in, and while it is in a second does not.</summary>
    private static async Task GateShouldBeOpenOnceAsync(TestDatabase database)
    {
        var (firstIn, secondIn) = (new TaskCompletionSource(), new TaskCompletionSource());
        var finish = new TaskCompletionSource();
        var first = HoldGateAsync(database, firstIn, finish.Task);
        await firstIn.Task.WaitAsync(Patience);

        // SQLite works on the thread that asks: through an open gate this would return after its work.
        var second = PassGateAsync(database, secondIn, Task.CompletedTask);
        secondIn.Task.IsCompleted.ShouldBeFalse();
        finish.SetResult();

        await Task.WhenAll(first, second).WaitAsync(Patience);
    }
}
