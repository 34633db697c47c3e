using Chumchon.Documents.Tables;
using static Chumchon.Documents.Tables.ReportCell;

namespace Chumchon.Documents.Tests;

/// <summary>Reports with made-up figures in the shapes that the real ones have.</summary>
internal static class SampleReports
{
    public static readonly DateTimeOffset AsOf = new(2024, 7, 12, 14, 32, 0, TimeSpan.FromHours(7));

    private static readonly string[] Months =
    [
        "ตุลาคม 2566", "พฤศจิกายน 2566", "ธันวาคม 2566", "มกราคม 2567", "กุมภาพันธ์ 2567", "มีนาคม 2567",
        "เมษายน 2567", "พฤษภาคม 2567", "มิถุนายน 2567", "กรกฎาคม 2567", "สิงหาคม 2567", "กันยายน 2567",
    ];

    private static readonly string[] ShortMonths =
        ["ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย."];

    private static readonly string[] Types =
        ["อาหาร", "เครื่องดื่ม", "ผ้าและเครื่องแต่งกาย", "เครื่องใช้และเครื่องประดับตกแต่ง", "สมุนไพรที่ไม่ใช่อาหารและยา"];

    private static readonly string[] Fills = ["1B3A6B", "7A3B10", "D64CC0", "008A70", "A88A24"];

    private static readonly string[] Provinces =
        ["นนทบุรี", "ปทุมธานี", "พระนครศรีอยุธยา", "สกลนคร", "นครราชสีมา", "ประจวบคีรีขันธ์", "แม่ฮ่องสอน", "สงขลา"];

    /// <summary>The smallest table: a name and an amount; the last data row is blank, the one before it zero.</summary>
    public static ReportTable Small() => new("ยอดจำหน่าย", ["ยอดจำหน่าย"], new ReportBody(
        [
            new("code", ColumnKind.Code, "รหัสจังหวัด") { Outputs = ReportOutputs.Machine },
            new("name", ColumnKind.Text, "จังหวัด") { NamesRow = true },
            new("sales", ColumnKind.Satang, "ยอดจำหน่าย (บาท)"),
        ],
        [
            new(RowKind.Data, [OfText("12"), OfText("นนทบุรี"), OfSatang(123450)]),
            new(RowKind.Data, [OfText("90"), OfText("สงขลา", "*"), OfSatang(0)]),
            new(RowKind.Data, [OfText("47"), OfText("สกลนคร"), Blank]),
            new(RowKind.Total, [Blank, OfText("รวมทั้งสิ้น"), OfSatang(123450)]),
        ]))
    {
        AsOf = AsOf,
        Publisher = "กรมการพัฒนาชุมชน",
    };

    /// <summary>Months by product type (report 2): two levels, future months blank, a share row, a chart.</summary>
    public static ReportTable MonthlyByType()
    {
        const string Group = "ยอดจำหน่ายแยกตามประเภทผลิตภัณฑ์ (บาท)";
        List<ReportColumn> columns =
        [
            new("month", ColumnKind.IsoMonth, "เดือน") { Outputs = ReportOutputs.Machine },
            new("name", ColumnKind.Text, "เดือน") { CsvHeader = "ชื่อเดือน", NamesRow = true },
            .. Types.Select((type, i) => new ReportColumn($"type{i + 1}", ColumnKind.Satang, Group, type) { CsvHeader = type }),
            new("total", ColumnKind.Satang, "รวมทั้งสิ้น (บาท)"),
            new("share", ColumnKind.Percent, "ร้อยละของปี") { Outputs = ReportOutputs.People },
        ];
        long?[][] amounts = [.. Months.Select((_, month) => Enumerable.Range(0, 5)
            .Select(type => month < 9 ? Amount(month, type) : (long?)null).ToArray())];
        var all = amounts.Sum(month => month.Sum() ?? 0);
        var rows = Months.Select((name, month) => new ReportRow(RowKind.Data,
        [
            OfText($"{2023 + ((month + 9) / 12)}-{((month + 9) % 12) + 1:00}"), OfText(name), .. amounts[month].Select(OfSatang),
            OfSatang(month < 9 ? amounts[month].Sum() : null), OfPercent(month < 9 ? amounts[month].Sum() * 10000 / all : null),
        ])).ToList();
        var totals = Enumerable.Range(0, 5).Select(type => amounts.Sum(month => month[type] ?? 0)).ToArray();
        rows.Add(new(RowKind.Total, [Blank, OfText("รวมทั้งสิ้น"), .. totals.Select(t => OfSatang(t)), OfSatang(all), OfPercent(10000)]));
        rows.Add(new(RowKind.Share, [Blank, OfText("ร้อยละ"), .. totals.Select(t => OfPercent(t * 10000 / all)), OfPercent(10000), Blank]));
        return Official("รายเดือน-ประเภท", "สรุปรวมรายงานยอดจำหน่ายสินค้า OTOP (รายเดือน) แยกตามประเภทผลิตภัณฑ์", columns, rows) with
        {
            Chart = new ReportChart("ยอดจำหน่ายรายเดือน แยกตามประเภทผลิตภัณฑ์", "name",
                [.. Types.Select((type, i) => new ChartSeries($"type{i + 1}", type, Fills[i]))]) { ValueAxisTitle = "บาท" },
        };
    }

