using Chumchon.Data.Areas;
using Chumchon.Data.Reports;
using Chumchon.Domain.Areas;
using Chumchon.Web.Features.SalesReports.ShowOverview.Maps;
using Chumchon.Web.Features.SalesReports.Sorting;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Words;
using Chumchon.Web.Reports.Asking;
using Chumchon.Web.Reports.Making;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.SalesReports.ShowOverview;

/// <summary>ภาพรวม: the sales of a fiscal year and of each area in it (R23).</summary>
public sealed class OverviewPage(ReportChoices choices, SalesTotals totals, AreaDirectory areas, AreaShapes shapes, PageWords words) : PageModel
{
    public ReportChoice Choice { get; private set; } = null!;

    public SalesProgress Sales { get; private set; } = null!;

    public SalesPeriod Period => Sales.Period;

    /// <summary>Those of what is asked for that have an office.</summary>
    public IReadOnlyList<DistrictCode> Districts { get; private set; } = [];

    /// <summary>The fiscal year by month beside the one before.</summary>
    public YearTrend Trend { get; private set; } = null!;

    /// <summary>Of every shortened amount on the page: one that the smaller of its two drawings can be read in.</summary>
    public MoneyUnit Unit { get; private set; } = null!;

    /// <summary>Only areas whose name holds this are listed.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Null for the order by rank.</summary>
    public TableSort? Sort { get; private set; }

    /// <summary>The provinces of the country or of a region in the department's order, or the districts of the province.</summary>
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
        (Sales, var year, var yearBefore) = await ReadAsync(cancellation);
        Name = name?.Trim() ?? "";
        Sort = TableSort.Of(Request.Query, AreaColumns.Keys);
        var places = ReportPlaces.Of(areas, Criteria);
        Districts = places.Whole.Districts;
        AreasTitle = (Criteria.Area.Province, Criteria.Region) switch
        {
            ({ } province, _) => words["reports.area-province", areas.Name(province)],
            (_, { } region) => words["reports.area-region", region.Name],
            _ => words["reports.area-country"],
        };
        Areas = Ranked(places.Rows.Select(place => places.AreProvinces ? Province(place, officer) : District(place, officer)));
        Listed = AreaColumns.Sorted(Areas.Where(area => area.Name.Contains(Name, StringComparison.OrdinalIgnoreCase)), Sort);
        Trend = YearTrend.Of(year, yearBefore, Districts.Count, new RowLinks(Criteria, "", officer.Scope));
        Unit = MoneyUnit.For(Math.Min(Trend.Most, Areas.Max(static area => area.Satang) ?? Trend.Most));
        (OnMonth, OnYear) = (Sales.OnMonth.WithBefore(Districts), Sales.OnYear.WithBefore(Districts));
        Map = Criteria.Area.District is null && (Criteria.Area.Province is { } drawn ? shapes.Of(drawn) : shapes.Country) is { } drawing
            ? SalesMap.Of(AreasTitle, drawing, Areas, Unit) with { IsOfRegion = Criteria.Region is not null }
            : null;
    }

    /// <summary>What is asked for, and its whole fiscal year and the one before, of one moment.</summary>
    private Task<(SalesProgress Sales, SalesPeriod Year, SalesPeriod YearBefore)> ReadAsync(CancellationToken cancellation)
    {
        // What is not asked for ends with no month: the running one stands in the trend with how complete it is.
        var query = Criteria.Query with { MonthAlone = false, Through = Choice.Asked ?? Criteria.Year.Last };
        var before = query with { Year = Criteria.Year.Previous, Through = Criteria.Year.Previous.Last };
        return totals.AtOneMomentAsync(
            async moment => (
                await moment.ProgressAsync(Criteria.Area, Criteria.Query, cancellation),
                await moment.OfAsync(Criteria.Area, query, cancellation),
                await moment.OfAsync(Criteria.Area, before, cancellation)),
            cancellation);
    }

    private AreaSales Province(ReportPlace place, Officer officer)
    {
        var code = place.Districts[0].Province;
        var sales = Period.Of(place.Districts);
        return new(
            place.Code, areas.Name(code), sales.Total?.Total, Rank: null,
            Sales.OnMonth.WithBefore(place.Districts), Sales.OnYear.WithBefore(place.Districts), sales.DistrictsSavedThroughout, place.Districts.Count,
            IsOwn: code == officer.Scope.Province,
            SalesReportsLinks.Overview + ReportChoice.QueryOf(Criteria with { Area = AreaScope.Of(code), Region = null }));
    }

    private AreaSales District(ReportPlace place, Officer officer)
    {
        var code = place.Districts[0];
        var sales = Period.Of(code);
        return new(
            place.Code, areas.Name(code), sales.Total?.Total, Rank: null,
            Sales.OnMonth.WithBefore(place.Districts), Sales.OnYear.WithBefore(place.Districts), sales.MonthsSaved, sales.Months,
            IsOwn: code == officer.Scope.District,
            SalesReportsLinks.Monthly + ReportChoice.QueryOf(Criteria with { Area = AreaScope.Of(code) }));
    }

    private static List<AreaSales> Ranked(IEnumerable<AreaSales> areas)
    {
        var all = areas.ToList();
        var amounts = all.Where(static area => area.Satang is not null).Select(static area => area.Satang!.Value).ToList();
        return [.. all.Select(area => area with { Rank = area.Satang is { } own ? 1 + amounts.Count(amount => amount > own) : null })];
    }
}
