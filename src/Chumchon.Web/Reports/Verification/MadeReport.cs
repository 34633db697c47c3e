using Chumchon.Documents.Tables;
using Chumchon.Web.Reports.Asking;

namespace Chumchon.Web.Reports.Verification;

/// <summary>A report and what it was asked for.</summary>
public sealed record MadeReport(string Slug, ReportCriteria Criteria, ReportTable Table)
{
    /// <summary>The area and year, for whoever reads that something differs.</summary>
    public string Where => $"{Criteria.Area} {Criteria.Year}";
}
