using Chumchon.Documents.Tables;
using static Chumchon.Documents.Tables.ReportCell;

namespace Chumchon.Documents.Tests.Tables;

public sealed class ReportBodyTests
{
    private static readonly ReportColumn Name = new("name", ColumnKind.Text, "จังหวัด") { NamesRow = true };
    private static readonly ReportColumn Sales = new("sales", ColumnKind.Satang, "ยอดจำหน่าย");

    [Fact]
    public void TotalOtherThanTheSum_IsRefused() =>
        Should.Throw<ReportDefectException>(() => Body(Row(RowKind.Data, 100), Row(RowKind.Data, 250), Row(RowKind.Total, 351)))
            .Message.ShouldContain("sales");

    [Fact]
    public void SubtotalOfAnotherGroup_IsRefused() =>
        Should.Throw<ReportDefectException>(() => Body(
            Row(RowKind.Data, 100), Row(RowKind.Subtotal, 100), Row(RowKind.Data, 250), Row(RowKind.Subtotal, 350), Row(RowKind.Total, 350)));

    [Fact]
    public void SubtotalsOfTheirGroupsAndTotalOfAll_AreAccepted() =>
        Body(Row(RowKind.Data, 100), Row(RowKind.Subtotal, 100), Row(RowKind.Data, 250), Row(RowKind.Subtotal, 250), Row(RowKind.Total, 350))
            .Rows.Count.ShouldBe(5);

    [Fact]
    public void GivenTotalOtherThanTheSum_IsAccepted() =>
        new ReportBody([Name, Sales with { Total = TotalSource.Given }], [Row(RowKind.Data, 100), Row(RowKind.Total, 101)])
            .Rows.Count.ShouldBe(2);

    [Fact]
    public void TextInANumberColumn_IsRefused() =>
        Should.Throw<ReportDefectException>(() => Body(new ReportRow(RowKind.Data, [OfText("สงขลา"), OfText("1,234.50")])));

    [Fact]
    public void RowShorterThanTheColumns_IsRefused() =>
        Should.Throw<ReportDefectException>(() => Body(new ReportRow(RowKind.Data, [OfText("สงขลา")])));

    [Fact]
    public void DataBelowTheTotal_IsRefused() =>
        Should.Throw<ReportDefectException>(() => Body(Row(RowKind.Total, 0), Row(RowKind.Data, 0)));

    [Fact]
    public void TwoColumnsOfOneKey_AreRefused() =>
        Should.Throw<ReportDefectException>(() => new ReportBody([Sales, Sales], []));

    [Fact]
    public void NamingColumns_CountOnlyFromTheLeft()
    {
        var code = new ReportColumn("code", ColumnKind.Code, "รหัส") { Outputs = ReportOutputs.Machine };
        var body = new ReportBody([code, Name, Sales, Name with { Key = "again" }], []);

        body.NamingColumnsShownIn(ReportOutputs.Xlsx).ShouldBe(1);
        body.NamingColumnsShownIn(ReportOutputs.Machine).ShouldBe(0);
        body.ColumnsShownIn(ReportOutputs.Page).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void ColumnOfUnknownKey_IsADefect()
    {
        var body = new ReportBody([Name, Sales], []);

        body.PositionOf("sales").ShouldBe(1);
        Should.Throw<ReportDefectException>(() => body.PositionOf("saless"));
    }

    private static ReportBody Body(params ReportRow[] rows) => new([Name, Sales], rows);

    private static ReportRow Row(RowKind kind, long satang) => new(kind, [OfText("แถว"), OfSatang(satang)]);
}
