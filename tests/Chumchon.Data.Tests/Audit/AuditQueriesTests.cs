using Chumchon.Data.Audit;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Tests;
using Chumchon.Tests.Databases;

namespace Chumchon.Data.Tests.Audit;

public sealed class AuditQueriesTests
{
    private const long OfficeOfMueang = 3001;

    private static readonly AuditFilter All = new();

    [Theory, OnSqlite, OnPostgres]
    public async Task Parts_HoldEachEntryOnceNewestFirst(string provider)
    {
        await using var database = await WorldAsync(provider);
        var queries = new AuditQueries(database.Database);
        List<AuditEntry> read = [];
        for (AuditPlace? before = null; ;)
        {
            var part = await queries.PartAsync(AreaScope.Country, SmallWorld.CentralOfficer, All, before, most: 7, CancellationToken.None);
            part.Entries.Count.ShouldBeLessThanOrEqualTo(7);
            read.AddRange(part.Entries);
            if (part.Next is null)
            {
                break;
            }

            before = AuditPlace.Read(part.Next.ToString());
        }

        read.Count.ShouldBe((int)await database.CountAsync("audit_entry"));
        read.Select(static entry => (entry.Stream, entry.Number)).Distinct().Count().ShouldBe(read.Count);
        read.Select(static entry => entry.AtUnixMs).ShouldBeInOrder(SortDirection.Descending);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task EachScope_HasItsOwnChainsAlone(string provider)
    {
        await using var database = await WorldAsync(provider);
        var queries = new AuditQueries(database.Database);

        (await StreamsAsync(queries, AreaScope.Of(SmallWorld.Mueang), SmallWorld.Officer)).ShouldBe(["account:1001", "d9001"]);
        (await StreamsAsync(queries, AreaScope.Of(SmallWorld.Sathing), SmallWorld.SathingOfficer)).ShouldBe(["d9002"]);
        (await StreamsAsync(queries, AreaScope.Of(SmallWorld.Songkhla), SmallWorld.ProvinceOfficer)).ShouldBe(["account:1001", "account:1002", "account:1004", "d9001", "d9002", "office:3001"]);
        (await StreamsAsync(queries, AreaScope.Of(SmallWorld.Satun), reader: 9_999)).ShouldBeEmpty();
        (await StreamsAsync(queries, AreaScope.Country, SmallWorld.CentralOfficer)).ShouldContain("system");
        (await StreamsAsync(queries, default, reader: 9_999)).ShouldBeEmpty();

        (await queries.EntryAsync(AreaScope.Of(SmallWorld.Sathing), SmallWorld.SathingOfficer, AuditStream.Returns(SmallWorld.Mueang), 1, CancellationToken.None)).ShouldBeNull();
        (await queries.EntryAsync(AreaScope.Of(SmallWorld.Songkhla), SmallWorld.ProvinceOfficer, AuditStream.Returns(SmallWorld.Mueang), 1, CancellationToken.None)).ShouldNotBeNull();
        (await queries.EntryAsync(AreaScope.Of(SmallWorld.Mueang), SmallWorld.Officer, AuditStream.OfAccount(SmallWorld.Colleague), 1, CancellationToken.None)).ShouldBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Filters_TakeWhatTheyName(string provider)
    {
        await using var database = await WorldAsync(provider);
        var queries = new AuditQueries(database.Database);
        var all = await ReadAsync(All);
        var middle = BangkokTime.FromUnixMs(all[all.Count / 2].AtUnixMs);

        (await ReadAsync(new(Kind: AuditKind.SignedOut))).ShouldBe(all.Where(static entry => entry.Kind == AuditKind.SignedOut));
        (await ReadAsync(new(AreaScope.Of(SmallWorld.Sathing)))).ShouldBe(all.Where(static entry => entry.Stream.District == 9002));
        (await ReadAsync(new(AreaScope.Of(SmallWorld.Songkhla)))).ShouldBe(all.Where(static entry => entry.Stream.District > 0));
        (await ReadAsync(new(Account: "D9002"))).ShouldBe(all.Where(static entry => entry.By.Account == SmallWorld.SathingOfficer));
        (await ReadAsync(new(Account: "NOBODY"))).ShouldBeEmpty();
        (await ReadAsync(new(From: middle))).ShouldBe(all.Where(entry => entry.AtUnixMs >= middle.ToUnixTimeMilliseconds()));
        (await ReadAsync(new(Until: middle))).ShouldBe(all.Where(entry => entry.AtUnixMs < middle.ToUnixTimeMilliseconds()));

        async Task<IReadOnlyList<Read>> ReadAsync(AuditFilter filter) =>
            [.. (await queries.PartAsync(AreaScope.Country, SmallWorld.CentralOfficer, filter, before: null, most: 1_000, CancellationToken.None)).Entries
                .Select(static entry => new Read(entry.Stream, entry.Number, entry.AtUnixMs, entry.Kind, entry.By))];
    }

    /// <summary>At ten years of figures the newest of the country are found in the index, and nothing is sorted.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task NewestOfTheCountry_AreReadFromTheIndex(string provider)
    {
        await using var database = await WorldAsync(provider);
        var isSqlite = provider == "sqlite";

        var plan = string.Join('\n', await database.ListAsync(
            isSqlite
                ? "explain query plan select at, district_code, stream, number from audit_entry where kind = 1 order by at desc, district_code desc, stream desc, number desc limit 51"
                : "select indexdef from pg_indexes where tablename = 'audit_entry'",
            reader => reader.GetString(isSqlite ? 3 : 0)));

        // Of so few rows PostgreSQL would rather sort: there it is the index that is asked for.
        plan.ShouldContain(isSqlite ? "USING COVERING INDEX IX_audit_entry_at_" : "(at, district_code, stream, number, kind, account_id)");
        plan.ShouldNotContain("TEMP B-TREE");
    }

    private static async Task<TestDatabase> WorldAsync(string provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await RandomSaves.RunAsync(database, saves: 12);
        await database.WriteAccountsAsync(
            new(SmallWorld.Officer, Office: 0, Role: null, AreaScope.Country, WriteWay.Page),
            async write =>
            {
                foreach (var account in new[] { SmallWorld.Officer, SmallWorld.Colleague, SmallWorld.ProvinceOfficer, SmallWorld.CentralOfficer })
                {
                    await write.AppendAsync(AuditStream.OfAccount(account), AuditKind.SignedOut, account);
                }

                await write.AppendAsync(AuditStream.OfOffice(OfficeOfMueang), AuditKind.SignedOut, subject: 0);
                await write.AppendAsync(AuditStream.System, AuditKind.AreasLoaded, subject: 0);
            });
        return database;
    }

    private static async Task<IEnumerable<string>> StreamsAsync(AuditQueries queries, AreaScope scope, long reader) =>
        (await queries.PartAsync(scope, reader, All, before: null, most: 1_000, CancellationToken.None)).Entries
            .Select(static entry => entry.Stream.ToString()).Distinct().Order(StringComparer.Ordinal);

    private sealed record Read(AuditStream Stream, long Number, long AtUnixMs, AuditKind Kind, AuditAuthor By);
}
