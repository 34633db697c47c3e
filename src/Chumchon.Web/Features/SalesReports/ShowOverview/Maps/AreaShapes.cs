using System.Globalization;
using System.Text;
using Chumchon.Data;
using Chumchon.Domain.Areas;

namespace Chumchon.Web.Features.SalesReports.ShowOverview.Maps;

/// <summary>An area as a path of SVG.</summary>
public sealed record AreaShape(string Code, string Path);

/// <summary>Areas on a plane of whole units, the longer side <see cref="AreaShapes.Size"/>.</summary>
public sealed record AreaDrawing(int Width, int Height, IReadOnlyList<AreaShape> Shapes);

/// <summary>
/// The boundaries of the country's provinces and of each province's districts, drawn once. A unit is about a pixel, so
/// points that fall together are left out: the country is 9 kB compressed (docs/adr/0016).
/// </summary>
public sealed class AreaShapes
{
    public const int Size = 720;

    private readonly Lazy<AreaDrawing> country;
    private readonly Lazy<IReadOnlyDictionary<ProvinceCode, AreaDrawing>> provinces;

    /// <param name="dataFolder">The folder that holds <c>areas</c>.</param>
    public AreaShapes(string dataFolder)
    {
        // A file that once could not be opened is tried again: no request decides for all after it.
        country = new(
            () => Draw(Topology.Read(Path.Combine(dataFolder, "areas", "provinces.topojson")).Areas), LazyThreadSafetyMode.PublicationOnly);
        provinces = new(
            () => Topology.Read(Path.Combine(dataFolder, "areas", "districts.topojson")).Areas
                .GroupBy(static area => ProvinceOf(area.Code))
                .ToDictionary(static group => group.Key, static group => Draw([.. group])),
            LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>The boundaries that are shipped beside the program.</summary>
    public static AreaShapes Shipped => new(ShippedData.Folder);

    /// <summary>All provinces, Bangkok among them.</summary>
    public AreaDrawing Country => country.Value;

    /// <summary>The districts of a province; null where none are known.</summary>
    public AreaDrawing? Of(ProvinceCode province) => provinces.Value.GetValueOrDefault(province);

    private static ProvinceCode ProvinceOf(string district) =>
        new(int.Parse(district.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture));

    private static AreaDrawing Draw(IReadOnlyList<Outline> areas)
    {
        var points = areas.SelectMany(static area => area.Rings).SelectMany(static ring => ring).ToList();
        var (west, east) = (points.Min(static point => point.Longitude), points.Max(static point => point.Longitude));
        var (south, north) = (points.Min(static point => point.Latitude), points.Max(static point => point.Latitude));

        // Degrees of longitude grow shorter towards the pole; within Thailand one factor will do.
        var narrowing = Math.Cos((south + north) / 2 * Math.PI / 180);
        var scale = Size / Math.Max((east - west) * narrowing, north - south);
        (int X, int Y) Place((double Longitude, double Latitude) point) =>
            ((int)Math.Round((point.Longitude - west) * narrowing * scale), (int)Math.Round((north - point.Latitude) * scale));

        var (right, bottom) = Place((east, south));
        return new(right, bottom, [.. areas.Select(area => new AreaShape(area.Code, PathOf(area.Rings.Select(ring => ring.Select(Place)))))]);
    }

    /// <summary>Steps from point to point; an island smaller than a few units is left out unless it is all there is.</summary>
    private static string PathOf(IEnumerable<IEnumerable<(int X, int Y)>> rings)
    {
        var drawn = rings.Select(static ring => WithoutRepeats(ring)).OrderByDescending(static ring => ring.Count).ToList();
        var path = new StringBuilder();
        foreach (var ring in drawn.Where((ring, place) => place == 0 || ring.Count > 3))
        {
            var (x, y) = ring[0];
            path.Append(CultureInfo.InvariantCulture, $"M{x} {y}l");
            foreach (var (toX, toY) in ring.Skip(1))
            {
                Append(path, toX - x);
                Append(path, toY - y);
                (x, y) = (toX, toY);
            }

            path.Append('z');
        }

        return path.ToString();
    }

    private static void Append(StringBuilder path, int step)
    {
        if (step >= 0 && path[^1] != 'l')
        {
            path.Append(' ');
        }

        path.Append(CultureInfo.InvariantCulture, $"{step}");
    }

    private static List<(int X, int Y)> WithoutRepeats(IEnumerable<(int X, int Y)> ring)
    {
        var kept = new List<(int X, int Y)>();
        foreach (var point in ring)
        {
            if (kept.Count == 0 || kept[^1] != point)
            {
                kept.Add(point);
            }
        }

        return kept;
    }
}
