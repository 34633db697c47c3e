using Chumchon.Documents.Pdf;
using Chumchon.Documents.Tables;

namespace Chumchon.Documents.Tests.Pdf;

public sealed class PageBreaksTests
{
    [Fact]
    public void Keeps_HoldAGroupsBeginningAndEachTotalToItsRows()
    {
        ReportRow[] rows =
        [
            Row(RowKind.Heading), Row(RowKind.Data), Row(RowKind.Data), Row(RowKind.Data), Row(RowKind.Subtotal),
            Row(RowKind.Heading), Row(RowKind.Data), Row(RowKind.Subtotal), Row(RowKind.Total), Row(RowKind.Share),
        ];

        PageBreaks.Keeps(rows).ShouldBe([true, true, false, true, false, true, true, true, true, false]);
    }

    [Fact]
    public void RowsWithoutGroups_KeepOnlyTheLastWithItsTotal() =>
        PageBreaks.Keeps([Row(RowKind.Data), Row(RowKind.Data), Row(RowKind.Data), Row(RowKind.Total)])
            .ShouldBe([false, false, true, false]);

    [Fact]
    public void AnyNumberOfRows_NeverEndsAPageWithTheBeginningOfAGroup()
    {
        for (var districts = 1; districts < 40; districts++)
        {
            ReportRow[] rows =
            [
                .. Enumerable.Range(0, 12).SelectMany(group => Enumerable.Range(0, 1 + ((districts + group) % 9))
                    .Select(static _ => Row(RowKind.Data)).Prepend(Row(RowKind.Heading)).Append(Row(RowKind.Subtotal))),
                Row(RowKind.Total),
            ];
            var section = new Section();
            var blocks = rows.Zip(PageBreaks.Keeps(rows), (row, keeps) => new RowBlock(section, 10, row) { KeepsWithNext = keeps });

            var pages = PageBreaks.Of(blocks, first: 150, other: 200);

            pages.Sum(static page => page.Cast<RowBlock>().Count(static block => !block.IsRepeated)).ShouldBe(rows.Length);
            pages.ShouldAllBe(static page => page.Count <= 20);
            pages[0].Count.ShouldBeLessThanOrEqualTo(15);
            foreach (var page in pages.SkipLast(1).Select(static page => page.Cast<RowBlock>().Select(static block => block.Row.Kind).ToList()))
            {
                page[^1].ShouldNotBe(RowKind.Heading);
                page[^2].ShouldNotBe(RowKind.Heading);
            }

            pages.Skip(1).ShouldAllBe(static page => page[0] is RowBlock && ((RowBlock)page[0]).Row.Kind == RowKind.Heading && !IsTotal(page[1]));
        }
    }

    [Fact]
    public void RunHigherThanAPage_IsBrokenRatherThanLost()
    {
        var section = new Section();
        var blocks = Enumerable.Range(0, 25).Select(_ => new RowBlock(section, 10, Row(RowKind.Data)) { KeepsWithNext = true });

        PageBreaks.Of(blocks, first: 100, other: 100).Select(static page => page.Count).ShouldBe([10, 10, 5]);
    }

    private static bool IsTotal(Block block) => block is RowBlock { Row.Kind: RowKind.Subtotal or RowKind.Total };

    private static ReportRow Row(RowKind kind) => new(kind, []);
}
