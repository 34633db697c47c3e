using Chumchon.Data.Demo;
using Chumchon.Data.Model;
using Chumchon.Data.Returns;
using Chumchon.Data.Setup;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Offices;
using Chumchon.Domain.Returns;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Microsoft.EntityFrameworkCore;

namespace Chumchon.Data.Tests.Demo;

public sealed class DemoLoadTests(DemoDatabase demo) : IClassFixture<DemoDatabase>
{
    private const string AllChannels =
        "coalesce(domestic_offline, 0) + coalesce(domestic_online, 0) + coalesce(overseas_offline, 0) + coalesce(overseas_online, 0)";

    /// <summary>The approved content. A change of the demo or the model changes this value on purpose; a machine or a database never does.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Content_IsTheApproved(string provider)
    {
        var database = await demo.OfAsync(provider);

        (await DatabaseContent.ChecksumAsync(database)).ShouldBe("00a6552b18fb9d88f15502bdfd44087a9f23df78891064b5c3707337c5b96e91");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task FactsTotalsAndRollup_AddUpToThePublishedYear(string provider)
    {
        var database = await demo.OfAsync(provider);

        foreach (var table in new[] { "sales_entry", "monthly_return", "sales_rollup" })
        {
            (await SumAsync(database, table, $"month < {DemoCountry.FirstMadeUpMonth}")).ShouldBe(32_906_606_405_913);
            (await SumAsync(database, table, "1 = 1")).ShouldBe(await SumAsync(database, "sales_entry", "1 = 1"));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task EverySumReceiptAndChain_IsRight(string provider)
    {
        var database = await demo.OfAsync(provider);

        (await StoredLedger.ReadAsync(database.Database)).ShouldBeRight();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Receipts_AreRight(string provider)
    {
        var database = await demo.OfAsync(provider);
        var saves = await database.ListAsync(
            "select month, version from return_save where district_code = 9001 order by month",
            static reader => (Month: new SalesMonth(reader.GetInt32(0)), Version: reader.GetInt64(1)));
        var check = new ReceiptCheck(database.Database);

        saves.Count.ShouldBeGreaterThan(12);
        foreach (var save in saves)
        {
            var found = (await check.OfAsync(AreaScope.Country, new(9001), save.Month, save.Version, default)).ShouldNotBeNull();

            found.Faults.ShouldBeEmpty();
            found.Types.Sum(static type => type.Totals.Sums.Total).ShouldBe(found.Receipt.Totals.Sums.Total);
            (await check.ByCodeAsync(AreaScope.Country, found.Receipt.Code, default))!.Receipt.ShouldBe(found.Receipt);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Months_AreSavedWhereAFigureIsAndElseSynced(string provider)
    {
        var database = await demo.OfAsync(provider);

        await using var context = database.Database.CreateContext();
        var returns = await context.MonthlyReturns.AsNoTracking().ToListAsync();
        returns.Count(r => r.Month < DemoCountry.FirstMadeUpMonth).ShouldBe(878 * 12);
        returns.ShouldAllBe(r => r.State == (r.RowsEntered > 0 ? ReturnState.Saved : ReturnState.Synced) && r.Version == 1);
        returns.ShouldContain(r => r.State == ReturnState.Synced);
        returns.ShouldAllBe(r => r.SavedAt.HasValue == (r.State == ReturnState.Saved) && r.SavedBy.HasValue == r.SavedAt.HasValue);
        (await database.CountAsync("return_save")).ShouldBe(returns.Count(r => r.State == ReturnState.Saved));
    }

    [Theory, OnSqlite]
    public async Task Saves_AreOfficeHoursOfTheMonthAfterByTheDistrictsAccount(string provider)
    {
        var database = await demo.OfAsync(provider);

        await using var context = database.Database.CreateContext();
        var names = await context.Users.AsNoTracking().ToDictionaryAsync(account => account.Id, account => account.UserName);
        foreach (var save in await context.ReturnSaves.AsNoTracking().ToListAsync())
        {
            var at = BangkokTime.FromUnixMs(save.SavedAt);
            SalesMonth.At(at).ShouldBe(new SalesMonth(save.Month).Next);
            at.Day.ShouldBeInRange(3, 9);
            at.DayOfWeek.ShouldNotBeOneOf(DayOfWeek.Saturday, DayOfWeek.Sunday);
            at.TimeOfDay.ShouldBeInRange(TimeSpan.FromHours(8.5), TimeSpan.FromHours(16.5));
            names[save.OfficerId].ShouldBe($"d{save.DistrictCode}");
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Accounts_HaveTheirOfficeRoleAndPerson(string provider)
    {
        var database = await demo.OfAsync(provider);

        await using var context = database.Database.CreateContext();
        var members = await (
            from member in context.OfficeMembers
            join office in context.Offices on member.OfficeId equals office.Id
            join account in context.Users on member.AccountId equals account.Id
            select new { account, office.Kind, office.AreaCode, member.Role }).ToListAsync();
        var byName = members.ToDictionary(member => member.account.UserName!, member => (member.Kind, member.AreaCode, member.Role));
        byName.Count.ShouldBe(956);
        byName["d9001"].ShouldBe((OfficeKind.District, 9001, OfficeRole.DistrictOfficer));
        byName["p90"].ShouldBe((OfficeKind.Province, 90, OfficeRole.ProvincialOfficer));
        byName["central"].ShouldBe((OfficeKind.Department, 0, OfficeRole.DepartmentOfficer));
        byName["admin"].ShouldBe((OfficeKind.Department, 0, OfficeRole.Administrator));
        members.ShouldAllBe(member => member.account.PersonName.EndsWith(" ตัวอย่าง", StringComparison.Ordinal)
            || member.account.PersonName.EndsWith(" สมมติ", StringComparison.Ordinal));
        members.ShouldAllBe(member => member.account.PasswordHash == DemoDatabase.PasswordHash);
        members.Single(member => member.account.UserName == "d9001").account.NormalizedUserName.ShouldBe("D9001");
        members.Select(member => member.account.SecurityStamp).ShouldBeUnique();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task IdsGivenAfterwards_GoOnAboveTheDemos(string provider)
    {
        await using var database = await DemoDatabase.CreateAsync(provider);
        var account = new Account { UserName = "later", NormalizedUserName = "LATER" };
        var producer = new Producer { DistrictCode = 9001, SubdistrictCode = 900101, Name = "ใหม่", NameSearch = "ใหม่", Kind = Domain.Producers.ProducerKind.Sme };

        await database.AddAsync(account, producer);

        account.Id.ShouldBe(957);
        producer.Id.ShouldBe(DemoDatabase.Country.Producers.Count + 1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task DemoAgain_IsRefusedAndWritesNothing(string provider)
    {
        var database = await demo.OfAsync(provider);

        (await DemoDatabase.LoadAsync(database)).ShouldBeFalse();

        (await database.CountAsync("account")).ShouldBe(956);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task InstallationWithAnAccount_IsRefused(string provider)
    {
        await using var database = await DemoDatabase.CreateWithAreasAsync(provider);
        await database.AddAsync(new Account { UserName = "somchai", NormalizedUserName = "SOMCHAI" });

        (await Installation.IsUnusedAsync(database.Database, CancellationToken.None)).ShouldBeFalse();
        (await DemoDatabase.LoadAsync(database)).ShouldBeFalse();

        (await database.CountAsync("producer")).ShouldBe(0);
        (await database.CountAsync("system_setting where name = 'demo'")).ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task InstallationWithAreasOnly_IsUnused(string provider)
    {
        await using var database = await DemoDatabase.CreateWithAreasAsync(provider);

        (await Installation.IsUnusedAsync(database.Database, CancellationToken.None)).ShouldBeTrue();
    }

    [Theory, OnSqlite]
    public async Task Progress_RunsToTheEndOfEachStep(string provider)
    {
        await using var database = await DemoDatabase.CreateWithAreasAsync(provider);
        var reports = new Reports();

        await DemoDatabase.LoadAsync(database, reports);

        reports.Seen.Select(report => report.Step).Distinct().ShouldBe(
            ["accounts", "offices", "producers", "product types", "sales", "returns", "saves", "audit"]);
        reports.Seen.GroupBy(report => report.Step).ShouldAllBe(step => step.Last().Done == step.Last().Of);
        reports.Seen.Last(report => report.Step == "sales").Of.ShouldBe(DemoDatabase.Country.Facts.Count);
    }

    private static async Task<long> SumAsync(TestDatabase database, string table, string where) =>
        (await database.ListAsync(
            $"select cast(sum({AllChannels}) as bigint) from {table} where {where}", static reader => reader.GetInt64(0)))[0];

    private sealed class Reports : IProgress<LoadProgress>
    {
        public List<LoadProgress> Seen { get; } = [];

        public void Report(LoadProgress value) => Seen.Add(value);
    }
}
