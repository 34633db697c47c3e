namespace Chumchon.Web.Features.SalesReports.ShowOverview.Maps;

/// <summary>The areas of the overview as a map.</summary>
public sealed record SalesMap(
    string Title, AreaDrawing Drawing, IReadOnlyDictionary<string, AreaSales> Areas, Quantiles Quantiles, MoneyUnit Unit)
{
    public static SalesMap Of(string title, AreaDrawing drawing, IReadOnlyList<AreaSales> areas, MoneyUnit unit)
    {
        var amounts = areas.Where(static area => area.Satang is not null).Select(static area => area.Satang!.Value).ToList();
        return new(
            title, drawing, areas.ToDictionary(static area => area.Code), new(amounts), unit);
    }

    /// <summary>Only a region of what is drawn is asked for.</summary>
    public bool IsOfRegion { get; init; }

    public bool HasBlank => Areas.Values.Any(static area => area.Satang is null);

    /// <summary>Some of what is drawn is in no report.</summary>
    public bool HasOutside => Drawing.Shapes.Any(shape => !Areas.ContainsKey(shape.Code));
}
