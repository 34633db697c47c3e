using System.Text;
using System.Text.Json;
using Chumchon.Documents.Json;
using Chumchon.Documents.Tables;
using static Chumchon.Documents.Tables.ReportCell;

namespace Chumchon.Documents.Tests.Json;

public sealed class JsonWriterTests
{
    [Fact]
    public void Small_IsAsApproved() => Encoding.UTF8.GetString(JsonWriter.Write(SampleReports.Small() with
    {
        Area = new(Code: null, "ทั้งประเทศ"),
        Criteria = [KeyValuePair.Create("fiscalYear", "2567")],
    })).ShouldBe(
        """
        {"title":["ยอดจำหน่าย"],"formCode":null,"period":null,"area":{"code":null,"name":"ทั้งประเทศ"},
        "criteria":{"fiscalYear":"2567"},"asOf":"2024-07-12T07:32:00Z","publisher":"กรมการพัฒนาชุมชน","banner":null,
        "columns":[{"key":"code","kind":"code","header":["รหัสจังหวัด"],"unit":null,"month":null},
        {"key":"name","kind":"text","header":["จังหวัด"],"unit":null,"month":null},
        {"key":"sales","kind":"amount","header":["ยอดจำหน่าย (บาท)"],"unit":"THB","month":null}],
        "rows":[{"code":"12","name":"นนทบุรี","sales":1234.50},{"code":"90","name":"สงขลา","sales":0.00},
        {"code":"47","name":"สกลนคร","sales":null}],
        "totals":[{"kind":"total","cells":{"code":null,"name":"รวมทั้งสิ้น","sales":1234.50}}],"notes":[]}
        """.ReplaceLineEndings(""));

    [Theory]
    [InlineData(0L, "0.00")]
    [InlineData(1L, "0.01")]
    [InlineData(-321L, "-3.21")]
    [InlineData(32_906_606_405_913L, "329066064059.13")]
    [InlineData(long.MaxValue, "92233720368547758.07")]
    [InlineData(long.MinValue, "-92233720368547758.08")]
    public void Amount_IsWrittenExactly(long satang, string expected) =>
        Encoding.UTF8.GetString(JsonWriter.Write(OneFigure(OfSatang(satang)))).ShouldContain($"\"rows\":[{{\"sales\":{expected}}}]");

    [Fact]
    public void WhatIsUnknown_IsNull() =>
        Encoding.UTF8.GetString(JsonWriter.Write(OneFigure(NotComputable))).ShouldContain("\"rows\":[{\"sales\":null}]");

    [Fact]
    public void SubtotalsAndShares_StandApartFromTheRows()
    {
        using var json = JsonDocument.Parse(JsonWriter.Write(SampleReports.ByDistrict()));

        json.RootElement.GetProperty("rows").GetArrayLength().ShouldBe(5);
        json.RootElement.GetProperty("totals").EnumerateArray().Select(static row => row.GetProperty("kind").GetString())
            .ShouldBe(["subtotal", "subtotal", "total"]);
        json.RootElement.GetProperty("columns")[2].GetProperty("header").EnumerateArray().Select(static label => label.GetString())
            .ShouldBe(["ยอดจำหน่ายประจำเดือน (บาท)", "ในประเทศ", "ออฟไลน์"]);
    }

    [Fact]
    public void LongShape_HasTheFiguresOfTheCsv()
    {
        using var json = JsonDocument.Parse(JsonWriter.WriteLong(SampleReports.ByProvince()));

        var figure = json.RootElement.GetProperty("figures")[0];
        figure.EnumerateObject().Select(static property => property.Name).ShouldBe(ReportFigure.Names);
        figure.GetProperty("area_code").GetString().ShouldBe("10");
        figure.GetProperty("value").GetRawText().ShouldBe("825925926.54");
        json.RootElement.GetProperty("figures").GetArrayLength().ShouldBe(8 * 13);
    }

    private static ReportTable OneFigure(ReportCell cell) => new(
        "ก", ["ก"], new ReportBody([new("sales", ColumnKind.Satang, "ยอด")], [new(RowKind.Data, [cell])]))
    {
        AsOf = SampleReports.AsOf,
        Publisher = "ก",
    };
}
