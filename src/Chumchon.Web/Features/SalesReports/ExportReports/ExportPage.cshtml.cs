using Chumchon.Data.Areas;
using Chumchon.Data.Reports;
using Chumchon.Data.Views;
using Chumchon.Documents.Pdf;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Reports.Asking;
using Chumchon.Web.Reports.Making;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.SalesReports.ExportReports;

/// <summary>ส่งออกข้อมูล: the eight reports as files and as pages to print (R24).</summary>
public sealed class ExportPage(ReportChoices choices, SalesTotals totals, AreaDirectory areas, KeptViews views, PdfWriter pdf) : PageModel
{
    public ReportChoice Choice { get; private set; } = null!;

    /// <summary>What the files will tell of.</summary>
    public SalesPeriod Period { get; private set; } = null!;

    /// <summary>How many districts of what is asked for have an office.</summary>
    public int Districts { get; private set; }

    /// <summary>Those that the officer keeps.</summary>
    public IReadOnlyList<KeptView> Views { get; private set; } = [];

    /// <summary>Of PDF files as the address has them; empty for what is usual for each report.</summary>
    public string Digits { get; private set; } = "";

    public string DigitsQuery => QueryOf(Digits);

    public bool HasPdf => pdf.MissingLibraries.Count == 0;

    public bool Gives(string format) => HasPdf || format is not ReportFileMaker.Pdf;

    public static string QueryOf(string digits) => digits.Length == 0 ? "" : $"&{FileChoice.DigitsName}={digits}";

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var officer = Officer.Of(User);
        Choice = await choices.ReadAsync(Request.Query, SalesReportsFeature.OpensOn(officer), cancellation);
        Period = await totals.OfAsync(Choice.Criteria.Area, Choice.Criteria.Query, cancellation);
        Districts = ReportPlaces.DistrictsIn(areas, Choice.Criteria).Count;
        Views = await views.OfAsync(officer.AtPage, cancellation);
        Digits = FileChoice.Read(Request.Query).Digits switch
        {
            DigitForm.Thai => FileChoice.ThaiDigits,
            DigitForm.Arabic => FileChoice.ArabicDigits,
            _ => "",
        };
    }
}
