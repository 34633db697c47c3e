using Chumchon.Data.Imports;
using Chumchon.Data.Verification;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Imports;
using Chumchon.Tests;
using Chumchon.Tests.Databases;

namespace Chumchon.Data.Tests.Imports;

public sealed class ImportPublishedTests
{
    private static readonly SalesMonth October = SalesMonth.Of(2023, 10);

    [Theory, OnSqlite, OnPostgres]
    public async Task Import_WritesFiguresStateAndEntryTogether(string provider)
    {
        await using var world = await WorldAsync(provider);
        var file = await world.KeepAsync("a.csv");

        var done = (await world.Import.ExecuteAsync(Actor.ByVerb, file, [Of(1, 100), Of(2, 200)], CancellationToken.None)).Value;

        done.ShouldBe(new PublishedChanges(2, 0, 0));
        (await world.RowsAsync()).ShouldBe([(1, 100, file), (2, 200, file)]);
        var kept = (await world.Files.FindAsync(Actor.ByVerb, file, CancellationToken.None))!;
        (kept.State, kept.Rows, kept.FileName).ShouldBe((ImportState.Imported, 2, "a.csv"));
        (await world.Files.ContentAsync(Actor.ByVerb, file, CancellationToken.None)).ShouldBeNull();
        (await world.KindsAsync()).ShouldBe([AuditKind.FileKept, AuditKind.FileImported]);
        (await world.CheckAsync()).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task SameFiguresAgain_AreRefusedAndNothingIsWritten(string provider)
    {
        await using var world = await WorldAsync(provider);
        await world.ImportAsync("a.csv", Of(1, 100));
        var again = await world.KeepAsync("again.csv");

        (await world.Import.ReviewAsync(Actor.ByVerb, [Of(1, 100)], CancellationToken.None)).ShouldBe(new PublishedChanges(0, 0, 1));
        (await world.Import.ExecuteAsync(Actor.ByVerb, again, [Of(1, 100)], CancellationToken.None)).Refusal.ShouldBe(new ImportChangesNothing());

        (await world.Files.FindAsync(Actor.ByVerb, again, CancellationToken.None))!.State.ShouldBe(ImportState.Read);
        (await world.KindsAsync()).ShouldBe([AuditKind.FileKept, AuditKind.FileImported, AuditKind.FileKept]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task LaterFile_StandsOverTheFirstAndIsTakenBackBeforeIt(string provider)
    {
        await using var world = await WorldAsync(provider);
        var first = await world.ImportAsync("first.csv", Of(1, 100), Of(2, 200));
        var second = await world.ImportAsync("second.csv", Of(1, 150), Of(2, 200), Of(3, 300));

        (await world.RowsAsync()).ShouldBe([(1, 100, first), (1, 150, second), (2, 200, first), (3, 300, second)]);
        (await world.Import.UndoAsync(Actor.ByVerb, first, CancellationToken.None)).ShouldBe(new ImportedOver("second.csv"));
        (await world.Import.UndoAsync(Actor.ByVerb, second, CancellationToken.None)).ShouldBeNull();
        (await world.Import.UndoAsync(Actor.ByVerb, second, CancellationToken.None)).ShouldBe(new ImportGone());
        (await world.Import.UndoAsync(Actor.ByVerb, first, CancellationToken.None)).ShouldBeNull();

        (await world.RowsAsync()).ShouldBeEmpty();
        (await world.CheckAsync()).ShouldBeEmpty();
        (await world.Import.ExecuteAsync(Actor.ByVerb, first, [Of(1, 100)], CancellationToken.None)).Refusal.ShouldBe(new ImportGone());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task FileSentInBefore_DoesNotStandBehindALaterOne(string provider)
    {
        await using var world = await WorldAsync(provider);
        var early = await world.KeepAsync("early.csv");
        await world.ImportAsync("late.csv", Of(1, 150));

        (await world.Import.ExecuteAsync(Actor.ByVerb, early, [Of(1, 100)], CancellationToken.None)).Refusal.ShouldBe(new ImportFileOlder());
        (await world.Import.ExecuteAsync(Actor.ByVerb, early, [Of(2, 100)], CancellationToken.None)).IsOk.ShouldBeTrue();
        (await world.CheckAsync()).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task FileThatIsImported_IsNeitherDroppedNorLaidOutAnew(string provider)
    {
        await using var world = await WorldAsync(provider);
        var file = await world.ImportAsync("a.csv", Of(1, 100));
        var dropped = await world.KeepAsync("b.csv");

        (await world.Files.DropAsync(Actor.ByVerb, file, CancellationToken.None)).ShouldBe(new ImportGone());
        (await world.Files.ReadAsAsync(Actor.ByVerb, file, ImportKind.PublishedSales, FileForm.Found, "", CancellationToken.None)).ShouldBe(new ImportGone());
        (await world.Files.DropAsync(Actor.ByVerb, dropped, CancellationToken.None)).ShouldBeNull();
        (await world.Files.ListAsync(Actor.ByVerb, 10, CancellationToken.None)).Select(static kept => kept.Id).ShouldBe([file]);
        (await world.CheckAsync()).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task PlantedFault_IsFoundAndNamed(string provider)
    {
        (string Fault, string[] Differences)[] faults =
        [
            ("update published_sales set satang = satang + 1 where province_code = 90", ["published figures' hash"]),
            ("delete from published_sales where province_code = 90", ["published figures", "published figures' hash"]),
            ("update import_source set hash = id_hash where id = 1".Replace("id_hash", provider == "sqlite" ? "x'00'" : "'\\x0000000000000000'::bytea", StringComparison.Ordinal), ["import file"]),
            ("update import_source set state = 1", ["import state"]),
            ("delete from published_sales; delete from import_source", ["import file"]),
        ];
        foreach (var (fault, differences) in faults)
        {
            await using var world = await WorldAsync(provider);
            await world.ImportAsync("a.csv", Of(90, 100), Of(91, 200));
            if (fault.Contains("hash =", StringComparison.Ordinal) && provider == "sqlite")
            {
                await world.Database.ExecuteAsync("update import_source set hash = x'0000000000000000'");
            }
            else
            {
                await world.Database.ExecuteAsync(fault);
            }

            (await world.CheckAsync()).ShouldBe(differences, fault);
        }
    }

    private static PublishedFigure Of(int province, long satang) => new(new(October, province, 0, 0), satang);

    private static async Task<World> WorldAsync(string provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await SmallWorld.AddToAsync(database);
        return new(database);
    }

    private sealed class World(TestDatabase database) : IAsyncDisposable
    {
        public TestDatabase Database => database;

        public ImportFiles Files { get; } = new(database.Database, TimeProvider.System);

        public ImportPublished Import { get; } = new(database.Database, TimeProvider.System);

        public Task<long> KeepAsync(string name) =>
            Files.KeepAsync(Actor.ByVerb, name, [1, 2, 3], ImportKind.PublishedSales, FileForm.Found, "shape", CancellationToken.None);

        public async Task<long> ImportAsync(string name, params PublishedFigure[] figures)
        {
            var file = await KeepAsync(name);
            (await Import.ExecuteAsync(Actor.ByVerb, file, figures, CancellationToken.None)).IsOk.ShouldBeTrue();
            return file;
        }

        public Task<List<(int Province, long Satang, long Source)>> RowsAsync() => database.ListAsync(
            "select province_code, satang, source_id from published_sales order by province_code, source_id",
            static reader => (reader.GetInt32(0), reader.GetInt64(1), reader.GetInt64(2)));

        public Task<List<AuditKind>> KindsAsync() => database.ListAsync(
            "select kind from audit_entry where district_code = 0 and stream = 0 order by number", static reader => (AuditKind)reader.GetInt32(0));

        public async Task<IEnumerable<string>> CheckAsync()
        {
            var found = new Differences();
            await new LedgerCheck(database.Database).ExecuteAsync(AreaScope.Country, new(0), new(99_999), found, progress: null, CancellationToken.None);
            return found.First.Select(static difference => difference.What).Where(static what => what is not "register");
        }

        public ValueTask DisposeAsync() => database.DisposeAsync();
    }
}
