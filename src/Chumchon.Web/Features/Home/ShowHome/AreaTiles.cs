using Chumchon.Data.Home;
using Chumchon.Domain.Calendar;

namespace Chumchon.Web.Features.Home.ShowHome;

/// <summary>The figures of an area with what dates them.</summary>
/// <param name="Progress">How far the area's districts are; null for a single district.</param>
public sealed record AreaTiles(AreaFigures Figures, DateTimeOffset Now, AreaProgress? Progress)
{
    /// <summary>The month before, where the area has saved anything so early.</summary>
    public SalesMonth? Before => Figures.EarliestSaved < Figures.Month ? Figures.Month.Previous : null;

    /// <summary>The month after, up to the running one or the last that was saved.</summary>
    public SalesMonth? After => Figures.Month < SalesMonth.At(Now) || Figures.Month < Figures.LatestSaved ? Figures.Month.Next : null;
}
