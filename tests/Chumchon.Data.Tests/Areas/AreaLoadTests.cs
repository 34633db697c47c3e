using Chumchon.Data.Areas;
using Chumchon.Data.Months;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Offices;
using Chumchon.Tests.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Chumchon.Data.Tests.Areas;

public sealed class AreaLoadTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task EmptyDatabase_HoldsTheAreasOfTheFiles(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var files = AreaFiles.Read(ShippedData.Folder);

        (await LoadAsync(database)).ShouldBeTrue();

        await using var context = database.Database.CreateContext();
        (await context.Provinces.AsNoTracking().OrderBy(p => p.Code).ToListAsync())
            .Select(p => new ProvinceRecord(p.Code, p.NameTh, p.NameEn, p.RegionTh, p.RegionEn, p.ReportOrder)).ShouldBe(files.Provinces);
        (await context.Districts.AsNoTracking().OrderBy(d => d.Code).ToListAsync())
            .Select(d => new DistrictRecord(d.Code, d.ProvinceCode, d.NameTh, d.NameEn)).ShouldBe(files.Districts.Concat(files.Successions.Select(static former => former.From)).OrderBy(static district => district.Code));
        (await context.Subdistricts.AsNoTracking().OrderBy(s => s.Code).ToListAsync())
            .Select(s => new SubdistrictRecord(s.Code, s.DistrictCode, s.NameTh, s.NameEn)).ShouldBe(files.Subdistricts);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task BuengKan_CameFromNongKhaiInApril2554(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);

        await LoadAsync(database);

        var areas = await AreaDirectory.LoadAsync(database.Database, CancellationToken.None);
        var (nongKhai, buengKan) = (new ProvinceCode(43), new ProvinceCode(38));
        areas.History.Former.ShouldAllBe(former => former.Province == nongKhai && areas.History.Today(former).Province == buengKan);
        areas.History.Former.Select(areas.History.Today).Order(Comparer<DistrictCode>.Create(static (one, other) => one.Value - other.Value)).ShouldBe(areas.DistrictsOf(buengKan));
        foreach (var former in areas.History.Former.Where(static former => former.Value != 4303))
        {
            areas.ThaiName(former).ShouldBe(areas.ThaiName(areas.History.Today(former)));
        }

        areas.ReportingDistricts.Count.ShouldBe(878);
        var shown = new ShownMonths(database.Database, new FakeTimeProvider(new(2026, 11, 28, 9, 0, 0, TimeSpan.Zero)));
        (await shown.OfAsync(AreaScope.Country, provinces: null, year: null, CancellationToken.None)).Districts.ShouldBe(878);
        (await shown.OfAsync(AreaScope.Of(nongKhai), provinces: null, year: null, CancellationToken.None)).Districts.ShouldBe(9);
        areas.DistrictsOf(nongKhai).ShouldNotContain(new DistrictCode(4309));
        var view = areas.ViewFrom(SalesMonth.Of(2010, 10), byToday: false);
        areas.DistrictsOf(nongKhai, view, SalesMonth.Of(2010, 10), SalesMonth.Of(2011, 3)).Count.ShouldBe(17);
        areas.DistrictsOf(buengKan, view, SalesMonth.Of(2010, 10), SalesMonth.Of(2011, 3)).ShouldBeEmpty();
        areas.ViewFrom(SalesMonth.Of(2023, 10), byToday: true).ShouldBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Offices_AreThoseOfTheDepartment(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);

        await LoadAsync(database);

        await using var context = database.Database.CreateContext();
        var offices = await context.Offices.AsNoTracking().ToListAsync();
        offices.Count(office => office.Kind == OfficeKind.District).ShouldBe(878);
        offices.Count(office => office.Kind == OfficeKind.Province).ShouldBe(76);
        offices.Single(office => office.Kind == OfficeKind.Department).AreaCode.ShouldBe(0);
        offices.ShouldNotContain(office => office.AreaCode == 10 || office.AreaCode / 100 == 10);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task SameFilesAgain_AreNotLoaded(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await LoadAsync(database);
        await database.ExecuteAsync("update province set name_th = 'ชื่ออื่น' where code = 90");

        (await LoadAsync(database)).ShouldBeFalse();

        (await NamesOfSongkhlaAsync(database)).ShouldBe(["ชื่ออื่น"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task OtherFiles_RenameAndAddAndKeepOffices(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await LoadAsync(database);
        var offices = await database.ListAsync("select id from office order by id", static reader => reader.GetInt64(0));
        await database.ExecuteAsync("update system_setting set value = 'older' where name = 'reference_version'");
        await database.ExecuteAsync("update province set name_th = 'ชื่ออื่น' where code = 90");
        await database.ExecuteAsync("delete from subdistrict where code = 900101");

        (await LoadAsync(database)).ShouldBeTrue();

        (await NamesOfSongkhlaAsync(database)).ShouldBe(["สงขลา"]);
        (await database.CountAsync("subdistrict")).ShouldBe(7436);
        (await database.ListAsync("select id from office order by id", static reader => reader.GetInt64(0))).ShouldBe(offices);
    }

    [Theory, OnSqlite]
    public async Task FolderWithoutAreas_IsSaidToBeMissing(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);

        await Should.ThrowAsync<IOException>(() =>
            new AreaLoad(database.Database, TimeProvider.System).ExecuteAsync(Actor.System, Path.Combine(ShippedData.Folder, "nowhere"), CancellationToken.None));
    }

    private static Task<bool> LoadAsync(TestDatabase database) =>
        new AreaLoad(database.Database, TimeProvider.System).ExecuteAsync(Actor.System, ShippedData.Folder, CancellationToken.None);

    private static Task<List<string>> NamesOfSongkhlaAsync(TestDatabase database) =>
        database.ListAsync("select name_th from province where code = 90", static reader => reader.GetString(0));
}
