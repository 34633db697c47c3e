using Chumchon.Data.Areas;
using Chumchon.Data.Reports;
using Chumchon.Documents.Tables;
using Chumchon.Domain.Areas;
using Chumchon.Web.Platform.Demonstration;
using Chumchon.Web.Reports.Asking;

namespace Chumchon.Web.Reports.Making;

/// <summary>What reports are made of.</summary>
/// <param name="Demo">Whether the figures are a demonstration's; each report says so.</param>
public sealed record ReportSource(SalesTotals Totals, AreaDirectory Areas, DemoState Demo)
{
    public ReportSource(SalesTotals Totals, AreaDirectory Areas, bool IsDemo)
        : this(Totals, Areas, new DemoState(static () => null) { IsDemo = IsDemo })
    {
    }

    public bool IsDemo => Demo.IsDemo;
}

/// <summary>Turns a query into the report of an entry.</summary>
public delegate Task<ReportTable> MakeReport(
    CatalogueEntry entry, ReportSource source, ReportCriteria criteria, CancellationToken cancellation);

/// <summary>One of the eight reports (R24).</summary>
/// <param name="Number">Its number in the manual's list.</param>
/// <param name="Slug">Its name in addresses and file names.</param>
/// <param name="Title">The official title; links to it are worded `ส่งออกข้อมูล แบบ` before it.</param>
/// <param name="EnglishTitle">For pages in English; the report itself stays Thai.</param>
/// <param name="ShortTitle">In the name of its sheet and its files.</param>
public sealed record CatalogueEntry(
    int Number, string Slug, string Title, string EnglishTitle, string ShortTitle, MakeReport Make)
{
    /// <summary>The code of a form, which the title ends with and the paper bears top right: <c>รต.๓</c>.</summary>
    public string? FormCode { get; init; }

    /// <summary>A form that is signed and sent; its period is a month and the total since October.</summary>
    public bool IsForm { get; init; }

    /// <summary>Whether the month alone (เฉพาะเดือน) may be asked for.</summary>
    public bool OffersMonthAlone { get; init; }

    /// <summary>Whether it may be asked for in millions of baht.</summary>
    public bool OffersMillions { get; init; }

    /// <summary>Whether a district gets the sheet of its province, in which its row is found by its code.</summary>
    public bool IsSheetOfProvince { get; init; }

    public string PaperTitle => FormCode is { } code ? Title.Replace($" ({code})", "", StringComparison.Ordinal) : Title;

    /// <summary>The area that the report tells of where this one is asked for: its month is shown.</summary>
    public AreaScope Told(AreaScope asked) => IsSheetOfProvince && asked is { District: not null, Province: { } own } ? AreaScope.Of(own) : asked;

    public Task<ReportTable> MakeAsync(ReportSource source, ReportCriteria criteria, CancellationToken cancellation) =>
        Make(this, source, Offered(criteria), cancellation);

    /// <summary>What of the criteria this report offers; the rest was for another.</summary>
    public ReportCriteria Offered(ReportCriteria criteria) => criteria with
    {
        MonthAlone = criteria.MonthAlone && OffersMonthAlone,
        InMillions = criteria.InMillions && OffersMillions,
    };
}

/// <summary>The eight reports of the department in the order of the manual (R24).</summary>
public static class ReportCatalogue
{
    public static IReadOnlyList<CatalogueEntry> All { get; } =
    [
        new(
            1,
            "province-summary",
            "สรุปภาพรวมรายงานยอดจำหน่ายสินค้า OTOP (จังหวัด)",
            "Overall summary of OTOP sales (provinces)",
            "ภาพรวม",
            ProvinceSummaryReport.MakeAsync) { IsForm = true },
        new(
            2,
            "monthly-by-product-type",
            "สรุปรวมรายงานยอดจำหน่ายสินค้า OTOP (รายเดือน) แยกตามประเภทผลิตภัณฑ์",
            "OTOP sales by month and product type",
            "รายเดือน-ประเภท",
            MonthlyByProductTypeReport.MakeAsync),
        new(
            3,
            "monthly-by-channel",
            "สรุปรวมรายงานยอดจำหน่ายสินค้า OTOP (รายเดือน) แยกตามการขายในประเทศ นอกประเทศ ออนไลน์ (ออฟไลน์)",
            "OTOP sales by month, domestic and overseas, online and offline",
            "รายเดือน-ช่องทาง",
            MonthlyByChannelReport.MakeAsync),
        new(
            4,
            "by-province",
            "สรุปรายงานยอดจำหน่ายสินค้า OTOP (รายจังหวัด)",
            "OTOP sales by province",
            "รายจังหวัด",
            ByProvinceReport.MakeAsync) { OffersMillions = true },
        new(
            5,
            "domestic-overseas-by-province",
            "รายงานเปรียบเทียบยอดจำหน่ายในประเทศและต่างประเทศ (รายจังหวัด)",
            "Domestic and overseas sales compared, by province",
            "ในและต่างประเทศ",
            DomesticOverseasReport.MakeAsync) { OffersMonthAlone = true },
        new(
            6,
            "project-results",
            "รายงานผลการจำหน่ายสินค้าโครงการ หนึ่งตำบล หนึ่งผลิตภัณฑ์",
            "Results of the One Tambon One Product project",
            "ผลโครงการ",
            ProjectResultsReport.MakeAsync) { IsForm = true },
        new(
            7,
            "rt3-by-product-type",
            "รายงานข้อมูลผลการจำหน่ายสินค้าหนึ่งตำบล หนึ่งผลิตภัณฑ์ แยกตามประเภทผลิตภัณฑ์ (รต.๓)",
            "OTOP sales by product type (form RT.3)",
            "รต.๓",
            Rt3Report.MakeAsync) { IsForm = true, FormCode = "รต.๓" },
        new(
            8,
            "rt5-by-district",
            "รายงานข้อมูลผลการจำหน่ายสินค้าหนึ่งตำบล หนึ่งผลิตภัณฑ์ รายอำเภอ (รต.๕)",
            "OTOP sales by district (form RT.5)",
            "รต.๕",
            Rt5Report.MakeAsync) { IsForm = true, FormCode = "รต.๕", IsSheetOfProvince = true },
    ];

    /// <summary>The entry of a slug; null where there is none.</summary>
    public static CatalogueEntry? Find(string slug) => All.FirstOrDefault(entry => entry.Slug == slug);
}
