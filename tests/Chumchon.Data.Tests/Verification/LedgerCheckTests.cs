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
        ("an audit entry altered", "update audit_entry set account_id = 1002 where stream = 'd9001' and number = 7", ["audit entry", "receipt"]),
        (
            "the audit's tail cut",
            """
            delete from audit_change where district_code = 9001 and number = (select number from audit_head where stream = 'd9001');
            delete from audit_entry where stream = 'd9001' and number = (select number from audit_head where stream = 'd9001');
            update audit_head set number = number - 1, hash = (
                select entry.hash from audit_entry entry where entry.stream = 'd9001' and entry.number = audit_head.number - 1) where stream = 'd9001'
            """,
            ["audit head stamp", "audit length", "fact", "receipt"]
        ),
        ("a receipt's hash altered", $"update return_save set hash = payload_hash where {February} and {FirstSave}", ["receipt"]),
        ("a receipt gone", $"delete from return_save where {February} and {FirstSave}", ["return first_saved_at", "receipt"]),
        ("another stamp", $"update monthly_return set stamp = stamp + 1 where {February}", ["return stamp"]),
        ("no stamp", $"update monthly_return set stamp = 0 where {February}", ["return stamp"]),
        ("another stamp of the audit's head", "update audit_head set stamp = stamp - 1 where stream = 'd9001'", ["audit head stamp"]),
        ("rows entered off", $"update monthly_return set rows_entered = rows_entered - 1 where {February}", ["return rows_entered"]),
        ("a changed cell altered", "update audit_change set before = 12345 where district_code = 9001 and number = 7", ["audit entry", "receipt"]),
        ("a return gone", $"delete from monthly_return where {February}", ["return", "rollup"]),
        ("a product more in the register's numbers", "update register_rollup set products = products + 1 where district_code = 9001 and kind = 2", ["register"]),
        ("a producer who ceased and still counts", "update producer set status = 3 where id = 2001", ["register"]),
        ("another first save", $"update monthly_return set first_saved_at = saved_at + 1 where {February}", ["return first_saved_at"]),
        ("a month that was never complete", $"update monthly_return set first_complete_at = 1 where {February}", ["return first_complete_at"]),
        ("another last change", $"update monthly_return set changed_at = null where {February}", ["return changed_at"]),
        ("a month unsaved", $"update monthly_return set state = 1 where {February}", ["return state"]),
        ("an entry in the middle gone", "delete from audit_entry where stream = 'd9001' and number = 7", ["audit number", "audit entry", "audit length", "receipt"]),
    ];

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
            .ShouldBe(["return DomesticOffline", "rollup", "receipt"]);
    }

    /// <summary>Also chains that belong to no district.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task ChainOfAnAccount_IsFollowedToo(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await SmallWorld.AddToAsync(database);
        foreach (var kind in new[] { AuditKind.SignedIn, AuditKind.PasswordChanged, AuditKind.SignedOut })
        {
            await database.WriteAccountsAsync(write => write.AppendAsync(SmallWorld.Officer, kind, by: SmallWorld.Officer));
        }

        await database.WriteAccountsAsync(write => write.AppendAsync(SmallWorld.Colleague, AuditKind.SignedIn, by: SmallWorld.Colleague));
        (await CheckAsync(database)).First.ShouldBeEmpty();

        await database.ExecuteAsync($"update audit_head set stamp = stamp + 1 where stream = 'account:{SmallWorld.Colleague}'");
        (await CheckAsync(database)).First.ShouldHaveSingleItem().What.ShouldBe("audit head stamp");
        await database.ExecuteAsync($"update audit_head set stamp = stamp - 1 where stream = 'account:{SmallWorld.Colleague}'");

        await database.ExecuteAsync("update audit_entry set kind = 20 where kind = 24");

        var found = await CheckAsync(database);
        found.First.ShouldHaveSingleItem().Where.ShouldBe($"account:{SmallWorld.Officer} number 2");
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

    private static async Task<Differences> CheckAsync(TestDatabase database)
    {
        var found = new Differences();
        await new LedgerCheck(database.Database).ExecuteAsync(
            AreaScope.Country, new(0), new(99_999), found, progress: null, CancellationToken.None);
        return found;
    }
}