    /// <summary>Provinces by month (report 4): two panels side by side, a supplement below.</summary>
    public static ReportTable ByProvince()
    {
        List<ReportColumn> columns =
        [
            new("number", ColumnKind.Count, "ที่") { NamesRow = true, Alignment = ColumnAlignment.Center, Outputs = ReportOutputs.People },
            new("code", ColumnKind.Code, "รหัสจังหวัด") { Outputs = ReportOutputs.Machine },
            new("name", ColumnKind.Text, "จังหวัด") { NamesRow = true },
            .. ShortMonths.Select((label, i) => new ReportColumn($"m{i + 1}", ColumnKind.Satang,
                i < 3 ? "ยอดจำหน่าย พ.ศ. 2566 (บาท)" : "ยอดจำหน่าย พ.ศ. 2567 (บาท)", label) { CsvHeader = Months[i] }),
            new("half", ColumnKind.Satang, "รวมครึ่งปี (บาท)") { Outputs = ReportOutputs.Pdf },
            new("total", ColumnKind.Satang, "รวมทั้งสิ้น (บาท)"),
        ];
        var rows = AreaRows(Provinces, 14, "รวมทั้งสิ้น");
        var regions = AreaRows(["ภาคกลาง", "ภาคเหนือ"], 14, "รวม");
        ReportColumn[] regionColumns = [.. columns.Select(column => column.Key == "name"
            ? new ReportColumn("name", ColumnKind.Text, "ภาค") { NamesRow = true } : column)];
        return Official("รายจังหวัด", "สรุปรายงานยอดจำหน่ายสินค้า OTOP (รายจังหวัด)", columns, rows) with
        {
            Supplement = new ReportSupplement("สรุปรายภาค", new ReportBody(regionColumns, regions)),
            Print = new PrintOptions { Panels = [new("m6", "ครึ่งปีแรก"), new("total", "ครึ่งปีหลัง")] },
        };
    }

    /// <summary>The same in two parts of as many columns.</summary>
    public static ReportTable TwoParts()
    {
        var table = ByProvince();
        var rows = table.Body.Rows.Select(static row => row with { Cells = [.. row.Cells.SkipLast(1)] });
        return Official(table.Name, table.TitleLines[0], [.. table.Body.Columns.SkipLast(1)], [.. rows]) with
        {
            Print = new PrintOptions { Panels = [new("m6", "ครึ่งปีแรก"), new("m12", "ครึ่งปีหลัง")] },
        };
    }

    /// <summary>Districts in province groups (report 8): three levels, headings, subtotals, a signature.</summary>
    public static ReportTable ByDistrict()
    {
        const string Sales = "ยอดจำหน่ายประจำเดือน (บาท)";
        List<ReportColumn> columns =
        [
            new("number", ColumnKind.Count, "ที่") { NamesRow = true, Alignment = ColumnAlignment.Center, Outputs = ReportOutputs.People, Total = TotalSource.Given },
            new("name", ColumnKind.Text, "อำเภอ") { NamesRow = true },
            new("producers", ColumnKind.Count, "ผู้ประกอบการ (ราย)", "ทั้งหมด"),
            new("home-off", ColumnKind.Satang, Sales, "ในประเทศ", "ออฟไลน์"),
            new("home-on", ColumnKind.Satang, Sales, "ในประเทศ", "ออนไลน์"),
            new("abroad-off", ColumnKind.Satang, Sales, "ต่างประเทศ", "ออฟไลน์"),
            new("abroad-on", ColumnKind.Satang, Sales, "ต่างประเทศ", "ออนไลน์"),
            new("total", ColumnKind.Satang, Sales, "รวม"),
            new("change", ColumnKind.Percent, "เพิ่ม/ลด (ร้อยละ)"),
        ];
        List<ReportRow> rows = [];
        foreach (var (province, districts) in new (string, string[])[] { ("สกลนคร", ["เมืองสกลนคร", "กุสุมาลย์", "พังโคน"]), ("สงขลา", ["เมืองสงขลา", "สะเดา"]) })
        {
            rows.Add(new(RowKind.Heading, [Blank, OfText($"จังหวัด{province}"), .. Enumerable.Repeat(Blank, 7)]));
            var first = rows.Count;
            rows.AddRange(districts.Select((name, i) => District(name, i)));
            rows.Add(Sum(rows[first..], RowKind.Subtotal, $"รวมจังหวัด{province}"));
        }

        rows.Add(Sum([.. rows.Where(row => row.Kind is RowKind.Data)], RowKind.Total, "รวมทั้งสิ้น"));
        return Official("รต.๕", "รายงานข้อมูลผลการจำหน่ายสินค้าหนึ่งตำบล หนึ่งผลิตภัณฑ์ รายอำเภอ", columns, rows) with
        {
            FormCode = "แบบ รต.๕",
            Signature = new ReportSignature(
                ["ลงชื่อ ........................................ ผู้รายงาน", "(........................................)", "ตำแหน่ง ........................................"],
                ["ลงชื่อ ........................................ ผู้รับรองข้อมูล", "(........................................)", "ตำแหน่ง พัฒนาการจังหวัด"]),
        };
    }

