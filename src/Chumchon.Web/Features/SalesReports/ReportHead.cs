namespace Chumchon.Web.Features.SalesReports;

/// <summary>What stands above each tab: the way here, the tabs, the filters.</summary>
/// <param name="Tab">Address of the tab shown.</param>
/// <param name="Name">The name searched for; null on tabs without that search.</param>
public sealed record ReportHead(ReportChoice Choice, string Tab, string? Name = null);

/// <summary>The filters of a page; its address holds them.</summary>
/// <param name="Action">Address of the page.</param>
/// <param name="Name">The name searched for; null on pages without that search.</param>
public sealed record ReportFilters(ReportChoice Choice, string Action, string? Name = null)
{
    /// <summary>Whether region, district and kind of producer may be chosen.</summary>
    public bool IsDetailed { get; init; }

    /// <summary>Whether the last month alone may be chosen.</summary>
    public bool OffersMonthAlone { get; init; }

    /// <summary>Whether millions of baht may be chosen.</summary>
    public bool OffersMillions { get; init; }
}
