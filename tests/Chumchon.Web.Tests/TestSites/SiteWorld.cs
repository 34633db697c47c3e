using System.Data.Common;
using Chumchon.Data.Model;
using Chumchon.Data.Returns;
using Chumchon.Data.Setup;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Offices;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Platform.Health;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Chumchon.Web.Tests.TestSites;

/// <summary>Brings the small world of a site to where a test begins, by the program's own commands.</summary>
public sealed class SiteWorld(TestDatabase stored, IServiceProvider services, FakeTimeProvider clock)
{
    /// <summary>Blank rows from the month before or the register, as Sync brings them.</summary>
    public async Task SyncAsync(DistrictCode district, SalesMonth month)
    {
        await using var scope = services.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<SyncReturn>().ExecuteAsync(
            OfficerOf(district), district, month, CancellationToken.None);
        result.Refusal.ShouldBeNull();
    }

    /// <summary>A confirmed save of the given cells by the district's officer, at the site's time; Sync first where nothing is there.</summary>
    public async Task<SaveReceipt> SaveAsync(DistrictCode district, SalesMonth month, params IReadOnlyList<TypedCell> cells)
    {
        if ((await VersionAsync(district, month)).Number == 0)
        {
            await SyncAsync(district, month);
        }

        var request = new SaveRequest(
            district, month, await VersionAsync(district, month), Guid.NewGuid(), cells);
        await using var scope = services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<SaveReturn>().ExecuteAsync(
            OfficerOf(district), request, CancellationToken.None);
        return outcome.ShouldBeOfType<SaveAccepted>().Receipt;
    }

    /// <summary>What <see cref="SmallWorldSales"/> tells, for pages that only read totals.</summary>
    public Task AddSalesAsync() => SmallWorldSales.AddToAsync(stored);

    public Task AddAsync(params object[] rows) => stored.AddAsync(rows);

    /// <summary>The version that the month has now; of number 0 where nothing was ever written.</summary>
    public Task<MonthVersion> VersionAsync(DistrictCode district, SalesMonth month) => stored.VersionAsync(district, month);

    /// <summary>The database as it is, to be put back under the running program.</summary>
    public Task<DatabaseCopy> CopyAsync() => DatabaseCopy.TakeAsync(stored);

    public Task SetWindowAsync(SalesMonth month, DateTimeOffset opens, DateTimeOffset? due = null, DateTimeOffset? closes = null) =>
        stored.AddAsync(new ReportingMonth
        {
            Month = month.Index,
            OpensAt = opens.ToUnixTimeMilliseconds(),
            DueAt = due?.ToUnixTimeMilliseconds(),
            ClosesAt = closes?.ToUnixTimeMilliseconds(),
        });

    /// <summary>Producers of one product type each, numbered from 5001, beside those of the small world; returns their rows.</summary>
    public async Task<IReadOnlyList<LineKey>> AddProducersAsync(DistrictCode district, int count)
    {
        LineKey[] lines = [.. Enumerable.Range(5001, count).Select(static id => new LineKey(id, ProductType.Food))];
        await stored.AddAsync(lines.SelectMany(line => new object[]
        {
            new Producer
            {
                Id = line.Producer,
                DistrictCode = district.Value,
                SubdistrictCode = (district.Value * 100) + 1,
                Name = $"กลุ่มอาชีพที่ {line.Producer}",
                NameSearch = $"กลุ่มอาชีพที่ {line.Producer}",
                Kind = ProducerKind.CommunityGroup,
                Status = ProducerStatus.Active,
                Products = 1,
            },
            new ProducerLine { ProducerId = line.Producer, ProductType = line.Type, DistrictCode = district.Value, Active = true },
        }));
        return lines;
    }

    /// <summary>An account without an office: it signs in and may do nothing.</summary>
    public Task AddAccountAsync(long id, string userName) => stored.AddAsync(new Account
    {
        Id = id,
        UserName = userName,
        NormalizedUserName = userName.ToUpperInvariant(),
        PersonName = userName,
        PasswordHash = TestSite.HashedPassword,
        SecurityStamp = userName,
        LockoutEnabled = true,
        Kind = AccountKind.Person,
        CreatedAt = clock.GetUtcNow().ToUnixTimeMilliseconds(),
    });

    public Task AddMemberAsync(long account, long office, OfficeRole role) =>
        stored.AddAsync(new OfficeMember { AccountId = account, OfficeId = office, Role = role });

    /// <summary>What the audit of a district's returns tells, oldest first.</summary>
    public Task<List<AuditKind>> AuditAsync(DistrictCode district) => AuditAsync(AuditStream.Returns(district));

    public Task<List<AuditKind>> AuditOfAccountAsync(long account) => AuditAsync(AuditStream.OfAccount(account));

    private Task<List<AuditKind>> AuditAsync(AuditStream stream) => stored.ListAsync(
        $"select kind from audit_entry where district_code = {stream.District} and stream = {stream.Number} order by number",
        static reader => (AuditKind)reader.GetInt32(0));

    /// <summary>Rows in a table.</summary>
    public Task<long> CountAsync(string table) => stored.CountAsync(table);

    public Task<List<T>> ListAsync<T>(string sql, Func<DbDataReader, T> read) => stored.ListAsync(sql, read);

    /// <summary>Whatever the methods above do not say.</summary>
    public Task<int> ExecuteAsync(string sql) => stored.ExecuteAsync(sql);

    /// <summary>Another node loads other areas; this one has looked since.</summary>
    public async Task ChangeAreasAsync(string sql)
    {
        await stored.ExecuteAsync(sql);
        await stored.ExecuteAsync(
            $"""
            insert into system_setting (name, value) values ('{Installation.ReferenceVersionSetting}', '{Guid.NewGuid():N}')
            on conflict (name) do update set value = excluded.value
            """);
        await services.GetRequiredService<DatabaseWatch>().RefreshAsync();
    }

    private static Actor OfficerOf(DistrictCode district) =>
        SmallWorld.At(district, district == SmallWorld.Sathing ? SmallWorld.SathingOfficer : SmallWorld.Officer);
}
