using Chumchon.Data.Home;

namespace Chumchon.Web.Features.Home.ShowHome;

/// <summary>The figures of an area with what dates them.</summary>
/// <param name="Told">How far the area's districts are with the month that is told of; null for a single district.</param>
public sealed record AreaTiles(AreaFigures Figures, DateTimeOffset Now, AreaMonth? Told);
