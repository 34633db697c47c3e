using Chumchon.Data.Areas;
using Chumchon.Data.Reports;
using Chumchon.Domain.Areas;
using Chumchon.Web.Platform.Officers;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.SalesReports.ShowOverview;

/// <summary>ภาพรวม: the sales of a fiscal year and of each area in it (R23).</summary>
public sealed class OverviewPage(ReportChoices choices, SalesTotals totals, AreaDirectory areas) : PageModel
{
    public ReportChoice Choice { get; private set; } = null!;

    public SalesPeriod Period { get; private set; } = null!;

    /// <summary>Only areas whose name holds this are listed.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The provinces of the country in the department's order, or the districts of the province.</summary>
    public IReadOnlyList<AreaSales> Areas { get; private set; } = [];

    public async Task OnGetAsync(string? name, CancellationToken cancellation)
    {
        var officer = Officer.Of(User);
        Choice = await choices.ReadAsync(Request.Query, SalesReportsFeature.OpensOn(officer), cancellation);
        Period = await totals.OfYearAsync(Choice.Area, Choice.Year, Choice.Through, cancellation);
        Name = name?.Trim() ?? "";
        var all = Choice.Area.Province is { } province ? Districts(province, officer) : Provinces(officer);
        Areas = [.. all.Where(area => area.Name.Contains(Name, StringComparison.OrdinalIgnoreCase))];
    }

    private IEnumerable<AreaSales> Provinces(Officer officer) =>
        areas.ReportingProvinces.Select(static province => new ProvinceCode(province.Code)).Select(code =>
        {
            var sales = Period.Of(code);
            return new AreaSales(
                areas.Name(code),
                sales.Total?.Total,
                sales.DistrictsSavedThroughout,
                areas.DistrictsOf(code).Count,
                IsOwn: code == officer.Scope.Province,
                SalesReportsLinks.Overview + SalesReportsLinks.Query(AreaScope.Of(code), Choice.Year, Choice.Through));
        });

    private IEnumerable<AreaSales> Districts(ProvinceCode province, Officer officer) =>
        areas.DistrictsOf(province).Select(static district => new DistrictCode(district.Code)).Select(code =>
        {
            var sales = Period.Of(code);
            return new AreaSales(
                areas.Name(code), sales.Total?.Total, sales.MonthsSaved, sales.Months, IsOwn: code == officer.Scope.District, Link: null);
        });
}
