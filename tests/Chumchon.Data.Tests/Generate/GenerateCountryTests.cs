using Chumchon.Data.Areas;
using Chumchon.Data.Generate;
using Chumchon.Data.Model;
using Chumchon.Data.Setup;
using Chumchon.Data.Tests.Demo;
using Chumchon.Data.Verification;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Tests;
using Chumchon.Tests.Databases;

namespace Chumchon.Data.Tests.Generate;

public sealed class GenerateCountryTests
{
    private static readonly CountryPlan Plan = new(Producers: 200, Years: 1, Seed: 7, Through: SalesMonth.Of(2025, 9));

    private static readonly AreaFiles Areas = AreaFiles.Read(ShippedData.Folder);

    [Theory, OnSqlite, OnPostgres]
    public async Task Country_IsWholeAndRight(string provider)
    {
        await using var database = await DemoDatabase.CreateWithAreasAsync(provider);

        await MakeAsync(database, Plan);

        (await database.CountAsync("producer")).ShouldBe(200);
        var lines = await database.CountAsync("producer_line");
        lines.ShouldBeInRange(201, 240);
        (await database.CountAsync("sales_entry")).ShouldBe(lines * 12);
        (await database.ListAsync("select min(month), max(month) from monthly_return", static reader => (reader.GetInt32(0), reader.GetInt32(1))))
            .ShouldBe([(SalesMonth.Of(2024, 10).Index, SalesMonth.Of(2025, 9).Index)]);
        (await FoundAsync(database)).First.ShouldBeEmpty();
        (await StoredLedger.ReadAsync(database.Database)).ShouldBeRight();
        (await Installation.IsDemoAsync(database.Database, CancellationToken.None)).ShouldBeTrue();
    }

    /// <summary>As large as the department's own year: 329 thousand million baht of 100,000 producers.</summary>
    [Theory, OnSqlite]
    public async Task Figures_AreOfTheUsualSize(string provider)
    {
        await using var database = await DemoDatabase.CreateWithAreasAsync(provider);
        await MakeAsync(database, Plan with { Producers = 2_000 });

        var sums = (await database.ListAsync(
            "select sum(domestic_offline), sum(domestic_online), sum(overseas_offline), sum(overseas_online) from monthly_return",
            static reader => (long[])[reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3)]))[0];

        (sums.Sum() / 100.0 / 2_000).ShouldBeInRange(2_500_000, 4_500_000);
        (sums[0] * 100.0 / sums.Sum()).ShouldBeInRange(90, 97);
        sums.ShouldAllBe(static sum => sum > 0);
        (await database.CountAsync("sales_entry where domestic_offline is null and domestic_online is null and overseas_offline is null and overseas_online is null"))
            .ShouldBeInRange(5, 60);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task CutOffRun_GoesOnToTheSameCountry(string provider)
    {
        var plan = Plan with { Producers = 3_000, Years = 4 };
        await using var whole = await DemoDatabase.CreateWithAreasAsync("sqlite");
        await MakeAsync(whole, plan);
        await using var database = await DemoDatabase.CreateWithAreasAsync(provider);
        using var cut = new CancellationTokenSource();
        await Should.ThrowAsync<OperationCanceledException>(() => MakeAsync(database, plan, new CutOff(cut), cut.Token));
        (await database.CountAsync("producer")).ShouldBeInRange(1, 2_999);

        await MakeAsync(database, plan);

        (await DatabaseContent.ChecksumAsync(database)).ShouldBe(await DatabaseContent.ChecksumAsync(whole));
        await MakeAsync(database, plan);
        (await database.CountAsync("producer")).ShouldBe(3_000);
    }

    [Theory, OnSqlite]
    public async Task Seed_MakesAnotherCountry(string provider)
    {
        await using var first = await DemoDatabase.CreateWithAreasAsync(provider);
        await using var second = await DemoDatabase.CreateWithAreasAsync(provider);

        await MakeAsync(first, Plan);
        await MakeAsync(second, Plan with { Seed = 8 });

        var sums = await first.ListAsync("select sum(domestic_offline) from sales_entry", static reader => reader.GetInt64(0));
        (await second.ListAsync("select sum(domestic_offline) from sales_entry", static reader => reader.GetInt64(0))).ShouldNotBe(sums);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task DatabaseInUse_IsRefusedAndLeftAlone(string provider)
    {
        await using var database = await DemoDatabase.CreateWithAreasAsync(provider);
        await database.AddAsync(new Account { UserName = "somchai", NormalizedUserName = "SOMCHAI" });

        (await new GenerateCountry(database.Database, TimeProvider.System).BeginAsync(Actor.ByVerb, Plan, "a hash", CancellationToken.None)).ShouldBe(CountryState.Refused);
        await Should.ThrowAsync<InvalidOperationException>(() => new GenerateCountry(database.Database, TimeProvider.System).FillAsync(Actor.ByVerb, Plan, Areas, progress: null, CancellationToken.None));

        (await database.CountAsync("account")).ShouldBe(1);
        (await Installation.IsDemoAsync(database.Database, CancellationToken.None)).ShouldBeFalse();
    }

    [Theory, OnSqlite]
    public async Task AnotherPlan_IsRefused(string provider)
    {
        await using var database = await DemoDatabase.CreateWithAreasAsync(provider);
        await MakeAsync(database, Plan);

        (await new GenerateCountry(database.Database, TimeProvider.System).BeginAsync(Actor.ByVerb, Plan with { Years = 2 }, "a hash", CancellationToken.None)).ShouldBe(CountryState.Refused);
    }

    [Fact]
    public void Shares_AddUpAndFollowTheDistricts()
    {
        var shares = DistrictShare.Of(Plan with { Producers = 100_000 }, Areas);

        shares.Count.ShouldBe(878);
        shares.Sum(static share => share.Producers).ShouldBe(100_000);
        shares.Select(static share => share.District).ShouldBeInOrder();
        shares.Zip(shares.Skip(1)).ShouldAllBe(static pair => pair.First.FirstKey + pair.First.Producers == pair.Second.FirstKey);
        shares.Min(static share => share.Producers).ShouldBeInRange(30, 60);
        shares.Max(static share => share.Producers).ShouldBeInRange(400, 700);
    }

    private static async Task MakeAsync(
        TestDatabase database, CountryPlan plan, IProgress<LoadProgress>? progress = null, CancellationToken cancellation = default)
    {
        var country = new GenerateCountry(database.Database, TimeProvider.System);
        (await country.BeginAsync(Actor.ByVerb, plan, "a hash", CancellationToken.None)).ShouldNotBe(CountryState.Refused);
        await country.FillAsync(Actor.ByVerb, plan, Areas, progress, cancellation);
    }

    private static async Task<Differences> FoundAsync(TestDatabase database)
    {
        var found = new Differences();
        await new LedgerCheck(database.Database).ExecuteAsync(
            AreaScope.Country, new(0), new(99_999), found, progress: null, CancellationToken.None);
        return found;
    }

    /// <summary>Ends the run after its first batch.</summary>
    private sealed class CutOff(CancellationTokenSource source) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value) => source.Cancel();
    }
}
