using Chumchon.Data;
using Chumchon.Data.Areas;
using Chumchon.Data.Demo;
using Chumchon.Data.Model;
using Chumchon.Data.Returns;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Offices;
using Chumchon.Tests.Databases;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Chumchon.Browser.Tests.Sites;

/// <summary>
/// The program listening on a free port of this machine, over a database that holds the demonstration country. Its clock
/// stands at 14:32:05 on 6 กุมภาพันธ์ 2568 in Bangkok.
/// </summary>
public sealed class DemoSite : Site
{
    /// <summary>Of every account.</summary>
    public const string Password = "ตะวันขึ้นที่สงขลา";

    internal const int HashIterations = 1_000;

    /// <summary>The month that a district works on which has completed all before it.</summary>
    public static readonly SalesMonth WorkMonth = SalesMonth.Of(2025, 1);

    /// <summary>The month that <see cref="LateDistricts"/> work on.</summary>
    public static readonly SalesMonth LateMonth = WorkMonth.Previous;

    /// <summary>A district of 700 rows; each test that writes to it has a month of its own.</summary>
    public static readonly DistrictCode LargeDistrict = new(DemoCountry.LargeDistrict);

    /// <summary>A district of a hundred rows, complete up to ธันวาคม 2567, in which nothing is saved: <see cref="WorkMonth"/> stays its month of work.</summary>
    public static readonly DistrictCode HundredRows = new(DemoCountry.SmallDistrict);

    private static readonly DateTimeOffset Now = new(2025, 2, 6, 14, 32, 5, BangkokTime.Offset);

    private const string ReadyForWorkMonth =
        """
        r.rows = r.rows_entered and r.rows between 5 and 14 and not exists (
            select 1 from sales_entry e
            where e.district_code = r.district_code and e.month = r.month and coalesce(e.domestic_offline, 0) = 0)
        and not exists (select 1 from monthly_return later where later.district_code = r.district_code and later.month > r.month)
        and 4 <= (
            select count(*) from sales_entry e join producer p on p.id = e.producer_id
            where e.district_code = r.district_code and e.month = r.month and not exists (
                select 1 from sales_entry o join producer q on q.id = o.producer_id
                where o.district_code = e.district_code and o.month = e.month and q.name = p.name
                    and (o.producer_id <> e.producer_id or o.product_type <> e.product_type)))
        """;

    private const string InPart = "r.rows_entered > 0 and r.rows between 5 and 9 and r.rows - r.rows_entered >= 3";

    private static readonly Lazy<DemoCountry> Country = new(static () =>
        DemoCountry.Make(AreaFiles.Read(ShippedData.Folder), PublishedSales.Read(ShippedData.Folder), Now));

    private readonly Queue<DistrictCode> fresh;

    private DemoSite(TestDatabase stored, ListeningProgram program, IEnumerable<DistrictCode> fresh, IReadOnlyList<DistrictCode> late)
        : base(stored, program)
    {
        this.fresh = new(fresh);
        LateDistricts = late;
    }

    /// <summary>
    /// Districts that have saved ธันวาคม 2567 in part, with five to nine rows and three or more of them blank, by code: each
    /// test that uses one names its own.
    /// </summary>
    public IReadOnlyList<DistrictCode> LateDistricts { get; }

