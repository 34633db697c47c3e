using Chumchon.Data.Reports;

namespace Chumchon.Web.Features.SalesReports.ShowOverview;

/// <summary>An area on the map, in the ranking and in the list of the overview.</summary>
/// <param name="Code">Two digits of a province, four of a district.</param>
/// <param name="Satang">Null where nothing is saved.</param>
/// <param name="Rank">From 1, the most sales; null where nothing is saved. Equal sales share a rank.</param>
/// <param name="OnMonth">The last month against the one before.</param>
/// <param name="OnYear">The period against the same months of the year before.</param>
/// <param name="Saved">Districts of a province with every month saved; months that a district has saved.</param>
/// <param name="All">Districts of the province; months of the period.</param>
/// <param name="IsOwn">The officer's own area, or the province it lies in.</param>
/// <param name="Link">What the area's figure is made of.</param>
public sealed record AreaSales(
    string Code, string Name, long? Satang, int? Rank, SalesComparison? OnMonth, SalesComparison? OnYear, int Saved, int All, bool IsOwn, string Link)
{
    /// <summary>Not every district, or not every month, is saved.</summary>
    public bool IsIncomplete => Satang is not null && Saved < All;
}
