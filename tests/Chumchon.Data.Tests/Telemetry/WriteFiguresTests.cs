using System.Diagnostics;
using Chumchon.Data.Accounts;
using Chumchon.Data.Returns;
using Chumchon.Data.Setup;
using Chumchon.Data.Tests.Returns;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Returns;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Tests.Telemetry;
using Microsoft.Data.Sqlite;
using static Chumchon.Domain.Producers.SalesChannel;
using static Chumchon.Tests.SmallWorld;

namespace Chumchon.Data.Tests.Telemetry;

/// <summary>The figures of writes count what they say, and no area or account is in them.</summary>
public sealed class WriteFiguresTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Saves_AreCountedByTheirOutcome(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        using var figures = new HeardFigures(month.Database.Database);
        var first = await month.StampedAsync(MueangMonth.Request(1, new(Curry, DomesticOffline, 100), new(Curry, OverseasOnline, 1), new(Cloth, DomesticOffline, 1)));

        await month.SaveAsync(first);
        await month.SaveAsync(first);
        await month.SaveAsync(2);
        (await month.ExecuteAsync(first with { SaveId = Guid.NewGuid(), Cells = [new(Curry, DomesticOffline, 200), new(Cloth, DomesticOffline, 2)] }, MueangMonth.ByColleague))
            .ShouldBeOfType<SaveCollided>();
        await month.SetWindowAsync(MueangMonth.February, month.Clock.GetUtcNow().AddDays(1));
        await month.RefusedAsync<MonthNotYetOpen>(MueangMonth.Request(3));

        string[] outcomes = ["saved", "replayed", "confirmed", "collided", "refused"];
        figures.Of("chumchon.save.duration").ShouldBe(outcomes);
        figures.Of("chumchon.save.rows").ShouldBe(outcomes);
        outcomes.SelectMany(outcome => figures.Values("chumchon.save.rows", outcome)).ShouldBe([2, 2, 0, 2, 0]);
        figures.Values("chumchon.save.clashes").ShouldBe([2]);
        figures.Of("chumchon.refusals").ShouldBe(["save MonthNotYetOpen"]);
        figures.Of("chumchon.write.duration").Where(static figure => figure.EndsWith("page", StringComparison.Ordinal))
            .ShouldBe(["committed page", "committed page", "committed page", "rolled_back page", "rolled_back page"]);
        figures.Of("chumchon.write.retries").ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Syncs_AreCountedByTheirOutcome(string provider)
    {
        await using var month = await MueangMonth.CreateAsync(provider);
        using var figures = new HeardFigures(month.Database.Database);

        var done = await month.SyncAsync();
        await month.SyncAsync();
        (await month.Sync.UndoAsync(MueangMonth.ByOfficer, Mueang, MueangMonth.February, done.AuditNumber, CancellationToken.None)).IsOk.ShouldBeTrue();
        (await month.Sync.ExecuteAsync(MueangMonth.ByOfficer, Sathing, MueangMonth.February, CancellationToken.None)).IsOk.ShouldBeFalse();

        figures.Of("chumchon.syncs").ShouldBe(["added", "nothing", "undone", "refused"]);
        figures.Of("chumchon.refusals").ShouldHaveSingleItem().ShouldStartWith("rows ");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Attempts_AreCountedAndStandInTheSpan(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        using var figures = new HeardFigures(database.Database);
        using var spans = new HeardSpans();
        using var request = new Activity("request").Start();
        var runs = 0;

        await database.Database.WriteAsync(
            Actor.Job, TimeProvider.System, _ => ++runs < 3 ? throw new SqliteException("busy", 5) : Task.CompletedTask, CancellationToken.None);
        await Should.ThrowAsync<SqliteException>(() => database.Database.WriteAsync(
            Actor.System, TimeProvider.System, static _ => throw new SqliteException("full", 13), CancellationToken.None));

        figures.Of("chumchon.write.retries").ShouldBe(["passing", "passing"]);
        figures.Of("chumchon.write.duration").ShouldBe(["committed job", "failed system"]);
        var (tried, failed) = (spans.Of(request.TraceId.ToHexString())[0], spans.Of(request.TraceId.ToHexString())[1]);
        (tried.OperationName, tried.GetTagItem("chumchon.attempts"), tried.GetTagItem("chumchon.outcome"), tried.Status)
            .ShouldBe(("write", 3, "committed", ActivityStatusCode.Unset));
        tried.Events.Count().ShouldBe(2);
        tried.GetTagItem("db.system.name").ShouldBe(provider == "postgres" ? "postgresql" : "sqlite");
        (failed.GetTagItem("chumchon.attempts"), failed.GetTagItem("chumchon.outcome"), failed.Status)
            .ShouldBe((1, "failed", ActivityStatusCode.Error));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task UnknownOutcome_IsCountedUntilItIsKnown(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        using var figures = new HeardFigures(database.Database);
        var runs = 0;

        await database.Database.WriteAsync(
            Actor.ByVerb, TimeProvider.System, _ => ++runs == 1 ? throw new OutcomeUnknownException() : Task.FromResult(Decided.Commit(true)),
            repeatable: true, CancellationToken.None);
        await Should.ThrowAsync<OutcomeUnknownException>(() => database.Database.WriteAsync(
            Actor.ByVerb, TimeProvider.System, static _ => throw new OutcomeUnknownException(), CancellationToken.None));

        figures.Of("chumchon.write.retries").ShouldBe(["unknown"]);
        figures.Of("chumchon.write.duration").ShouldBe(["committed verb", "unknown verb"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task SessionsThatEnd_AreCounted(string provider)
    {
        await using var month = await MueangMonth.CreateAsync(provider);
        using var figures = new HeardFigures(month.Database.Database);
        var sessions = new Sessions(month.Database.Database, month.Clock);
        var right = new AttemptKey(AttemptKey.HashOf("D9001", "secret"u8), "10.9.1.0/24");
        var ids = new List<string>();
        for (var session = 0; session < 3; session++)
        {
            ids.Add(await sessions.OpenAsync(MueangMonth.ByOfficer, new("d9001", "10.9.1.7", "Firefox"), right, CancellationToken.None));
        }

        await sessions.EndAsync(MueangMonth.ByOfficer, ids[0], CancellationToken.None);
        await sessions.EndAsync(MueangMonth.ByOfficer, ids[0], CancellationToken.None);
        month.Clock.Advance(TimeSpan.FromHours(11));
        await sessions.ClearAsync(Actor.Job, CancellationToken.None);

        figures.Values("chumchon.sessions.ended", "signed_out").ShouldBe([1]);
        figures.Values("chumchon.sessions.ended", "expired").ShouldBe([2]);
    }
}
