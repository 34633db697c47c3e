using Chumchon.Data;
using Chumchon.Data.Areas;
using Chumchon.Data.Months;
using Chumchon.Data.Setup;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Months;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.MonthlyReturns.ChooseMonth;

/// <summary>
/// The choice of fiscal year and month (R6), and for officers of a wider area of province and district (R7). It opens on
/// the month of work.
/// </summary>
public sealed class ChooseMonthPage(
    ChumchonDatabase database, YearQueries years, WorkMonths workMonths, AreaDirectory areas, PageWords words, TimeProvider clock) : PageModel
{
    public ProvinceCode Province => District.Province;

    public DistrictCode District { get; private set; }

    public FiscalYear Year { get; private set; }

    public SalesMonth WorkMonth { get; private set; }

    public IReadOnlyList<FiscalYear> Years { get; private set; } = [];

    public IReadOnlyList<MonthStanding> Months { get; private set; } = [];

    public string? MonthProblem { get; private set; }

    public string? YearProblem { get; private set; }

    public bool Records => Officer.Of(User).Records;

    public async Task<IActionResult> OnGetAsync(
        string? fiscalYear, string? month, string? province, string? district, CancellationToken cancellation)
    {
        var officer = Officer.Of(User);
        if (!ChooseArea(officer.Scope, province, district))
        {
            return NotFound();
        }

        WorkMonth = (await workMonths.OfAsync(officer.Scope, District, cancellation)).Value;
        Years = await FirstMonth.YearsAsync(database, clock.GetUtcNow(), cancellation);
        ChooseYear(fiscalYear);
        if (SalesMonth.TryParse(month, out var picked) && Year.Holds(picked))
        {
            return LocalRedirect(officer.Records ? MonthlyReturnsLinks.EntryOf(picked) : MonthlyReturnsLinks.EntryOf(District, picked));
        }

        MonthProblem = month is null ? null : words["choose.month-unknown", Year.ToString()].Value;
        Months = (await years.MonthsAsync(officer.Scope, District, Year, cancellation))!;
        return Page();
    }

    /// <summary>The district asked for, else the first of the area; false where it lies outside the officer's.</summary>
    private bool ChooseArea(AreaScope scope, string? province, string? district)
    {
        var within = ProvinceCode.TryParse(province, out var asked) ? asked
            : scope.Province ?? areas.ReportingProvinces[0];
        if (!areas.Reports(within) || (scope.Province is { } own && own != within))
        {
            return false;
        }

        // A district of another province is what the list still showed when the province was changed.
        var first = scope.District ?? areas.DistrictsOf(within)[0];
        District = DistrictCode.TryParse(district, out var picked) && (province is null || picked.Province == within) ? picked : first;
        return areas.Has(District) && areas.Reports(District.Province) && scope.Includes(District);
    }

    private void ChooseYear(string? fiscalYear)
    {
        if (FiscalYear.TryParse(fiscalYear, out var asked) && Years.Contains(asked))
        {
            Year = asked;
            return;
        }

        Year = WorkMonth.FiscalYear;
        YearProblem = string.IsNullOrEmpty(fiscalYear) ? null : words["choose.year-unknown", Year.ToString()].Value;
    }
}
