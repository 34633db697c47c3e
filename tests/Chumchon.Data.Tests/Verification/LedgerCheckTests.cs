using Chumchon.Data.Tests.Demo;
using Chumchon.Data.Verification;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Tests;
using Chumchon.Tests.Databases;

namespace Chumchon.Data.Tests.Verification;

public sealed class LedgerCheckTests
{
    private const string February = "district_code = 9001 and month = 24289";
    private const string ACellOfFebruary = $"{February} and producer_id = 2001 and product_type = 1";

    private const string FirstSave = $"version = (select min(version) from return_save where {February})";

    /// <summary>What somebody changes behind the program's back, and all that is then told.</summary>
    private static readonly (string Name, string Sql, string[] Found)[] Plants =
    [
        (
            "a satang in a fact", $"update sales_entry set domestic_offline = coalesce(domestic_offline, 0) + 1 where {ACellOfFebruary}",
            ["return DomesticOffline", "rollup", "fact", "receipt"]
        ),
        ("a satang in a total", $"update monthly_return set overseas_online = overseas_online + 1 where {February}", ["return OverseasOnline"]),
        ("a satang in the rollup", $"update sales_rollup set domestic_online = domestic_online + 1 where {February} and product_type = 3", ["rollup"]),
        ("a line of the rollup gone", $"delete from sales_rollup where {February} and product_type = 5", ["rollup"]),
        (
            "a fact gone", $"delete from sales_entry where {ACellOfFebruary}",
            ["return rows", "return rows_entered", "return DomesticOffline", "return OverseasOffline", "rollup", "fact row", "receipt"]
        ),
        ("an audit entry's account altered", "update audit_entry set account_id = 1002 where district_code = 9001 and stream = 1 and number = 7", ["audit column", "receipt"]),
        ("an audit entry's time altered", "update audit_entry set at = at + 1 where district_code = 9001 and stream = 1 and number = 7", ["audit column", "receipt"]),
        ("an audit entry's hash altered", "update audit_entry set hash = (select hash from audit_entry where district_code = 9001 and stream = 1 and number = 6) where district_code = 9001 and stream = 1 and number = 7", ["audit entry", "receipt"]),
        (
            "the audit's tail cut",
            """
            delete from audit_entry where district_code = 9001 and stream = 1 and number = (select number from audit_head where district_code = 9001 and stream = 1);
            update audit_head set number = number - 1, hash = (
                select entry.hash from audit_entry entry where entry.district_code = 9001 and entry.stream = 1 and entry.number = audit_head.number - 1) where district_code = 9001 and stream = 1
            """,
            ["audit head stamp", "audit length", "fact", "receipt"]
        ),
        ("a receipt's hash altered", $"update return_save set hash = payload_hash where {February} and {FirstSave}", ["receipt"]),
        ("a receipt gone", $"delete from return_save where {February} and {FirstSave}", ["return first_saved_at", "receipt"]),
        ("another stamp", $"update monthly_return set stamp = stamp + 1 where {February}", ["return stamp"]),
        ("no stamp", $"update monthly_return set stamp = 0 where {February}", ["return stamp"]),
        ("another stamp of the audit's head", "update audit_head set stamp = stamp - 1 where district_code = 9001 and stream = 1", ["audit head stamp"]),
        ("rows entered off", $"update monthly_return set rows_entered = rows_entered - 1 where {February}", ["return rows_entered"]),
        ("a return gone", $"delete from monthly_return where {February}", ["return", "rollup"]),
        ("a product more in the register's numbers", "update register_rollup set products = products + 1 where district_code = 9001 and kind = 2", ["register"]),
        ("a producer who ceased and still counts", "update producer set status = 3 where id = 2001", ["register past", "register status"]),
        ("another first save", $"update monthly_return set first_saved_at = saved_at + 1 where {February}", ["return first_saved_at"]),
        ("a month that was never complete", $"update monthly_return set first_complete_at = 1 where {February}", ["return first_complete_at"]),
        ("another last change", $"update monthly_return set changed_at = null where {February}", ["return changed_at"]),
        ("a month unsaved", $"update monthly_return set state = 1 where {February}", ["return state"]),
        ("an entry in the middle gone", "delete from audit_entry where district_code = 9001 and stream = 1 and number = 7", ["audit number", "audit entry", "audit length", "receipt"]),
    ];

