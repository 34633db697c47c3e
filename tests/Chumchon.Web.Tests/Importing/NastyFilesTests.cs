using System.Text;
using Chumchon.Data.Areas;
using Chumchon.Data.Imports;
using Chumchon.Domain.Imports;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Importing;
using Chumchon.Web.Tests.Verbs;

namespace Chumchon.Web.Tests.Importing;

/// <summary>Files as offices and other systems give them, a trap each: how each is laid out, found without help, or what is asked.</summary>
public sealed class NastyFilesTests(NastyFilesTests.Country country) : IClassFixture<NastyFilesTests.Country>
{
    private const string Channels = "amount:channel1|amount:channel2|amount:channel3|amount:channel4";

    private static readonly Encoding Thai = CodePagesEncodingProvider.Instance.GetEncoding(874)!;

    private static readonly Dictionary<string, NastyFile> Files = new(StringComparer.Ordinal)
    {
        ["UTF-8 with a mark"] = new([0xEF, 0xBB, 0xBF, .. Utf8("จังหวัด,ต.ค. 66,พ.ย. 66\nสงขลา,1,2\n")], "province|amount:2023-10|amount:2023-11", "90 2023-10 1.00;90 2023-11 2.00"),
        ["TIS-620 and semicolons"] = new(Thai.GetBytes("เดือน;อาหาร;เครื่องดื่ม\nตุลาคม 2566;1,50;2\n".Replace("1,50", "1.50", StringComparison.Ordinal)), "month|amount:type1|amount:type2", "t1 2023-10 1.50;t2 2023-10 2.00"),
        ["Windows-874 with its dash"] = new(Thai.GetBytes("เดือน,อาหาร\nตุลาคม 2566,–\nพฤศจิกายน 2566,5\n"), "month|amount:type1", "t1 2023-10 0.00;t1 2023-11 5.00"),
        ["UTF-16 and tabs, as Excel's Unicode text"] = new([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("เดือน\tอาหาร\r\nต.ค. 66\t\"1,234.50\"\r\n")], "month|amount:type1", "t1 2023-10 1234.50"),
        ["Thai digits and separators"] = new(Utf8("เดือน,อาหาร\nตุลาคม ๒๕๖๖,\"๑,๒๓๔.๕๐\"\n"), "month|amount:type1", "t1 2023-10 1234.50"),
        ["blanks and dashes"] = new(Utf8("จังหวัด,ต.ค. 66,พ.ย. 66\nสงขลา,-,\nสตูล, 7 ,—\n"), "province|amount:2023-10|amount:2023-11", "90 2023-10 0.00;91 2023-10 7.00;91 2023-11 0.00"),
        ["titles above, a note and a total below"] = new(Utf8("ยอดจำหน่ายสินค้า OTOP ปีงบประมาณ พ.ศ. 2567\n\nจังหวัด,ตุลาคม,มกราคม\nสงขลา,1,2\nสตูล,3,4\nรวมทั้งสิ้น,4,6\nที่มา: กรมการพัฒนาชุมชน\n"), "province|amount:2023-10|amount:2024-01", "90 2023-10 1.00;91 2023-10 3.00;90 2024-01 2.00;91 2024-01 4.00") { Totals = 2 },
        ["totals within, by region"] = new(Utf8("จังหวัด,ต.ค. 66\nสงขลา,1\nสตูล,3\nรวมภาคใต้,4\nนนทบุรี,5\nรวมภาคกลาง,5\nรวม,9\n"), "province|amount:2023-10", "12 2023-10 5.00;90 2023-10 1.00;91 2023-10 3.00") { Totals = 3 },
        ["a total that does not hold"] = new(Utf8("จังหวัด,ต.ค. 66\nสงขลา,1\nรวม,2\n"), "province|amount:2023-10", "90 2023-10 1.00") { Totals = 1, Differing = 1 },
        ["columns of sums, of each market and of all"] = new(Utf8("เดือน,ในประเทศ ออฟไลน์,ในประเทศ ออนไลน์,รวมในประเทศ,ต่างประเทศ ออฟไลน์,ต่างประเทศ ออนไลน์,รวมต่างประเทศ,รวมทั้งสิ้น\nต.ค. 66,1,2,3,4,5,9,12\n"), "month|amount:channel1|amount:channel2|total|amount:channel3|amount:channel4|total|total", "c1 2023-10 1.00;c2 2023-10 2.00;c3 2023-10 4.00;c4 2023-10 5.00") { Totals = 3 },
        ["two levels of headings, merged"] = new(LinesAsWorkbook.Of(["เดือน,ในประเทศ,,ต่างประเทศ,", ",ออฟไลน์,ออนไลน์,ออฟไลน์,ออนไลน์", "ต.ค. 66,1,2,3,4"], ["A1:A2", "B1:C1", "D1:E1"], isNumbered: true), $"month|{Channels}", "c1 2023-10 1.00;c2 2023-10 2.00;c3 2023-10 3.00;c4 2023-10 4.00"),
        ["two levels without merging, and numbered columns"] = new(Utf8("เดือน,ในประเทศ,,ต่างประเทศ,\n,ออฟไลน์,ออนไลน์,ออฟไลน์,ออนไลน์\n(1),(2),(3),(4),(5)\nต.ค. 66,1,2,3,4\n"), $"month|{Channels}", "c1 2023-10 1.00;c2 2023-10 2.00;c3 2023-10 3.00;c4 2023-10 4.00"),
        ["years over months"] = new(Utf8("จังหวัด,พ.ศ. 2566,,พ.ศ. 2567\n,ต.ค.,พ.ย.,ม.ค.\nสงขลา,1,2,3\n"), "province|amount:2023-10|amount:2023-11|amount:2024-01", "90 2023-10 1.00;90 2023-11 2.00;90 2024-01 3.00"),
        ["long, as open data"] = new(Utf8("year,month,province,product type,sales\n2023,10,Songkhla,Food,1\n2023,10,Songkhla,Beverage,2\n"), "year|month|province|type|amount", "90 t1 2023-10 1.00;90 t2 2023-10 2.00"),
        ["long, with channels in words and fiscal years"] = new(Utf8("ปีงบประมาณ,เดือน,ช่องทางการจำหน่าย,ยอดจำหน่าย (บาท)\n2567,ตุลาคม,ในประเทศ ออฟไลน์,1\n2567,มกราคม,ต่างประเทศ ออนไลน์,2\n"), "fiscalyear|month|channel|amount", "c1 2023-10 1.00;c4 2024-01 2.00"),
        ["dates of Excel for months"] = new(LinesAsWorkbook.OfSheet("""<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>จังหวัด</t></is></c><c r="B1" s="1"><v>45200</v></c><c r="C1" s="1"><v>45231</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>จ.สงขลา</t></is></c><c r="B2"><v>1.25</v></c><c r="C2"><f>B2*2</f><v>2.5000000000000004</v></c></row></sheetData>"""), "province|amount:2023-10|amount:2023-11", "90 2023-10 1.25;90 2023-11 2.50"),
        ["provinces by code and with prefixes"] = new(Utf8("รหัสจังหวัด,จังหวัด,Oct 2023\n90,จังหวัดสงขลา,1\n91,จ. สตูล,2\n"), "province|province|amount:2023-10", "90 2023-10 1.00;91 2023-10 2.00"),
        ["provinces merged over their rows"] = new(LinesAsWorkbook.Of(["จังหวัด,เดือน,ยอดขาย", "สงขลา,10/2566,1", ",11/2566,2"], ["A2:A3"], isNumbered: false), "province|month|amount", "90 2023-10 1.00;90 2023-11 2.00"),
        ["headings once more on the second page"] = new(Utf8("จังหวัด,ต.ค.-66\nสงขลา,1\nจังหวัด,ต.ค.-66\nสตูล,2\n"), "province|amount:2023-10", "90 2023-10 1.00;91 2023-10 2.00"),
        ["running numbers, shares and remarks"] = new(Utf8("ลำดับ,จังหวัด,ต.ค. 66,ร้อยละ,หมายเหตุ\n1,สงขลา,1,50.00,ok\n2,สตูล,1,50.00,\n"), "left|province|amount:2023-10|left|left", "90 2023-10 1.00;91 2023-10 1.00"),
        ["a quoted line break in a heading"] = new(Utf8("\"จังหวัด\",\"ยอดจำหน่าย\nต.ค. 66\"\nสงขลา,\"1\"\n"), "province|amount:2023-10", "90 2023-10 1.00"),

        // For these a person is asked, and nothing is guessed.
        ["months without a year"] = new(Utf8("จังหวัด,ตุลาคม,พฤศจิกายน\nสงขลา,1,2\n"), "province|left|left", "") { Reasons = [LeftReason.MonthWithoutYear, LeftReason.MonthWithoutYear] },
        ["thousands of baht"] = new(Utf8("จังหวัด,ต.ค. 66 (พันบาท)\nสงขลา,1.234\n"), "province|left", "") { Reasons = [LeftReason.Scaled] },
        ["a heading that nobody knows"] = new(Utf8("จังหวัด,ยอดพิเศษโครงการนำร่อง,ต.ค. 66\nสงขลา,5,1\n"), "province|left|amount:2023-10", "90 2023-10 1.00") { Reasons = [LeftReason.Unknown] },
        ["faults in several cells"] = new(Utf8("จังหวัด,ต.ค. 66,พ.ย. 66\nสงขลา,\"1,23\",2\nไม่มีจังหวัดนี้,1,1\nกรุงเทพมหานคร,1,1\nสตูล,-5,0.123\n"), "province|amount:2023-10|amount:2023-11", "90 2023-11 2.00") { Faults = ["B2 AmountSeparatorsMisplaced", "A3 ImportProvinceUnknown", "A4 ImportProvinceNotReported", "B5 AmountNegative", "C5 AmountTooManyDecimals"] },
        ["the same figure twice"] = new(Utf8("จังหวัด,ต.ค. 66\nสงขลา,1\nจ.สงขลา,1\n"), "province|amount:2023-10", "90 2023-10 1.00") { Faults = ["B3 ImportFigureTwice"] },
        ["only a market"] = new(Utf8("เดือน,ในประเทศ,ต่างประเทศ\nต.ค. 66,1,2\n"), "month|left|left", "") { Reasons = [LeftReason.PartOfChannel, LeftReason.PartOfChannel] },
    };

