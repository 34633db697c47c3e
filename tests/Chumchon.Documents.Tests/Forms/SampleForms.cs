using Chumchon.Documents.Forms;
using Chumchon.Documents.Tables;
using static Chumchon.Documents.Tables.ReportCell;

namespace Chumchon.Documents.Tests.Forms;

/// <summary>A form of three rows: one with figures, one of noughts, one blank.</summary>
internal static class SampleForms
{
    public const string LongName = "วิสาหกิจชุมชนกลุ่มแม่บ้านเกษตรกรผลิตและแปรรูปผลิตภัณฑ์จากตาลโตนดบ้านน้ำขึ้นปี่ที่ปั๊ม";

    public static FormTable Small() => Of(
        ("20011", "กลุ่มแม่บ้านบ่อยาง", 123_450, 0, null, 5),
        ("20023", LongName, 0, 0, 0, 0),
        ("20035", "=1+1 <สมุนไพร> & \"อื่น\"", null, null, null, null));

    public static FormTable Of(params (string Key, string Name, long? A, long? B, long? C, long? D)[] rows)
    {
        ReportColumn[] columns =
        [
            new("number", ColumnKind.Count, "ลำดับ") { NamesRow = true, Total = TotalSource.Given },
            new("name", ColumnKind.Text, "ผู้ผลิต ผู้ประกอบการ OTOP") { NamesRow = true },
            new("type", ColumnKind.Text, "ประเภทผลิตภัณฑ์"),
            new("a", ColumnKind.Satang, "ยอดจำหน่ายในประเทศ (บาท)", "ออฟไลน์"),
            new("b", ColumnKind.Satang, "ยอดจำหน่ายในประเทศ (บาท)", "ออนไลน์"),
            new("c", ColumnKind.Satang, "ยอดจำหน่ายต่างประเทศ (บาท)", "ออฟไลน์"),
            new("d", ColumnKind.Satang, "ยอดจำหน่ายต่างประเทศ (บาท)", "ออนไลน์"),
            new("all", ColumnKind.Satang, "รวมทั้งสิ้น"),
        ];
        var body = new ReportBody(columns,
        [
            .. rows.Index().Select(row => new ReportRow(RowKind.Data,
            [
                OfCount(row.Index + 1), OfText(row.Item.Name), OfText("อาหาร"),
                OfSatang(row.Item.A), OfSatang(row.Item.B), OfSatang(row.Item.C), OfSatang(row.Item.D), OfSatang(Sum(row.Item)),
            ])),
            new(RowKind.Total,
            [
                Blank, OfText("รวมทั้งอำเภอ"), Blank,
                OfSatang(rows.Sum(row => row.A ?? 0)), OfSatang(rows.Sum(row => row.B ?? 0)), OfSatang(rows.Sum(row => row.C ?? 0)),
                OfSatang(rows.Sum(row => row.D ?? 0)), OfSatang(rows.Sum(row => Sum(row) ?? 0)),
            ]),
        ]);
        return new("แบบกรอก", ["แบบกรอกยอดจำหน่าย OTOP", "เดือนกุมภาพันธ์ 2567"], body, [.. rows.Select(row => row.Key)], new(
            "a", "d", 999_999_999_999, new("ยอดจำหน่าย (บาท)", "เว้นว่าง = ยังไม่กรอก"), new("กรอกไม่ถูกต้อง", "กรอกเป็นตัวเลขเท่านั้น")))
        {
            AsOf = SampleReports.AsOf,
            Publisher = "ระบบ",
            Guidance = ["กรอกเฉพาะช่องสีขาว"],
            Stamp = [new("district", "9001"), new("month", "2024-02")],
            Footer = new("ที่มา: ระบบ", "หน้า {p} จาก {n}"),
        };
    }

    private static long? Sum((string Key, string Name, long? A, long? B, long? C, long? D) row) =>
        row is { A: null, B: null, C: null, D: null } ? null : (row.A ?? 0) + (row.B ?? 0) + (row.C ?? 0) + (row.D ?? 0);
}