    /// <summary>What somebody lets the seventh entry say instead, and all that is then told.</summary>
    private static readonly (string Name, Func<byte[], byte[]> Alter, string[] Found)[] PlantsInBodies =
    [
        ("an amount before", Entry(static entry => entry with { Changes = [entry.Changes[0] with { Before = 12_345 }, .. entry.Changes.Skip(1)] }), ["audit entry", "receipt"]),
        ("a cell left out", Entry(static entry => entry with { Changes = [.. entry.Changes.Skip(1)] }), ["audit entry", "receipt"]),
        ("a remark left out", Entry(static entry => entry with { Remarks = [new(SmallWorld.Balm, 1, 2)] }), ["audit entry", "receipt"]),
        ("another person", Entry(static entry => entry with { By = entry.By with { Account = SmallWorld.Colleague } }), ["audit column", "audit entry", "receipt"]),
        ("another office", Entry(static entry => entry with { By = entry.By with { Office = 3002 } }), ["audit entry", "receipt"]),
        ("another way", Entry(static entry => entry with { By = entry.By with { Way = WriteWay.Api } }), ["audit entry", "receipt"]),
        ("another kind", Entry(static entry => entry with { Kind = AuditKind.ReturnSynced }), ["audit column", "audit entry", "receipt"]),
        ("another version", Entry(static entry => entry with { Version = entry.Version + 100 }), ["audit column", "audit entry", "audit length", "receipt"]),
        ("a byte more", static body => [.. body, 0], ["audit body", "audit entry", "receipt"]),
        ("no byte", static _ => [], ["audit body", "audit entry", "receipt"]),
        ("a form from elsewhere", static body => [2, .. body[1..]], ["audit body", "audit entry", "receipt"]),
    ];