    public static TheoryData<string> Names() => [.. Files.Keys];

    [Theory, MemberData(nameof(Names))]
    public void File_IsLaidOutAndReadOrAskedAbout(string name)
    {
        var file = Files[name];

        var reading = country.Reader.Read(file.Content, FileForm.Found);

        reading.IsOk.ShouldBeTrue(reading.Refusal?.Code);
        var (layout, published) = (reading.Value.Layout, reading.Value.Published.ShouldNotBeNull());
        layout.Text.ShouldBe(file.Columns);
        layout.Columns.Where(static column => column.Role == ColumnRole.Left && column.Why is not (LeftReason.NotAFigure or LeftReason.Empty)).Select(static column => column.Why).ShouldBe(file.Reasons);
        string.Join(';', published.Figures.Select(Text)).ShouldBe(file.Figures);
        published.Faults.Select(static fault => $"{fault.Cell} {fault.Refusal.Code}").ShouldBe(file.Faults);
        (published.Totals.Count, published.Totals.Count(static total => !total.Holds)).ShouldBe((file.Totals, file.Differing));
    }

    [Fact]
    public void WhatIsAsked_IsAnsweredByYearOrColumn()
    {
        var yearless = Files["months without a year"].Content;
        string.Join(';', country.Reader.Read(yearless, FileForm.Found with { Year = 2567 }).Value!.Published!.Figures.Select(Text)).ShouldBe("90 2023-10 1.00;90 2023-11 2.00");

        var unknown = Files["a heading that nobody knows"].Content;
        var said = country.Reader.Read(unknown, FileForm.Found with { Columns = "province|amount:2023-09|amount:2023-10" }).Value!;
        string.Join(';', said.Published!.Figures.Select(Text)).ShouldBe("90 2023-09 5.00;90 2023-10 1.00");
        said.Layout.Shape.ShouldBe(said.Inferred.Shape);

        // Of another number of columns it is not about this file.
        country.Reader.Read(unknown, FileForm.Found with { Columns = "province" }).Value!.Layout.Text.ShouldBe("province|left|amount:2023-10");
    }

