using Chumchon.Data.Accounts;
using Chumchon.Data.Returns;
using Chumchon.Data.Setup;
using Chumchon.Data.Sql;
using Chumchon.Data.Tests.Returns;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Microsoft.EntityFrameworkCore;
using static Chumchon.Domain.Producers.SalesChannel;

namespace Chumchon.Data.Tests.Postgres;

/// <summary>
/// The line breaks at the COMMIT of each kind of write. A save knows its repetition and finds out; the others say that they
/// do not know, and are never done twice.
/// </summary>
public sealed class LostCommitTests
{
    [Theory, OnCuts]
    public async Task Save_IsDoneOnceAndSaid(Cut cut)
    {
        await using var line = await CutMonth.CreateAsync();
        var request = await line.Month.StampedAsync(MueangMonth.Request(1, new TypedCell(SmallWorld.Curry, DomesticOffline, 700)));

        line.Cutter.Arm(cut);
        var outcome = await new SaveReturn(line.Database, line.Month.Clock).ExecuteAsync(MueangMonth.ByOfficer, request, CancellationToken.None);

        outcome.ShouldBeOfType<SaveAccepted>().Receipt.Version.ShouldBe(2);
        (await line.Month.Database.CountAsync("return_save")).ShouldBe(1);
        await line.ShouldBeRightAsync();
    }

    [Theory, OnCuts]
    public async Task Sync_SaysThatItDoesNotKnow(Cut cut)
    {
        await using var line = await CutMonth.CreateAsync();
        await line.ShouldNotKnowAsync(cut, AuditKind.ReturnSynced, 1, () => new SyncReturn(line.Database, line.Month.Clock).ExecuteAsync(
            MueangMonth.ByOfficer, SmallWorld.Mueang, MueangMonth.February.Previous, CancellationToken.None));
    }

    [Theory, OnCuts]
    public async Task UndoneSync_SaysThatItDoesNotKnow(Cut cut)
    {
        await using var line = await CutMonth.CreateAsync();
        await line.ShouldNotKnowAsync(cut, AuditKind.SyncUndone, 0, () => new SyncReturn(line.Database, line.Month.Clock).UndoAsync(
            MueangMonth.ByOfficer, SmallWorld.Mueang, MueangMonth.February, auditNumber: 1, CancellationToken.None));
    }

    [Theory, OnCuts]
    public async Task AddedRow_SaysThatItDoesNotKnow(Cut cut)
    {
        await using var line = await CutMonth.CreateAsync();
        await line.ShouldNotKnowAsync(cut, AuditKind.RowAdded, 0, () => new ChangeRows(line.Database, line.Month.Clock).AddProductTypeAsync(
            MueangMonth.ByOfficer, SmallWorld.Mueang, MueangMonth.February,
            new LineKey(SmallWorld.Cloth.Producer, ProductType.Household), CancellationToken.None));
    }

    [Theory, OnCuts]
    public async Task RemovedRow_SaysThatItDoesNotKnow(Cut cut)
    {
        await using var line = await CutMonth.CreateAsync();
        await line.ShouldNotKnowAsync(cut, AuditKind.RowRemoved, 0, () => new ChangeRows(line.Database, line.Month.Clock).RemoveAsync(
            MueangMonth.ByOfficer, SmallWorld.Mueang, MueangMonth.February, SmallWorld.Cloth, CancellationToken.None));
    }

    [Theory, OnCuts]
    public async Task ChangedAccount_SaysThatItDoesNotKnow(Cut cut)
    {
        await using var line = await CutMonth.CreateAsync();
        await using var context = line.Database.CreateContext();
        var writes = new WriteAccounts(line.Database, context, TimeProvider.System);
        await line.ShouldNotKnowAsync(cut, AuditKind.PasswordChanged, 0, () => writes.ExecuteAsync(
            MueangMonth.ByOfficer,
            async write =>
            {
                (await context.Users.SingleAsync(user => user.Id == SmallWorld.Officer)).PersonName = "ชื่อใหม่";
                await context.SaveChangesAsync();
                await write.AppendAsync(AuditStream.OfAccount(SmallWorld.Officer), AuditKind.PasswordChanged, SmallWorld.Officer);
                return Decided.Commit(true);
            },
            CancellationToken.None));

        (await line.Month.Database.ListAsync($"select person_name from account where id = {SmallWorld.Officer}", static row => row.GetString(0)))
            .ShouldBe([cut == Cut.AfterCommit ? "ชื่อใหม่" : "สมหญิง ตัวอย่าง"]);
    }

    [Theory, OnPostgres]
    public async Task LineLostBeforeTheCommit_IsTriedAgain(string provider)
    {
        provider.ShouldBe("postgres");
        await using var line = await CutMonth.CreateAsync();
        var runs = 0;

        await line.Database.WriteAsync(
            Actor.System, TimeProvider.System,
            async write =>
            {
                var cutOff = ++runs == 1 ? "select pg_terminate_backend(pg_backend_pid())" : "select 1";
                await write.Command(cutOff).ExecuteAsync(CancellationToken.None);
                return Decided.Commit(true);
            },
            repeatable: false, CancellationToken.None);

        runs.ShouldBe(2);
    }

    /// <summary>February of Mueang, and the same database by a line that can break.</summary>
    private sealed class CutMonth : IAsyncDisposable
    {
        private CutMonth(MueangMonth month)
        {
            Month = month;
            Cutter = new(month.Database.Connection);
            Database = DataServices.OpenDatabase("postgres", Cutter.Connection);
        }

        public MueangMonth Month { get; }

        public CommitCutter Cutter { get; }

        public ChumchonDatabase Database { get; }

        public static async Task<CutMonth> CreateAsync() => new(await MueangMonth.CreateSyncedAsync("postgres"));

        /// <param name="before">Entries of the kind that are there already.</param>
        public async Task ShouldNotKnowAsync(Cut cut, AuditKind kind, int before, Func<Task> write)
        {
            Cutter.Arm(cut);

            await Should.ThrowAsync<OutcomeUnknownException>(write);

            var entries = await Month.Database.ListAsync(
                $"select number from audit_entry where kind = {(int)kind}", static reader => reader.GetInt64(0));
            entries.Count.ShouldBe(before + (cut == Cut.AfterCommit ? 1 : 0));
            await ShouldBeRightAsync();
        }

        public async Task ShouldBeRightAsync() => (await StoredLedger.ReadAsync(Month.Database.Database)).ShouldBeRight();

        public async ValueTask DisposeAsync()
        {
            await Database.DisposeAsync();
            await Cutter.DisposeAsync();
            await Month.DisposeAsync();
        }
    }
}
