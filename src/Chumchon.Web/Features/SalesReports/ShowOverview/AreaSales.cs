namespace Chumchon.Web.Features.SalesReports.ShowOverview;

/// <summary>An area in the list of the overview.</summary>
/// <param name="Satang">Null where nothing is saved.</param>
/// <param name="Saved">Districts of a province with every month saved; months that a district has saved.</param>
/// <param name="All">Districts of the province; months of the period.</param>
/// <param name="IsOwn">The officer's own area, or the province it lies in.</param>
/// <param name="Link">The area's own overview.</param>
public sealed record AreaSales(string Name, long? Satang, int Saved, int All, bool IsOwn, string? Link);
