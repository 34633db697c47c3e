using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chumchon.Web.Features.SalesReports.ShowOverview.Maps;

/// <summary>Boundaries as a TopoJSON file holds them: each border once, its points as steps from the one before.</summary>
internal sealed class Topology
{
    private readonly (double Longitude, double Latitude)[][] arcs;

    private Topology(Contents file)
    {
        arcs = [.. file.Arcs.Select(arc => Points(arc, file.Transform))];
        Areas = [.. file.Objects.Values.Single().Geometries.Select(geometry => new Outline(
            geometry.Properties.Code, [.. RingsOf(geometry).Select(Ring)]))];
    }

    public IReadOnlyList<Outline> Areas { get; }

    /// <exception cref="IOException">The file is not there.</exception>
    /// <exception cref="JsonException">It is no TopoJSON of polygons.</exception>
    public static Topology Read(string path)
    {
        using var stream = File.OpenRead(path);
        return new(JsonSerializer.Deserialize<Contents>(stream, JsonSerializerOptions.Web) ?? throw new JsonException($"{path} is empty."));
    }

    private static (double Longitude, double Latitude)[] Points(int[][] steps, Transform transform)
    {
        var points = new (double Longitude, double Latitude)[steps.Length];
        var (x, y) = (0, 0);
        foreach (var (place, step) in steps.Index())
        {
            (x, y) = (x + step[0], y + step[1]);
            points[place] = ((x * transform.Scale[0]) + transform.Translate[0], (y * transform.Scale[1]) + transform.Translate[1]);
        }

        return points;
    }

    private static IEnumerable<int[]> RingsOf(Geometry geometry) => geometry.Type == "Polygon"
        ? geometry.Arcs.Deserialize<int[][]>()!
        : geometry.Arcs.Deserialize<int[][][]>()!.SelectMany(static polygon => polygon);

    // A negative number is the complement of an arc's place and runs it backwards; each arc begins where the last ended.
    private (double Longitude, double Latitude)[] Ring(int[] places) =>
        [.. places.SelectMany(place => (place < 0 ? arcs[~place].Reverse() : arcs[place]).Skip(1))];

    private sealed record Contents(int[][][] Arcs, Transform Transform, Dictionary<string, Collection> Objects);

    private sealed record Transform(double[] Scale, double[] Translate);

    private sealed record Collection(Geometry[] Geometries);

    private sealed record Geometry(string Type, JsonElement Arcs, Names Properties);

    private sealed record Names([property: JsonRequired] string Code);
}

/// <summary>An area's boundary in degrees.</summary>
internal sealed record Outline(string Code, IReadOnlyList<(double Longitude, double Latitude)[]> Rings);
