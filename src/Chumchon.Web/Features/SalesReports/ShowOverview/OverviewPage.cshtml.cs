using Chumchon.Data.Areas;
using Chumchon.Data.Reports;
using Chumchon.Domain.Areas;
using Chumchon.Web.Features.SalesReports.Reports;
using Chumchon.Web.Features.SalesReports.ShowOverview.Maps;
using Chumchon.Web.Features.SalesReports.Sorting;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Words;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.SalesReports.ShowOverview;

/// <summary>ภาพรวม: the sales of a fiscal year and of each area in it (R23).</summary>
public sealed class OverviewPage(ReportChoices choices, SalesTotals totals, AreaDirectory areas, AreaShapes shapes, PageWords words) : PageModel
{
    public ReportChoice Choice { get; private set; } = null!;

    public SalesProgress Sales { get; private set; } = null!;

    public SalesPeriod Period => Sales.Period;

    /// <summary>Only areas whose name holds this are listed.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Null for the department's order.</summary>
    public TableSort? Sort { get; private set; }

    /// <summary>The provinces of the country in the department's order, or the districts of the province.</summary>
    public IReadOnlyList<AreaSales> Areas { get; private set; } = [];

    /// <summary>Those of them that are asked for, in the order asked for.</summary>
    public IReadOnlyList<AreaSales> Listed { get; private set; } = [];

    /// <summary>What the areas are, and where they lie.</summary>
    public string AreasTitle { get; private set; } = "";

    /// <summary>Of the whole area: the last month against the one before.</summary>
    public SalesComparison? OnMonth { get; private set; }

    /// <summary>Of the whole area: the period against the same months of the year before.</summary>
    public SalesComparison? OnYear { get; private set; }

    /// <summary>Null where there is nothing to draw.</summary>
    public SalesMap? Map { get; private set; }

    private ReportCriteria Criteria => Choice.Criteria;

    public async Task OnGetAsync(string? name, CancellationToken cancellation)
    {
        var officer = Officer.Of(User);
        Choice = await choices.ReadAsync(Request.Query, SalesReportsFeature.OpensOn(officer), cancellation);
        Sales = await totals.ProgressAsync(Criteria.Area, Criteria.Query, cancellation);
        Name = name?.Trim() ?? "";
        Sort = TableSort.Of(Request.Query, AreaColumns.Keys);
        var province = Criteria.Area.Province;
        AreasTitle = province is { } within ? words["reports.area-province", areas.Name(within)] : words["reports.area-country"];
        Areas = Ranked(province is { } one ? Districts(one, officer) : Provinces(officer));
        Listed = AreaColumns.Sorted(Areas.Where(area => area.Name.Contains(Name, StringComparison.OrdinalIgnoreCase)), Sort);

        DistrictCode[] districts = [.. DistrictsIn(Criteria.Area)];
        (OnMonth, OnYear) = (Sales.OnMonth.WithBefore(districts), Sales.OnYear.WithBefore(districts));
        Map = Criteria.Area.District is null && (province is { } drawn ? shapes.Of(drawn) : shapes.Country) is { } drawing
            ? SalesMap.Of(AreasTitle, drawing, Areas)
            : null;
    }

    private IEnumerable<DistrictCode> DistrictsIn(AreaScope area) => area.District is { } district ? [district]
        : area.Province is { } province ? areas.DistrictsOf(province)
        : areas.ReportingDistricts;

    private IEnumerable<AreaSales> Provinces(Officer officer) =>
        areas.ReportingProvinces.Select(code =>
        {
            var districts = areas.DistrictsOf(code);
            var sales = Period.Of(districts);
            return new AreaSales(
                code.ToString(), areas.Name(code), sales.Total?.Total, Rank: null,
                Sales.OnMonth.WithBefore(districts), Sales.OnYear.WithBefore(districts), sales.DistrictsSavedThroughout, districts.Count,
                IsOwn: code == officer.Scope.Province,
                SalesReportsLinks.Overview + SalesReportsLinks.Query(Criteria with { Area = AreaScope.Of(code) }));
        });

    private IEnumerable<AreaSales> Districts(ProvinceCode province, Officer officer) =>
        areas.DistrictsOf(province).Where(Criteria.Area.Includes).Select(code =>
        {
            var sales = Period.Of(code);
            return new AreaSales(
                code.ToString(), areas.Name(code), sales.Total?.Total, Rank: null,
                Sales.OnMonth.WithBefore([code]), Sales.OnYear.WithBefore([code]), sales.MonthsSaved, sales.Months,
                IsOwn: code == officer.Scope.District,
                SalesReportsLinks.Monthly + SalesReportsLinks.Query(Criteria with { Area = AreaScope.Of(code) }));
        });

    private static List<AreaSales> Ranked(IEnumerable<AreaSales> areas)
    {
        var all = areas.ToList();
        var amounts = all.Where(static area => area.Satang is not null).Select(static area => area.Satang!.Value).ToList();
        return [.. all.Select(area => area with { Rank = area.Satang is { } own ? 1 + amounts.Count(amount => amount > own) : null })];
    }
}