    [Fact]
    public void AnyTable_IsReadWithoutBreaking()
    {
        string[] words = ["จังหวัด", "เดือน", "สงขลา", "ต.ค. 66", "รวม", "1,234.50", "-", "", "อาหาร", "ในประเทศ", "ออนไลน์", "2566", "ปีงบประมาณ 2567", "ชื่อผู้ผลิต", "\"", "#N/A", "๑๒"];
        var draw = new Random(45);
        for (var run = 0; run < 1_000; run++)
        {
            var width = draw.Next(1, 6);
            var lines = Enumerable.Range(0, draw.Next(1, 8)).Select(_ => string.Join(',', Enumerable.Range(0, width).Select(_ => words[draw.Next(words.Length)])));

            var reading = country.Reader.Read(Utf8(string.Join('\n', lines)), FileForm.Found);

            if (reading.Value is { Published: { } published } read)
            {
                read.Layout.With(read.Layout.Text)!.Text.ShouldBe(read.Layout.Text);
                published.Figures.Select(static figure => figure.Key).ShouldBeUnique();
            }
        }
    }

    private static string Text(PublishedFigure figure) => string.Concat(
        figure.Key.Province > 0 ? $"{figure.Key.Province} " : "", figure.Key.Type > 0 ? $"t{figure.Key.Type} " : "", figure.Key.Channel > 0 ? $"c{figure.Key.Channel} " : "",
        figure.Key.Month, " ", new Domain.Money.Baht(figure.Satang).ToPlainText());

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private sealed record NastyFile(byte[] Content, string Columns, string Figures)
    {
        public string[] Faults { get; init; } = [];

        public LeftReason[] Reasons { get; init; } = [];

        public int Totals { get; init; }

        public int Differing { get; init; }
    }

    /// <summary>The areas of the whole country.</summary>
    public sealed class Country : IAsyncLifetime
    {
        public ImportReader Reader { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            await using var database = await TestDatabase.CreateEmptyAsync("sqlite");
            await SmallCountries.RunAsync(database, "migrate");
            Reader = new(await AreaDirectory.LoadAsync(database.Database, CancellationToken.None));
        }

        public Task DisposeAsync() => Task.CompletedTask;
    }
}
