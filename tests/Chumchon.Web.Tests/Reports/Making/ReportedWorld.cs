using System.Text;
using Chumchon.Data.Areas;
using Chumchon.Data.Months;
using Chumchon.Data.Reports;
using Chumchon.Documents.Csv;
using Chumchon.Documents.Tables;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Reports.Asking;
using Chumchon.Web.Reports.Making;
using Microsoft.Extensions.Time.Testing;

namespace Chumchon.Web.Tests.Reports.Making;

/// <summary>Reports on what the small world has sold.</summary>
internal sealed class ReportedWorld(TestDatabase database, AreaDirectory areas) : IAsyncDisposable
{
    /// <param name="more">Rows beside those of the small world.</param>
    public static async Task<ReportedWorld> CreateAsync(string provider, params object[] more)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await SmallWorld.AddToAsync(database);
        await SmallWorldSales.AddToAsync(database);
        await database.AddAsync(more);
        return new(database, await AreaDirectory.LoadAsync(database.Database, CancellationToken.None));
    }

    /// <summary>With three years before.</summary>
    public static async Task<ReportedWorld> WithYearsBeforeAsync(string provider)
    {
        var world = await CreateAsync(provider);
        await SmallWorldYearsBefore.AddToAsync(world.Database);
        return world;
    }

    public TestDatabase Database => database;

    public AreaDirectory Areas => areas;

    public Region Region(string key) => areas.Regions.Single(region => region.Key == key);

    public Task<ReportTable> MakeAsync(string slug, ReportCriteria criteria) => ReportCatalogue.Find(slug)!.MakeAsync(
        new(new SalesTotals(database.Database), areas, IsDemo: false), criteria, CancellationToken.None);

    /// <param name="through">The month that the year's figures open on, while it runs, where none is given.</param>
    public async Task<ReportTable> MakeAsync(
        string slug, AreaScope? area = null, SalesMonth? through = null, FiscalYear? year = null, bool demo = false)
    {
        var (asked, of) = (area ?? AreaScope.Country, year ?? SmallWorldSales.Year);
        through ??= (await new ShownMonths(database.Database, new FakeTimeProvider(SmallWorldSales.LastSave.AddDays(7))).OfAsync(asked, provinces: null, of, CancellationToken.None)).Month;
        return await ReportCatalogue.Find(slug)!.MakeAsync(
            new(new SalesTotals(database.Database), areas, demo), new(asked, of, through.Value), CancellationToken.None);
    }

    public static string Csv(ReportTable table) =>
        Encoding.UTF8.GetString(CsvWriter.Write(table)).TrimStart('\uFEFF').ReplaceLineEndings("\n");

    /// <summary>A row that is not data as people read it, columns joined by a bar.</summary>
    public static string Row(ReportTable table, RowKind kind) => string.Join(
        " | ",
        table.Body.Rows.Single(row => row.Kind == kind).Cells
            .Where((_, column) => table.Body.Columns[column].ShownIn(ReportOutputs.Page))
            .Select(static cell => cell.Display()));

    /// <summary>All rows as people read them, columns joined by a bar.</summary>
    public static IEnumerable<string> Rows(ReportBody body) => body.Rows.Select(row => string.Join(
        " | ",
        row.Cells.Where((_, column) => body.Columns[column].ShownIn(ReportOutputs.Page)).Select(static cell => cell.Display())));

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
