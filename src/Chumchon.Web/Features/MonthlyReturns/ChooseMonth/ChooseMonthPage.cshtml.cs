using Chumchon.Data.Areas;
using Chumchon.Data.Returns;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
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
    YearQueries years, WorkMonths workMonths, AreaDirectory areas, PageWords words, TimeProvider clock) : PageModel
{
    public ProvinceCode? Province { get; private set; }

    public DistrictCode? District { get; private set; }

    public FiscalYear Year { get; private set; }

    public SalesMonth WorkMonth { get; private set; }

    public IReadOnlyList<FiscalYear> Years { get; private set; } = [];

    public IReadOnlyList<MonthOfYear> Months { get; private set; } = [];

    public string? MonthProblem { get; private set; }

    public string? YearProblem { get; private set; }

    public string? AreaProblem { get; private set; }

    public bool Records => Officer.Of(User).Records;

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<IActionResult> OnGetAsync(
        string? fiscalYear, string? month, string? province, string? district, CancellationToken cancellation)
    {
        var officer = Officer.Of(User);
        if (!ChooseArea(officer.Scope, province, district))
        {
            return NotFound();
        }

        if (District is not { } chosen)
        {
            Year = FiscalYear.TryParse(fiscalYear, out var asked) ? asked : SalesMonth.At(Now).FiscalYear;
            Years = [Year];
            Months = [];
            AreaProblem = month is null ? null : words["choose.area-unknown"].Value;
            return Page();
        }

        WorkMonth = (await workMonths.OfAsync(officer.Scope, chosen, cancellation)).Value;
        Years = await years.YearsAsync(officer.Scope, chosen, cancellation);
        ChooseYear(fiscalYear);
        if (SalesMonth.TryParse(month, out var picked) && Year.Holds(picked))
        {
            return LocalRedirect(officer.Records ? MonthlyReturnsLinks.EntryOf(picked) : MonthlyReturnsLinks.EntryOf(chosen, picked));
        }

        MonthProblem = month is null ? null : words["choose.month-unknown", Year.ToString()].Value;
        Months = (await years.MonthsAsync(officer.Scope, chosen, Year, cancellation))!;
        return Page();
    }

    /// <summary>False where the area lies outside the officer's.</summary>
    private bool ChooseArea(AreaScope scope, string? province, string? district)
    {
        Province = scope.Province;
        District = scope.District;
        if (ProvinceCode.TryParse(province, out var askedProvince))
        {
            Province = askedProvince;
        }

        if (DistrictCode.TryParse(district, out var askedDistrict) && (province is null || askedDistrict.Province == Province))
        {
            District = askedDistrict;
            Province = askedDistrict.Province;
        }

        return (Province is null || (areas.Reports(Province.Value) && (scope.Includes(Province.Value) || scope.Province == Province)))
            && (District is null || (areas.Has(District.Value) && scope.Includes(District.Value)));
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
