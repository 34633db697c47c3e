using System.Globalization;
using Chumchon.Data;
using Chumchon.Data.Areas;
using Chumchon.Data.Demo;
using Chumchon.Data.Reports;
using Chumchon.Documents.Csv;
using Chumchon.Documents.Tables;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Audit;
using Chumchon.Tests.Databases;
using Chumchon.Web.Reports.Making;
using CsvReader = CsvHelper.CsvReader;

namespace Chumchon.Web.Tests.Reports.Making;

/// <summary>
/// The reports of the demonstration's FY2567 against the department's own tables, cell by cell: the way from facts through
/// totals and rollup to the file loses nothing.
/// </summary>
public sealed class PublishedSalesTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Fy2567_EqualsThePublishedTables(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await new AreaLoad(database.Database, TimeProvider.System).ExecuteAsync(Actor.System, ShippedData.Folder, CancellationToken.None);
        await new DemoLoad(database.Database, TimeProvider.System).ExecuteAsync(
            Actor.System, DemoCountry.Make(AreaFiles.Read(ShippedData.Folder), PublishedSales.Read(ShippedData.Folder), new FiscalYear(2568).First.Begins),
            "a hash",
            progress: null,
            CancellationToken.None);

        await ShouldEqualAsync(database, "monthly-by-product-type", "fy2567_monthly_by_product_type.csv", naming: 2, [2, 3, 4, 5, 6], []);
        await ShouldEqualAsync(database, "monthly-by-channel", "fy2567_monthly_by_channel.csv", naming: 2, [2, 3, 5, 6], []);
        await ShouldEqualAsync(
            database, "by-province", "fy2567_monthly_by_province.csv", naming: 3, [.. Enumerable.Range(3, 12)], [("นครปฐม", 11, -1_000m)]);
    }

    /// <param name="naming">The column after those that name a row; the last of them is the name.</param>
    /// <param name="columns">The columns of the report that the published table has, in its order.</param>
    /// <param name="differences">Name, published column and by how much the report is other.</param>
    private static async Task ShouldEqualAsync(
        TestDatabase database, string slug, string file, int naming, int[] columns, (string Name, int Column, decimal By)[] differences)
    {
        var table = await ReportCatalogue.Find(slug)!.MakeAsync(
            new(new SalesTotals(database.Database), await AreaDirectory.LoadAsync(database.Database, CancellationToken.None), IsDemo: true),
            new(AreaScope.Country, new(2567), new FiscalYear(2567).Last),
            CancellationToken.None);
        var report = Rows(new StreamReader(new MemoryStream(CsvWriter.Write(table))));
        var published = Rows(new StreamReader(Path.Combine(ShippedData.Folder, "otop-fy2567", file)));

        report.Select(row => row[naming - 1]).ShouldBe(published.Select(static row => row[0]));
        foreach (var (row, expected) in report.Zip(published))
        {
            for (var column = 0; column < columns.Length; column++)
            {
                var by = differences.Where(other => other.Name == expected[0] && other.Column == column).Sum(static other => other.By);
                Number(row[columns[column]]).ShouldBe(Number(expected[column + 1]) + by, $"{slug}: {expected[0]}, column {column}");
            }
        }

        table.AsOfLine!.ShouldEndWith("จาก 878 ใน 878 อำเภอ");
        table.Body.Rows.Single(static row => row.Kind == RowKind.Total).Cells
            .ShouldContain(static cell => cell.Display() == "329,066,064,059.13");
    }

    private static List<string[]> Rows(TextReader reader)
    {
        using (reader)
        {
            using var parser = CsvReader.Create(reader);
            var rows = new List<string[]>();
            while (parser.Read())
            {
                rows.Add(parser.Current.ToArray());
            }

            return rows;
        }
    }

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
