using System.Globalization;
using Chumchon.Data.Reports;
using Chumchon.Web.Reports.Making;
using Chumchon.Web.Features.SalesReports.Sorting;

namespace Chumchon.Web.Features.SalesReports.ShowOverview;

/// <summary>The columns of the overview's list, and its order by each of them.</summary>
public static class AreaColumns
{
    public const string Name = "name";
    public const string Sales = "sales";
    public const string OnMonth = "month";
    public const string OnYear = "year";
    public const string Saved = "saved";

    private static readonly CompareInfo Thai = CultureInfo.GetCultureInfo("th-TH").CompareInfo;

    /// <summary>The columns that can decide the order.</summary>
    public static IReadOnlyList<string> Keys { get; } = [Name, Sales, OnMonth, OnYear, Saved];

    /// <summary>In the order asked for, without one by rank. What is not there comes last either way.</summary>
    public static IReadOnlyList<AreaSales> Sorted(IEnumerable<AreaSales> areas, TableSort? sort) => sort switch
    {
        null => [.. areas.OrderBy(static area => area.Rank ?? int.MaxValue)],
        { Column: Name } => [.. sort.Descending
            ? areas.OrderByDescending(static area => area.Name, Comparer<string>.Create(Thai.Compare))
            : areas.OrderBy(static area => area.Name, Comparer<string>.Create(Thai.Compare))],
        _ => [.. areas.OrderBy(area => Figure(area, sort.Column) is null).ThenBy(area => (sort.Descending ? -1 : 1) * Figure(area, sort.Column))],
    };

    /// <summary>In hundredths of a percent; null where there is nothing to compare with, or that was nought.</summary>
    public static long? Change(SalesComparison? compared) => compared is { } known ? Shares.Change(known.Now, known.Then) : null;

    // Districts saved are compared as a share: three of three is more than four of ten.
    private static long? Figure(AreaSales area, string column) => column switch
    {
        Sales => area.Satang,
        OnMonth => Change(area.OnMonth),
        OnYear => Change(area.OnYear),
        _ => area.Saved * 10_000L / Math.Max(1, area.All),
    };
}
