using Chumchon.Documents.Tables;

namespace Chumchon.Documents.Tests.Tables;

public sealed class HeaderLayoutTests
{
    [Fact]
    public void SingleLevel_IsOneCellAColumn() =>
        Lines(["ที่"], ["จังหวัด"]).ShouldBe(["ที่ 0,0 1x1 leaf", "จังหวัด 0,1 1x1 leaf"]);

    [Fact]
    public void SharedLabel_SpansItsColumnsAndShortColumnsSpanDown() =>
        Lines(["เดือน"], ["ยอดจำหน่าย", "อาหาร"], ["ยอดจำหน่าย", "เครื่องดื่ม"], ["รวม"]).ShouldBe(
        [
            "เดือน 0,0 2x1 leaf", "ยอดจำหน่าย 0,1 1x2", "รวม 0,3 2x1 leaf",
            "อาหาร 1,1 1x1 leaf", "เครื่องดื่ม 1,2 1x1 leaf",
        ]);

    [Fact]
    public void ThreeLevels_SpanBothWays() =>
        Lines(["ขาย", "ใน", "ออฟ"], ["ขาย", "ใน", "ออน"], ["ขาย", "นอก", "ออฟ"], ["ขาย", "รวม"]).ShouldBe(
        [
            "ขาย 0,0 1x4",
            "ใน 1,0 1x2", "นอก 1,2 1x1", "รวม 1,3 2x1 leaf",
            "ออฟ 2,0 1x1 leaf", "ออน 2,1 1x1 leaf", "ออฟ 2,2 1x1 leaf",
        ]);

    [Fact]
    public void EqualLabelUnderOtherParents_DoesNotMerge() =>
        Lines(["2566", "ไตรมาส", "ก"], ["2567", "ไตรมาส", "ข"]).ShouldBe(
            ["2566 0,0 1x1", "2567 0,1 1x1", "ไตรมาส 1,0 1x1", "ไตรมาส 1,1 1x1", "ก 2,0 1x1 leaf", "ข 2,1 1x1 leaf"]);

    [Fact]
    public void EqualLeaves_DoNotMerge() =>
        Lines(["รวม"], ["รวม"]).ShouldBe(["รวม 0,0 1x1 leaf", "รวม 0,1 1x1 leaf"]);

    [Fact]
    public void LeafNamedLikeTheGroupBesideIt_DoesNotJoinIt() =>
        Lines(["ขาย", "ใน"], ["ขาย"], ["ขาย", "นอก"]).ShouldBe(
            ["ขาย 0,0 1x1", "ขาย 0,1 2x1 leaf", "ขาย 0,2 1x1", "ใน 1,0 1x1 leaf", "นอก 1,2 1x1 leaf"]);

    [Fact]
    public void GroupAcrossABreak_IsSaidAgainBehindIt()
    {
        ReportColumn[] columns = [.. Enumerable.Range(0, 4).Select(i => new ReportColumn($"c{i}", ColumnKind.Satang, "ขาย", $"{i}"))];

        HeaderLayout.Of(columns, 1, 3).InRow(0).Select(cell => (cell.Label, cell.Column, cell.ColumnSpan))
            .ShouldBe([("ขาย", 0, 1), ("ขาย", 1, 2), ("ขาย", 3, 1)]);
    }

    [Fact]
    public void EmptyLevels_ArePassedOver() =>
        Lines(["จังหวัด", "", ""], ["ขาย", "", "ใน"], ["ขาย", "นอก"]).ShouldBe(
            ["จังหวัด 0,0 2x1 leaf", "ขาย 0,1 1x2", "ใน 1,1 1x1 leaf", "นอก 1,2 1x1 leaf"]);

    [Fact]
    public void ColumnWithoutLabels_HasAnEmptyHeadingOverAllRows() =>
        Lines([], ["ขาย", "ใน"]).ShouldBe([" 0,0 2x1 leaf", "ขาย 0,1 1x1", "ใน 1,1 1x1 leaf"]);

    [Fact]
    public void EveryPlaceOfTheGrid_IsCoveredOnce()
    {
        foreach (var table in new[] { SampleReports.Small(), SampleReports.MonthlyByType(), SampleReports.ByProvince(), SampleReports.ByDistrict() })
        {
            var layout = HeaderLayout.Of(table.Body.Columns);
            var covered = layout.Cells.SelectMany(cell =>
                from row in Enumerable.Range(cell.Row, cell.RowSpan)
                from column in Enumerable.Range(cell.Column, cell.ColumnSpan)
                select (row, column)).ToList();

            covered.Count.ShouldBe(layout.Depth * table.Body.Columns.Count);
            covered.Distinct().Count().ShouldBe(covered.Count);
        }
    }

    private static string[] Lines(params string[][] headers) =>
    [
        .. HeaderLayout.Of(headers.Select((labels, i) => new ReportColumn($"c{i}", ColumnKind.Satang, labels))).Cells
            .Select(cell => $"{cell.Label} {cell.Row},{cell.Column} {cell.RowSpan}x{cell.ColumnSpan}{(cell.IsLeaf ? " leaf" : "")}"),
    ];
}