    /// <param name="provider"><c>sqlite</c> or <c>postgres</c>.</param>
    public static async Task<DemoSite> StartAsync(string provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await new AreaLoad(database.Database, TimeProvider.System).ExecuteAsync(Actor.System, ShippedData.Folder, CancellationToken.None);
        var hasher = new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = HashIterations }));
        var loaded = await new DemoLoad(database.Database, new FakeTimeProvider(Now)).ExecuteAsync(
            Actor.System, Country.Value, hasher.HashPassword(new Account(), Password), progress: null, CancellationToken.None);
        loaded.ShouldBeTrue();
        var started = ListeningProgram.Start(database, Now);
        return new(database, started, await DistrictsAsync(database, ReadyForWorkMonth), await DistrictsAsync(database, InPart));
    }

    /// <summary>
    /// A district that no other test uses, with five to twelve rows, the last ones with fourteen at most, in two or more subdistricts and four or more names of one row, all months complete up to
    /// ธันวาคม 2567, in which each row sold in the first channel, and nothing in <see cref="WorkMonth"/>.
    /// </summary>
    public DistrictCode TakeDistrict() => fresh.Dequeue();

    /// <summary>The same, its producers synced into <see cref="WorkMonth"/>.</summary>
    public async Task<DistrictCode> TakeSyncedDistrictAsync()
    {
        var district = TakeDistrict();
        await SyncAsync(district, WorkMonth);
        return district;
    }

    /// <summary>Brings a district's producers into a month.</summary>
    public async Task SyncAsync(DistrictCode district, SalesMonth month)
    {
        await using var scope = Services.CreateAsyncScope();
        var synced = await scope.ServiceProvider.GetRequiredService<SyncReturn>().ExecuteAsync(
            new Actor(Account: 1, Office: 1, OfficeRole.DistrictOfficer, AreaScope.Of(district), WriteWay.Page), district, month, CancellationToken.None);
        synced.Refusal.ShouldBeNull();
    }

    /// <summary>A second officer of a district's office; returns her user name.</summary>
    public async Task<string> AddColleagueAsync(DistrictCode district)
    {
        var name = $"d{district}-2";
        await Stored.ExecuteAsync(
            $"""
            insert into account (id, user_name, normalized_user_name, person_name, language, kind, created_at, password_hash, security_stamp,
                concurrency_stamp, email_confirmed, phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count)
            select id + 100000, '{name}', upper('{name}'), 'มานะ ตัวอย่าง', language, kind, created_at, password_hash, security_stamp,
                concurrency_stamp, email_confirmed, phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count
            from account where user_name = 'd{district}'
            """);
        await Stored.ExecuteAsync(
            $"""
            insert into office_member (account_id, office_id, role, starts_at)
            select account_id + 100000, office_id, role, starts_at from office_member
            where account_id = (select id from account where user_name = 'd{district}')
            """);
        return name;
    }

    /// <summary>A district's officer stands in for a week in another's office.</summary>
    public Task AddDeputyAsync(DistrictCode of, DistrictCode forOffice) => Stored.ExecuteAsync(
        $"""
        insert into office_member (account_id, office_id, role, starts_at, ends_at)
        select account.id, office.id, {(int)OfficeRole.DistrictOfficer}, 0, {Now.AddDays(7).ToUnixTimeMilliseconds()} from account, office
        where account.user_name = 'd{of}' and office.kind = {(int)OfficeKind.District} and office.area_code = {forOffice.Value}
        """);

    /// <summary>Somebody adds a satang to the total of a district's receipts of <see cref="WorkMonth"/>, behind the program's back.</summary>
    public Task AlterReceiptsAsync(DistrictCode district) => Stored.ExecuteAsync(
        $"""
        update return_save set domestic_offline = domestic_offline + 1
        where district_code = {district.Value} and month = {WorkMonth.Index}
        """);

    /// <summary>The database as it is, to be put back under the running program.</summary>
    public Task<DatabaseCopy> CopyAsync() => DatabaseCopy.TakeAsync(Stored);

    /// <summary>Receipts of a district's saves of <see cref="WorkMonth"/>.</summary>
    public async Task<int> SavesAsync(DistrictCode district) => (await Stored.ListAsync(
        $"select version from return_save where district_code = {district.Value} and month = {WorkMonth.Index}",
        static reader => reader.GetInt64(0))).Count;

    /// <summary>The sum of the facts of a district's month, of <see cref="WorkMonth"/> where none is named, in satang.</summary>
    public async Task<long> StoredSumAsync(DistrictCode district, SalesMonth? month = null) => (await Stored.ListAsync(
        $"""
        select cast(coalesce(sum(coalesce(domestic_offline, 0) + coalesce(domestic_online, 0)
            + coalesce(overseas_offline, 0) + coalesce(overseas_online, 0)), 0) as bigint)
        from sales_entry where district_code = {district.Value} and month = {(month ?? WorkMonth).Index}
        """,
        static reader => reader.GetInt64(0)))[0];

    private static Task<List<DistrictCode>> DistrictsAsync(TestDatabase database, string condition) => database.ListAsync(
        $"""
        select r.district_code from monthly_return r
        where r.month = {LateMonth.Index} and {condition}
            and (select count(distinct p.subdistrict_code) from producer p where p.district_code = r.district_code) > 1
        order by case when r.rows > 12 then 1 else 0 end, r.district_code
        """,
        static reader => new DistrictCode(reader.GetInt32(0)));
}
