using System.Diagnostics.Metrics;
using System.Net;
using Chumchon.Data;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Tests.Telemetry;
using Chumchon.Web.Platform.Files;
using Chumchon.Web.Tests.TestSites;
using Microsoft.Extensions.DependencyInjection;

namespace Chumchon.Web.Tests.Telemetry;

/// <summary>The program's figures count what they say.</summary>
public sealed class FiguresTests
{
    private const string Csv = "/reports/otop-sales/export/by-province.csv?fiscalYear=2567";

    [Theory, OnSqlite, OnPostgres]
    public async Task SignIns_AreCountedByTheirOutcome(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        using var figures = Heard(site);
        var visitor = site.Visitor();
        await site.World.AddAccountAsync(1900, "homeless");

        await site.SignInAsync("d9001");
        await TryAsync(visitor, "homeless", TestSite.Password);
        for (var tries = 0; tries < 11; tries++)
        {
            await TryAsync(visitor, "nobody", "not the password");
        }

        figures.Of("chumchon.sign_ins").ShouldBe(["in", "no_office", .. Enumerable.Repeat("wrong", 9), "locked", "locked"]);
    }

    [Fact]
    public async Task Files_AreCountedMadeAndRefused()
    {
        await using var site = await TestSite.StartAsync();
        await site.World.AddSalesAsync();
        using var figures = Heard(site);
        var officer = await site.SignInAsync("d9001");
        await officer.GetAsync(Csv);
        await officer.GetAsync("/reports/otop-sales/export/all.xlsx?fiscalYear=2567");
        var queue = site.Services.GetRequiredService<FileQueue>();
        var taken = Enumerable.Range(0, FileLimits.OfThisMachine.MostOfAccount).Select(_ => queue.EnterAsync(SmallWorld.Officer, CancellationToken.None)).ToList();

        (await officer.GetAsync(Csv)).Status.ShouldBe(HttpStatusCode.TooManyRequests);

        figures.Of("chumchon.file.duration").ShouldBe(["made", "made"]);
        figures.Of("chumchon.file.wait.duration").ShouldBe(["", ""]);
        figures.Of("chumchon.file.refusals").ShouldBe(["FilesWaitAlready"]);
        figures.Ask();
        var making = FileLimits.OfThisMachine.AtOnce;
        figures.Values("chumchon.files.making").ShouldBe([making]);
        figures.Values("chumchon.files.waiting").ShouldBe([taken.Count - making]);

        foreach (var turn in taken)
        {
            (await turn).Value!.Dispose();
        }

        figures.Ask();
        figures.Values("chumchon.files.making").ShouldBe([0]);
        figures.Values("chumchon.files.waiting").ShouldBe([0]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Reports_AreCountedByTheirSlugAndForm(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        await site.World.AddSalesAsync();
        using var figures = Heard(site);
        var officer = await site.SignInAsync("d9001");
        foreach (var address in new[] { "rt5-by-district?province=90", "by-province.csv?fiscalYear=2567", "by-province.json?fiscalYear=2567", "all.xlsx?fiscalYear=2567", "nothing" })
        {
            await officer.GetAsync($"/reports/otop-sales/export/{address}");
        }

        figures.Of("chumchon.report.duration").ShouldBe(["page made rt5-by-district", "csv made by-province", "json made by-province", "xlsx made all"]);
    }

    [Fact]
    public async Task FileThatBreaks_IsCountedAsFailed()
    {
        await using var site = await TestSite.StartAsync();
        using var figures = Heard(site);
        var meters = site.Services.GetRequiredService<FileMeters>();
        var queue = site.Services.GetRequiredService<FileQueue>();

        await Should.ThrowAsync<InvalidOperationException>(() => meters.MakeAsync<int>(
            () => queue.EnterAsync(SmallWorld.Officer, CancellationToken.None), static _ => throw new InvalidOperationException("no paper")));

        figures.Of("chumchon.file.duration").ShouldBe(["failed"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Database_IsInOneState(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        using var figures = Heard(site);

        figures.Ask();
        figures.Values("chumchon.database.state", "Ready").ShouldBe([1]);
        figures.Values("chumchon.database.state", "Missing").ShouldBe([0]);
        figures.Values("chumchon.clock.behind").ShouldBe([0]);

        await site.World.ExecuteAsync("delete from \"__EFMigrationsHistory\"");
        site.Clock.Advance(TimeSpan.FromSeconds(2));
        await site.Visitor().GetAsync("/health/ready");
        figures.Ask();

        figures.Values("chumchon.database.state", "Ready").ShouldBe([0]);
        figures.Of("chumchon.database.state").Count(state => figures.Values("chumchon.database.state", state) is [1]).ShouldBe(1);
    }

    private static HeardFigures Heard(TestSite site) =>
        new(site.Services.GetRequiredService<IMeterFactory>(), site.Services.GetRequiredService<ChumchonDatabase>());

    private static async Task TryAsync(Visitor visitor, string name, string password) => await visitor.SubmitAsync(
        await visitor.GetAsync("/sign-in"), "เข้าสู่ระบบ", ("ชื่อใช้งาน", name), ("รหัสผ่าน", password));
}
