using Chumchon.Data.Producers;
using Chumchon.Data.Reports;
using Chumchon.Data.Verification;
using Chumchon.Domain;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Offices;
using Chumchon.Domain.Producers;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Microsoft.Extensions.Time.Testing;

namespace Chumchon.Data.Tests.Producers;

/// <summary>The small world's register on one database, kept by the province and the department in พฤษภาคม 2567.</summary>
internal sealed class MueangRegister : IAsyncDisposable
{
    public static readonly SalesMonth Running = SalesMonth.Of(2024, 5);

    public static readonly Actor ByProvince = new(
        SmallWorld.ProvinceOfficer, Office: 3003, OfficeRole.ProvincialOfficer, AreaScope.Of(SmallWorld.Songkhla), WriteWay.Page);

    public static readonly Actor ByDepartment = new(
        SmallWorld.CentralOfficer, Office: 3004, OfficeRole.DepartmentOfficer, AreaScope.Country, WriteWay.Page);

    /// <summary>กลุ่มแม่บ้านบ่อยาง as the small world has it.</summary>
    public static readonly ProducerDetails Housewives = new(
        "กลุ่มแม่บ้านบ่อยาง", ProducerKind.CommunityGroup, 900101, ProductTypeSet.Of(ProductType.Food, ProductType.Beverage), Products: 1);

    public static readonly ProducerDetails Weavers = new(
        "กลุ่มทอผ้าเกาะยอ", ProducerKind.CommunityGroup, 900102, ProductTypeSet.Of(ProductType.Textile), Products: 4, "900166001", Round: 2566, Star: 5);

    private readonly bool isOwn;

    private MueangRegister(TestDatabase database, bool isOwn) => (Database, this.isOwn) = (database, isOwn);

    public TestDatabase Database { get; }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2024, 5, 20, 9, 30, 0, BangkokTime.Offset));

    public AddProducer Add => new(Database.Database, Clock);

    public ChangeProducer Change => new(Database.Database, Clock);

    public MoveProducer Move => new(Database.Database, Clock);

    public RegisterProducers Many => new(Database.Database, Clock);

    public static async Task<MueangRegister> CreateAsync(string provider)
    {
        var register = new MueangRegister(await TestDatabase.CreateAsync(provider), isOwn: true);
        await SmallWorld.AddToAsync(register.Database);
        return register;
    }

    public static MueangRegister On(TestDatabase database) => new(database, isOwn: false);

    public static RegisterNote Note(string reason = "ตามหนังสือขอแก้ไข", SalesMonth? from = null) => new(from, reason);

    public Task<Result<RegisteredProducer>> AddAsync(ProducerDetails details, SalesMonth? from = null) =>
        Add.ExecuteAsync(ByProvince, SmallWorld.Mueang, details, Note(from: from), CancellationToken.None);

    public Task<Result<RegisteredProducer>> ChangeAsync(long id, long version, ProducerDetails details, SalesMonth? from = null, Actor? by = null) =>
        Change.ExecuteAsync(by ?? ByProvince, id, version, details, Note(from: from), CancellationToken.None);

    public Task<Result<RegisteredProducer>> SetStatusAsync(long id, long version, ProducerStatus status, SalesMonth? from = null) =>
        Change.SetStatusAsync(ByProvince, id, version, status, Note(from: from), CancellationToken.None);

    public Task<Result<RegisteredProducer>> MoveAsync(long id, long version, DistrictCode to, int subdistrict, SalesMonth? from = null, Actor? by = null) =>
        Move.ExecuteAsync(by ?? ByDepartment, id, version, to, subdistrict, Note(from: from), CancellationToken.None);

    /// <summary>A producer's history as stored, a part a line.</summary>
    public Task<List<string>> PastAsync(long id) => Database.ListAsync(
        $"select from_month, until_month, district_code, name, kind, status, product_types, products from producer_past where producer_id = {id} order by from_month",
        static row => $"{new SalesMonth(row.GetInt32(0))}–{(row.GetInt32(1) == ProducerHistory.Open.Index ? "" : new SalesMonth(row.GetInt32(1)))} {row.GetInt32(2)} {row.GetString(3)} {(ProducerKind)row.GetInt32(4)} {(ProducerStatus)row.GetInt32(5)} {new ProductTypeSet(row.GetInt32(6))} {row.GetInt32(7)}");

    /// <summary>What report 6 counts of a district in a month: producers and products.</summary>
    public async Task<(long Producers, long Products)> CountsAsync(DistrictCode district, SalesMonth month, ProducerKind? kind = null)
    {
        var (_, counts) = await new SalesTotals(Database.Database).WithRegisterAsync(
            AreaScope.Of(district), new(month.FiscalYear, month) { Kind = kind }, CancellationToken.None);
        return (counts.Producers([district]), counts.Products([district]));
    }

    public Task<List<AuditEntry>> EntriesAsync(DistrictCode district) => Database.ListAsync(
        $"select body from audit_entry where district_code = {district.Value} and stream = 2 order by number",
        static row => AuditBody.Read(row.GetFieldValue<byte[]>(0)));

    public async Task<IReadOnlyList<Difference>> VerifyAsync()
    {
        var found = new Differences();
        await new LedgerCheck(Database.Database).ExecuteAsync(AreaScope.Country, new(0), new(99_999), found, progress: null, CancellationToken.None);
        return found.First;
    }

    public ValueTask DisposeAsync() => isOwn ? Database.DisposeAsync() : ValueTask.CompletedTask;
}
