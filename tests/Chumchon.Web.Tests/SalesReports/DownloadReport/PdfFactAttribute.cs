using Chumchon.Documents.Pdf;

namespace Chumchon.Web.Tests.SalesReports.DownloadReport;

/// <summary>A test that makes PDF files. Where Pango is not installed it is skipped and says so; in CI it fails instead.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PdfFactAttribute : FactAttribute
{
    public PdfFactAttribute()
    {
        if (new PdfWriter().MissingLibraries.Count > 0
            && !string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
        {
            Skip = "Pango is not installed: apt-get install libpango-1.0-0 libpangocairo-1.0-0";
        }
    }
}
