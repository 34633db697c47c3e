using System.Net;
using Chumchon.Domain.Calendar;
using Chumchon.Web.Reports.Making;

namespace Chumchon.Bench.Reports;

/// <summary>What is asked of the program: a report in one form, or a page of totals.</summary>
/// <param name="Goal">Milliseconds of the program's time, of those that have one.</param>
internal sealed record ReportRequest(string Name, string Form, string Address, double? Goal = null)
{
    private const double ByArea = 15;
    private const double ByType = 50;
    private const string Reports = "/reports/otop-sales";

    /// <summary>A province of 32 districts.</summary>
    private const string Province = "30";

    private static readonly string[] Files = ["csv", "json", "xlsx", "pdf"];

    /// <summary>Every report in every form that there is, of the country; its page of a province; the pages of totals.</summary>
    public static async Task<List<ReportRequest>> AllAsync(HttpClient client, FiscalYear year)
    {
        var requests = new List<ReportRequest>
        {
            new("overview", "page", $"{Reports}/overview?fiscalYear={year}&province=", ByArea),
            new("monthly", "page", $"{Reports}/monthly?fiscalYear={year}&province="),
        };
        foreach (var entry in ReportCatalogue.All)
        {
            var goal = entry.Slug.Contains("product-type", StringComparison.Ordinal) ? ByType : ByArea;
            var report = $"{Reports}/export/{entry.Slug}";
            requests.Add(new(entry.Slug, "page", $"{report}?fiscalYear={year}&province="));
            requests.Add(new(entry.Slug, "page, a province", $"{report}?fiscalYear={year}&province={Province}"));
            requests.AddRange(Files.Select(file => new ReportRequest(
                entry.Slug, file, $"{report}.{file}?fiscalYear={year}&province=", file == "csv" ? goal : null)));
        }

        var known = new List<ReportRequest>();
        foreach (var request in requests)
        {
            using var answer = await client.GetAsync(request.Address);
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                known.Add(request);
            }
            else
            {
                Console.WriteLine($"  not measured: {request.Name} {request.Form} ({(int)answer.StatusCode})");
            }
        }

        return known;
    }
}
