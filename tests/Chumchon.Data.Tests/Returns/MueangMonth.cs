using Chumchon.Data.Model;
using Chumchon.Data.Returns;
using Chumchon.Domain;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Chumchon.Data.Tests.Returns;

/// <summary>The small world on one database, and its district Mueang at work on กุมภาพันธ์ 2567.</summary>
internal sealed class MueangMonth : IAsyncDisposable
{
    public static readonly SalesMonth February = SalesMonth.Of(2024, 2);
    public static readonly AreaScope Scope = AreaScope.Of(SmallWorld.Mueang);
    public static readonly Actor ByOfficer = SmallWorld.At(SmallWorld.Mueang);
    public static readonly Actor ByColleague = SmallWorld.At(SmallWorld.Mueang, SmallWorld.Colleague);

    private MueangMonth(TestDatabase database)
    {
        Database = database;
    }

    public TestDatabase Database { get; }

    /// <summary>14:32:05 on 5 March 2567 in Bangkok.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2024, 3, 5, 14, 32, 5, BangkokTime.Offset));

    public SaveReturn Save => new(Database.Database, Clock);

    public SyncReturn Sync => new(Database.Database, Clock);

    public ChangeRows Rows => new(Database.Database, Clock);

    /// <summary>Nothing in any month yet.</summary>
    public static async Task<MueangMonth> CreateAsync(string provider)
    {
        var month = new MueangMonth(await TestDatabase.CreateAsync(provider));
        await SmallWorld.AddToAsync(month.Database);
        return month;
    }

    /// <summary>February synced from the register: version 1, four blank rows.</summary>
    public static async Task<MueangMonth> CreateSyncedAsync(string provider) => await CreateSyncedAsync(await TestDatabase.CreateAsync(provider));

    /// <inheritdoc cref="CreateSyncedAsync(string)"/>
    public static async Task<MueangMonth> CreateSyncedAsync(TestDatabase database)
    {
        var month = new MueangMonth(database);
        await SmallWorld.AddToAsync(database);
        (await month.SyncAsync()).Rows.ShouldBe(SmallWorld.LinesOfMueang.Count);
        return month;
    }

    /// <summary>A save by the officer of cells in February under a new save id.</summary>
    /// <param name="version">A number names what the month was under it when the request is executed.</param>
    public static SaveRequest Request(long version, params TypedCell[] cells) => Request(new MonthVersion(version, 0), cells);

    public static SaveRequest Request(MonthVersion version, params TypedCell[] cells) =>
        new(SmallWorld.Mueang, February, version, Guid.NewGuid(), cells);

    public async Task<SaveOutcome> ExecuteAsync(SaveRequest request, Actor? by = null) =>
        await Save.ExecuteAsync(by ?? ByOfficer, await StampedAsync(request), CancellationToken.None);

    /// <summary>The request as a page posts it that was drawn from the version of this number.</summary>
    public async Task<SaveRequest> StampedAsync(SaveRequest request) => request.Version.IsStamped
        ? request
        : request with { Version = await VersionAsync(request.Version.Number, request.Month) };

    public Task<MonthVersion> VersionAsync(long number, SalesMonth? month = null) =>
        Database.VersionAsync(SmallWorld.Mueang, month ?? February, number);

    public async Task<SaveReceipt> SaveAsync(SaveRequest request, Actor? by = null)
    {
        var outcome = await ExecuteAsync(request, by);
        return outcome.ShouldBeOfType<SaveAccepted>().Receipt;
    }

    public Task<SaveReceipt> SaveAsync(long version, params TypedCell[] cells) => SaveAsync(Request(version, cells));

    public Task<SaveReceipt> SaveAsync(MonthVersion version, params TypedCell[] cells) => SaveAsync(Request(version, cells));

    public async Task<T> RefusedAsync<T>(SaveRequest request) where T : Refusal =>
        (await ExecuteAsync(request)).ShouldBeOfType<SaveRefused>().Refusal.ShouldBeOfType<T>();

    public async Task<SyncDone> SyncAsync(SalesMonth? month = null)
    {
        var result = await Sync.ExecuteAsync(ByOfficer, SmallWorld.Mueang, month ?? February, CancellationToken.None);
        result.Refusal.ShouldBeNull();
        return result.Value!;
    }

    public async Task<SyncPlan> PlanAsync(SalesMonth? month = null)
    {
        var result = await Sync.PlanAsync(SmallWorld.At(SmallWorld.Mueang), SmallWorld.Mueang, month ?? February, CancellationToken.None);
        result.Refusal.ShouldBeNull();
        return result.Value!;
    }

    public Task SetWindowAsync(SalesMonth month, DateTimeOffset opens, DateTimeOffset? closes = null) =>
        Database.AddAsync(new ReportingMonth
        {
            Month = month.Index,
            OpensAt = opens.ToUnixTimeMilliseconds(),
            ClosesAt = closes?.ToUnixTimeMilliseconds(),
        });

    public async Task<MonthlyReturn> ReturnAsync(SalesMonth? month = null)
    {
        var index = (month ?? February).Index;
        await using var context = Database.Database.CreateContext();
        return await context.MonthlyReturns.AsNoTracking()
            .SingleOrDefaultAsync(row => row.DistrictCode == SmallWorld.Mueang.Value && row.Month == index)
            ?? new MonthlyReturn();
    }

    /// <summary>The rows of the month with their amounts.</summary>
    public async Task<Dictionary<LineKey, ChannelAmounts>> AmountsAsync(SalesMonth? month = null)
    {
        var index = (month ?? February).Index;
        await using var context = Database.Database.CreateContext();
        var rows = await context.SalesEntries.AsNoTracking()
            .Where(row => row.DistrictCode == SmallWorld.Mueang.Value && row.Month == index).ToListAsync();
        return rows.ToDictionary(
            row => new LineKey(row.ProducerId, row.ProductType),
            row => new ChannelAmounts(row.DomesticOffline, row.DomesticOnline, row.OverseasOffline, row.OverseasOnline));
    }

    /// <summary>The changes of the entry that made a version of the month, in order.</summary>
    public async Task<IReadOnlyList<CellChange>> ChangesAsync(long version)
    {
        await using var context = Database.Database.CreateContext();
        var number = await context.AuditEntries
            .Where(entry => entry.DistrictCode == SmallWorld.Mueang.Value && entry.Subject == February.Index && entry.Version == version)
            .Select(entry => entry.Number).SingleAsync();
        return (await StoredLedger.ReadAsync(Database.Database)).ChangesOf(SmallWorld.Mueang.Value, number);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
