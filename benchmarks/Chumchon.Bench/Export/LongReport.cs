using System.Globalization;
using Chumchon.Documents.Tables;

namespace Chumchon.Bench.Export;

/// <summary>An official report longer than any of the eight: groups of rows under their names, each with its subtotal.</summary>
internal static class LongReport
{
    public const int Columns = 12;

    private const int Naming = 2;
    private const int GroupSize = 12;

    /// <param name="rows">That hold figures; headings and totals come on top.</param>
    public static ReportTable Of(int rows)
    {
        var printed = new List<ReportRow>();
        foreach (var (index, numbers) in Enumerable.Range(1, rows).Chunk(GroupSize).Index())
        {
            printed.Add(new(RowKind.Heading, [ReportCell.Blank, ReportCell.OfText($"จังหวัดที่ {index + 1}"), .. Enumerable.Repeat(ReportCell.Blank, Columns - Naming)]));
            printed.AddRange(numbers.Select(static number => new ReportRow(
                RowKind.Data, [ReportCell.OfCount(number), ReportCell.OfText($"เมืองหนองบัวหมู่ที่ {number}"), .. Amounts([number])])));
            printed.Add(Sum(RowKind.Subtotal, $"รวมจังหวัดที่ {index + 1}", numbers));
        }

        printed.Add(Sum(RowKind.Total, "รวมทั้งสิ้น", [.. Enumerable.Range(1, rows)]));
        return new("ยอดจำหน่าย", ["รายงานยอดจำหน่ายสินค้า OTOP", "ปีงบประมาณ พ.ศ. 2567"], new([.. Enumerable.Range(0, Columns).Select(Column)], printed))
        {
            AsOf = DateTimeOffset.UnixEpoch,
            Publisher = "ระบบ",
            UnitLine = "หน่วย: บาท",
            Footer = new("ที่มา: ระบบ", "หน้า {p} จาก {n}"),
        };
    }

    private static ReportColumn Column(int index) => index switch
    {
        0 => new("number", ColumnKind.Count, "ที่") { NamesRow = true, Total = TotalSource.Given },
        1 => new("name", ColumnKind.Text, "อำเภอ") { NamesRow = true },
        _ => new(string.Create(CultureInfo.InvariantCulture, $"sales{index}"), ColumnKind.Satang, "ยอดจำหน่าย (บาท)", $"ช่องทางที่ {index - 1}"),
    };

    private static ReportRow Sum(RowKind kind, string label, int[] numbers) =>
        new(kind, [ReportCell.Blank, ReportCell.OfText(label), .. Amounts(numbers)]);

    private static IEnumerable<ReportCell> Amounts(int[] numbers) => Enumerable.Range(Naming, Columns - Naming)
        .Select(column => ReportCell.OfSatang(numbers.Sum(number => ((number * 7_919L) + (column * 104_729L)) % 1_000_000)));
}
