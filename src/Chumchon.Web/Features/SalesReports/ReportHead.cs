using Chumchon.Web.Reports.Asking;

namespace Chumchon.Web.Features.SalesReports;

/// <summary>What stands above each tab: the way here, the tabs, the filters.</summary>
/// <param name="Tab">Address of the tab shown.</param>
/// <param name="Name">The name searched for; null on tabs without that search.</param>
public sealed record ReportHead(ReportChoice Choice, string Tab, string? Name = null)
{
    /// <summary>Of the name searched for, in the address.</summary>
    public const string NameName = "name";
}

/// <summary>The filters of a page; its address holds them.</summary>
/// <param name="Action">Address of the page.</param>
/// <param name="Name">The name searched for; null on pages without that search.</param>
public sealed record ReportFilters(ReportChoice Choice, string Action, string? Name = null)
{
    /// <summary>Whether the last month alone may be chosen.</summary>
    public bool OffersMonthAlone { get; init; }

    /// <summary>Whether millions of baht may be chosen.</summary>
    public bool OffersMillions { get; init; }

    /// <summary>Whether one of the rarer filters is in use, or was refused.</summary>
    public bool IsOpen =>
        IsUsed(ReportChoice.RegionName, Choice.Criteria.Region is not null)
        || IsUsed(ReportChoice.KindName, Choice.Criteria.Kind is not null)
        || IsUsed(ReportChoice.AreasName, Choice.Criteria.Areas is { ByToday: true })
        || (OffersMonthAlone && IsUsed(ReportChoice.MonthAloneName, Choice.Criteria.MonthAlone))
        || (OffersMillions && IsUsed(ReportChoice.UnitName, Choice.Criteria.InMillions));

    private bool IsUsed(string name, bool isChosen) => isChosen || Choice.RefusalOf(name) is not null;
}