    /// <summary>A report of many pages: groups of districts as in <see cref="ByDistrict"/>, each with its heading and subtotal.</summary>
    /// <param name="groups">Districts in each group.</param>
    public static ReportTable Long(params int[] groups)
    {
        var sample = ByDistrict();
        List<ReportRow> rows = [];
        foreach (var (index, districts) in groups.Index())
        {
            rows.Add(new(RowKind.Heading, [Blank, OfText($"จังหวัดที่ {index + 1}"), .. Enumerable.Repeat(Blank, 7)]));
            var first = rows.Count;
            rows.AddRange(Enumerable.Range(0, districts).Select(i => District($"อำเภอที่ {index + 1}.{i + 1}", i % 3)));
            rows.Add(Sum(rows[first..], RowKind.Subtotal, $"รวมจังหวัดที่ {index + 1}"));
        }

        rows.Add(Sum([.. rows.Where(row => row.Kind is RowKind.Data)], RowKind.Total, "รวมทั้งสิ้น"));
        return Official("รต.๕", sample.TitleLines[0], sample.Body.Columns, rows) with
        {
            FormCode = sample.FormCode,
            Banner = "ข้อมูลสาธิต",
            Signature = sample.Signature,
        };
    }

    private static ReportRow District(string name, int i)
    {
        long[] amounts = [.. Enumerable.Range(0, 4).Select(channel => Amount(name.Length + i, channel))];
        return new(RowKind.Data,
        [
            OfCount(i + 1), i == 1 ? OfText(name, "*") : OfText(name), OfCount((i * 1200) + 40), .. amounts.Select(a => OfSatang(a)),
            OfSatang(amounts.Sum()), i == 2 ? NotComputable : OfPercent((i * 1234) - 321),
        ]);
    }

    private static List<ReportRow> AreaRows(string[] names, int columns, string total)
    {
        List<ReportRow> rows = [.. names.Select((name, i) => new ReportRow(RowKind.Data,
            [OfCount(i + 1), OfText($"{i + 10}"), OfText(name), .. Enumerable.Range(0, columns).Select(month => OfSatang(Amount(month, i)))]))];
        var sum = Sum(rows, RowKind.Total, total);
        rows.Add(sum with { Cells = [Blank, Blank, OfText(total), .. sum.Cells.Skip(3)] });
        return rows;
    }

    private static ReportRow Sum(List<ReportRow> rows, RowKind kind, string label)
    {
        var cells = Enumerable.Range(0, rows[0].Cells.Count).Select(column => rows[0].Cells[column].Kind switch
        {
            CellKind.Satang => OfSatang(rows.Sum(row => row.Cells[column].Value)),
            CellKind.Count when column > 1 => OfCount(rows.Sum(row => row.Cells[column].Value)),
            CellKind.Text => OfText(label),
            _ => Blank,
        });
        return new(kind, [.. cells]);
    }

    private static ReportTable Official(string name, string title, IReadOnlyList<ReportColumn> columns, IReadOnlyList<ReportRow> rows) =>
        new(name, [title, "ปีงบประมาณ พ.ศ. 2567 (ตุลาคม 2566 – กันยายน 2567)", "ทั้งประเทศ"], new ReportBody(columns, rows))
        {
            AsOf = AsOf,
            Publisher = "กรมการพัฒนาชุมชน",
            CriteriaLine = "ผู้ประกอบการทุกประเภท",
            AsOfLine = "ข้อมูล ณ วันที่ 12 กรกฎาคม 2567 เวลา 14.32 น. จาก 861 ใน 878 อำเภอ",
            UnitLine = "หน่วย: บาท",
            Notes = ["หมายเหตุ: ไม่รวมรายได้จากการท่องเที่ยว OTOP นวัตวิถี & <อื่น ๆ>", "รูปแบบตารางจัดทำโดยระบบ"],
            Footer = new ReportFooter("ที่มา: ระบบบริหารจัดการข้อมูลกลางเพื่อการพัฒนาชุมชน", "หน้า {p} จาก {n}", "พิมพ์โดย สพจ.สกลนคร"),
        };

    private static long Amount(int row, int column) => 98_765_432_109L * (column + 1) % 71_234_567_891L * (row + 3) % 99_999_999_977L;
}