    [Theory, OnSqlite, OnPostgres]
    public async Task AlteredBody_IsFoundAndNamed(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await RandomSaves.RunAsync(database, saves: 40);
        foreach (var (name, alter, expected) in PlantsInBodies)
        {
            byte[] whole = [];
            await database.AlterBodyAsync(9001, 7, body => alter(whole = body));

            var found = await CheckAsync(database);

            await database.AlterBodyAsync(9001, 7, _ => whole);
            found.First.Select(static difference => difference.What).Distinct().ShouldBe(expected, ignoreOrder: true, name);
            found.First.ShouldAllBe(static difference => difference.Where.StartsWith("d9001"));
        }

        (await CheckAsync(database)).First.ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ThousandRandomSaves_LeaveNothingToFind(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await RandomSaves.RunAsync(database, saves: 1_000);

        var found = await CheckAsync(database);

        found.First.ShouldBeEmpty();
        (await database.CountAsync("return_save")).ShouldBe(1_000);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Facts_AreSummedAsTheyStand(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await RandomSaves.RunAsync(database, saves: 60);
        var found = new Differences();

        var sums = await new LedgerCheck(database.Database).ExecuteAsync(
            AreaScope.Country, new(0), new(99_999), found, progress: null, CancellationToken.None);

        var february = SalesMonth.Of(2024, 2);
        var stored = await database.ListAsync(
            "select cast(sum(domestic_offline) as bigint) from sales_entry where month = 24289", static reader => reader.GetInt64(0));
        FactSums.Sum(sums.Saved(AreaScope.Country, february, february), [SalesChannel.DomesticOffline]).ShouldBe(stored[0]);
        FactSums.Sum(sums.Saved(AreaScope.Of(SmallWorld.Satun), february, february), [SalesChannel.DomesticOffline]).ShouldBeNull();
        sums.YearsSaved.ShouldBe([new FiscalYear(2567)]);
        sums.LastSaved(new(2567)).ShouldBe(SalesMonth.Of(2024, 3));
        sums.LastSaved(new(2566)).ShouldBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task PlantedFault_IsFoundAndNamed(string provider)
    {
        foreach (var (name, sql, expected) in Plants)
        {
            await using var database = await TestDatabase.CreateAsync(provider);
            await RandomSaves.RunAsync(database, saves: 40);
            (await CheckAsync(database)).First.ShouldBeEmpty();

            (await database.ExecuteAsync(sql)).ShouldBeGreaterThan(0, name);

            var found = await CheckAsync(database);
            found.First.Select(static difference => difference.What).Distinct().ShouldBe(expected, ignoreOrder: true, name);
            found.Count.ShouldBe(found.First.Count);
            found.First.ShouldAllBe(static difference => difference.Where.StartsWith("d9001"));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task AlteredFact_IsNamedWithWhatItWas(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await RandomSaves.RunAsync(database, saves: 40);
        var before = (await database.ListAsync(
            $"select coalesce(domestic_offline, 0) from sales_entry where {ACellOfFebruary}", static reader => reader.GetInt64(0)))[0];
        await database.ExecuteAsync($"update sales_entry set domestic_offline = {before + 1} where {ACellOfFebruary}");

        var found = await CheckAsync(database);

        found.First.Single(static difference => difference.What == "fact")
            .ShouldBe(new("fact", "d9001 2024-02 row 20011 DomesticOffline", $"{before}", $"{before + 1}"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Demonstration_IsRight(string provider)
    {
        await using var database = await DemoDatabase.CreateAsync(provider);

        (await CheckAsync(database)).First.ShouldBeEmpty();
        await database.ExecuteAsync("update sales_entry set domestic_offline = domestic_offline + 1 where district_code = 5013 and month = 24289 and product_type = 1 and domestic_offline > 0");
        (await CheckAsync(database)).First.Select(static difference => difference.What).Distinct()
            .ShouldBe(["return DomesticOffline", "rollup", "fact", "receipt"]);
    }

    /// <summary>Also chains that belong to no district.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task ChainOfAnAccount_IsFollowedToo(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await SmallWorld.AddToAsync(database);
        foreach (var kind in new[] { AuditKind.SignedIn, AuditKind.PasswordChanged, AuditKind.SignedOut })
        {
            await AppendAsync(database, SmallWorld.Officer, kind);
        }

        await AppendAsync(database, SmallWorld.Colleague, AuditKind.SignedIn);
        (await CheckAsync(database)).First.ShouldBeEmpty();

        await database.ExecuteAsync($"update audit_head set stamp = stamp + 1 where stream = {AuditStream.OfAccount(SmallWorld.Colleague).Number}");
        (await CheckAsync(database)).First.ShouldHaveSingleItem().What.ShouldBe("audit head stamp");
        await database.ExecuteAsync($"update audit_head set stamp = stamp - 1 where stream = {AuditStream.OfAccount(SmallWorld.Colleague).Number}");

        await database.ExecuteAsync("update audit_entry set kind = 20 where kind = 24");

        var found = await CheckAsync(database);
        found.First.ShouldHaveSingleItem().Where.ShouldBe($"account:{SmallWorld.Officer} number 2 kind");
    }

    [Theory, OnSqlite]
    public async Task ManyDifferences_AreCountedAndTheFirstKept(string provider)
    {
        await using var database = await DemoDatabase.CreateAsync(provider);
        await database.ExecuteAsync("update monthly_return set rows = rows + 1");

        var found = await CheckAsync(database);

        found.First.Count.ShouldBe(Differences.MostKept);
        found.Count.ShouldBe(await database.CountAsync("monthly_return"));
    }

    private static Func<byte[], byte[]> Entry(Func<AuditEntry, AuditEntry> alter) => body => AuditBody.Write(alter(AuditBody.Read(body)));

    private static Task AppendAsync(TestDatabase database, long account, AuditKind kind) => database.WriteAccountsAsync(
        SmallWorld.At(SmallWorld.Mueang, account), write => write.AppendAsync(AuditStream.OfAccount(account), kind, account));

    private static async Task<Differences> CheckAsync(TestDatabase database)
    {
        var found = new Differences();
        await new LedgerCheck(database.Database).ExecuteAsync(
            AreaScope.Country, new(0), new(99_999), found, progress: null, CancellationToken.None);
        return found;
    }
}
