using System.Globalization;
using System.Text;
using Chumchon.Data;
using Chumchon.Data.Areas;
using Chumchon.Data.Reports;
using Chumchon.Documents.Csv;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Reports.Asking;
using Chumchon.Web.Reports.Making;
using Chumchon.Web.Tests.Verbs;

namespace Chumchon.Web.Tests.Importing;

/// <summary>The three tables as the department published them, into an installation without a producer.</summary>
public sealed class PublishedTablesTests
{
    private static readonly FiscalYear Year = new(2567);

    private static readonly string[] Tables = ["by_channel", "by_product_type", "by_province"];

    [Theory, OnSqlite, OnPostgres]
    public async Task ReportsTwoThreeAndFour_EqualTheirTablesToTheSatang(string provider)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(provider);
        (await SmallCountries.RunAsync(database, "migrate")).ExitCode.ShouldBe(0);

        var dry = await SmallCountries.RunAsync(database, "import", PathOf("by_province"));
        (dry.ExitCode, await database.CountAsync("published_sales")).ShouldBe((0, 0));
        dry.Output.ShouldContain("912 figures, 329,066,065,059.13 baht together: 912 to add");
        foreach (var table in Tables)
        {
            var (exitCode, output, error) = await SmallCountries.RunAsync(database, "import", PathOf(table), "--confirm");
            (exitCode, error).ShouldBe((0, ""), output);
        }

        (await database.CountAsync("published_sales")).ShouldBe(48 + 60 + 912);
        (await database.CountAsync("producer")).ShouldBe(0);
        var source = new ReportSource(new SalesTotals(database.Database), await AreaDirectory.LoadAsync(database.Database, CancellationToken.None), IsDemo: false);
        (await source.Totals.YearsAsync(AreaScope.Country, CancellationToken.None)).Saved.ShouldBe([Year]);
        (await CellsAsync(source, "monthly-by-channel", [2, 3, 5, 6])).ShouldBe(Published("by_channel"));
        (await CellsAsync(source, "monthly-by-product-type", [2, 3, 4, 5, 6])).ShouldBe(Published("by_product_type"));
        (await CellsAsync(source, "by-province", [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14])).ShouldBe(Published("by_province"));

        var again = await SmallCountries.RunAsync(database, "import", PathOf("by_channel"), "--confirm");
        (again.ExitCode, again.Error.Trim()).ShouldBe((1, "Nothing was written: Every figure of the file is here already."));
        var verified = await SmallCountries.RunAsync(database, "verify");
        (verified.ExitCode, verified.Output.Trim().Split('\n')[^1]).ShouldBe((0, "Nothing differs."));
    }

    [Theory, OnSqlite]
    public async Task Report_SaysWhatItShowsAndFromWhichFile(string provider)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(provider);
        await SmallCountries.RunAsync(database, "migrate");
        await SmallCountries.RunAsync(database, "import", PathOf("by_province"), "--confirm");
        var source = new ReportSource(new SalesTotals(database.Database), await AreaDirectory.LoadAsync(database.Database, CancellationToken.None), IsDemo: false);

        var shown = await MakeAsync(source, "by-province");
        shown.Notes[0].ShouldStartWith("ตัวเลขเดือนตุลาคม 2566 – กันยายน 2567 เป็นยอดที่กรมการพัฒนาชุมชนเผยแพร่ ไม่ใช่ยอดจากการบันทึกของอำเภอ ที่มา: ไฟล์ fy2567_monthly_by_province.csv (นำเข้า ");
        shown.AsOfLine.ShouldStartWith("ยอดที่กรมการพัฒนาชุมชนเผยแพร่ นำเข้าเมื่อวันที่ ");
        shown.Notes.ShouldNotContain(static note => note.Contains("ยังบันทึกไม่ครบ", StringComparison.Ordinal));

        // What no file says of is not made up from another: types and channels of the year are blank.
        var byType = await MakeAsync(source, "monthly-by-product-type");
        byType.Body.Rows.SelectMany(static row => row.Cells.Skip(2)).ShouldAllBe(static cell => !cell.IsNumber);
        (await MakeAsync(source, "province-summary")).Notes
            .ShouldContain("ยอดที่กรมการพัฒนาชุมชนเผยแพร่ของเดือนตุลาคม 2566 – กันยายน 2567 ไม่รวมในรายงานนี้ ดูในรายงานที่ 2 3 และ 4");
    }

    private static string PathOf(string table) => Path.Combine(ShippedData.Folder, "otop-fy2567", $"fy2567_monthly_{table}.csv");

    private static Task<Documents.Tables.ReportTable> MakeAsync(ReportSource source, string slug) =>
        ReportCatalogue.Find(slug)!.MakeAsync(source, new(AreaScope.Country, Year, Year.Last), CancellationToken.None);

    /// <summary>The figures of a report's csv, a line a row.</summary>
    private static async Task<List<string>> CellsAsync(ReportSource source, string slug, int[] columns)
    {
        var csv = Encoding.UTF8.GetString(CsvWriter.Write(await MakeAsync(source, slug))).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        return [.. csv.Skip(1).Select(line => line.Split(',')).Where(static cells => cells[1].Length > 0).Select(cells => string.Join(' ', columns.Select(column => cells[column])))];
    }

    /// <summary>The same of a published table, read as a text and in no way by the program.</summary>
    private static List<string> Published(string table) =>
    [
        .. File.ReadAllLines(PathOf(table)).Skip(1).Where(static line => line.Length > 0).Select(static line => string.Join(
            ' ', line.Split(',').Skip(1).Select(static figure => decimal.Parse(figure, CultureInfo.InvariantCulture).ToString("F2", CultureInfo.InvariantCulture)))),
    ];
}
