using System.Globalization;
using System.Text.RegularExpressions;
using Chumchon.Data;
using Chumchon.Data.Areas;
using Chumchon.Domain.Areas;
using Chumchon.Tests;
using Chumchon.Web.Features.SalesReports.ShowOverview.Maps;

namespace Chumchon.Web.Tests.SalesReports.ShowOverview.Maps;

public sealed partial class AreaShapesTests
{
    private static readonly AreaShapes Shapes = AreaShapes.Shipped;
    private static readonly AreaFiles Files = AreaFiles.Read(ShippedData.Folder);

    [Fact]
    public void Country_HasAShapeOfEachProvince() =>
        Shapes.Country.Shapes.Select(static shape => shape.Code).Order()
            .ShouldBe(Files.Provinces.Select(static province => new ProvinceCode(province.Code).ToString()));

    [Fact]
    public void BoundariesThatOnceCouldNotBeRead_AreReadAgain()
    {
        var folder = Directory.CreateTempSubdirectory("chumchon-test-").FullName;
        var shapes = new AreaShapes(folder);
        Should.Throw<IOException>(() => shapes.Country);
        Should.Throw<IOException>(() => shapes.Of(SmallWorld.Songkhla));

        Directory.CreateSymbolicLink(Path.Combine(folder, "areas"), Path.Combine(ShippedData.Folder, "areas"));

        shapes.Country.Shapes.Count.ShouldBe(AreaShapes.Shipped.Country.Shapes.Count);
        shapes.Of(SmallWorld.Songkhla).ShouldNotBeNull();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void EachProvince_HasAShapeOfEachDistrict()
    {
        foreach (var province in Files.Districts.GroupBy(static district => district.ProvinceCode))
        {
            Shapes.Of(new ProvinceCode(province.Key))!.Shapes.Select(static shape => shape.Code).Order()
                .ShouldBe(province.Select(static district => new DistrictCode(district.Code).ToString()), $"province {province.Key}");
        }
    }

    [Fact]
    public void Country_IsTallerThanWideAndFillsItsPlane()
    {
        Shapes.Country.Height.ShouldBe(AreaShapes.Size);
        Shapes.Country.Width.ShouldBeInRange(AreaShapes.Size * 50 / 100, AreaShapes.Size * 60 / 100, "8 of 15 degrees, at the 13th parallel");
    }

    [Fact]
    public void EveryPath_IsClosedAndStaysOnItsPlane()
    {
        foreach (var drawing in Files.Provinces.Select(static province => Shapes.Of(new ProvinceCode(province.Code))!).Append(Shapes.Country))
        {
            foreach (var shape in drawing.Shapes)
            {
                Subpaths().IsMatch(shape.Path).ShouldBeTrue($"{shape.Code}: {shape.Path}");
                Points(shape.Path).ShouldAllBe(point => point.X >= 0 && point.X <= drawing.Width && point.Y >= 0 && point.Y <= drawing.Height, shape.Code);
            }
        }
    }

    [Fact]
    public void Songkhla_LiesSouthOfChiangMaiAndPhuketWestOfIt()
    {
        var (songkhla, chiangMai, phuket) = (Middle("90"), Middle("50"), Middle("83"));

        songkhla.Y.ShouldBeGreaterThan(chiangMai.Y);
        phuket.X.ShouldBeLessThan(songkhla.X);
    }

    private static (double X, double Y) Middle(string code)
    {
        var points = Points(Shapes.Country.Shapes.Single(shape => shape.Code == code).Path).ToList();
        return (points.Average(static point => point.X), points.Average(static point => point.Y));
    }

    private static IEnumerable<(int X, int Y)> Points(string path)
    {
        foreach (var ring in path.Split('z', StringSplitOptions.RemoveEmptyEntries))
        {
            int[] numbers = [.. Numbers().Matches(ring).Select(static match => int.Parse(match.ValueSpan, CultureInfo.InvariantCulture))];
            var (x, y) = (numbers[0], numbers[1]);
            yield return (x, y);
            for (var place = 2; place < numbers.Length; place += 2)
            {
                (x, y) = (x + numbers[place], y + numbers[place + 1]);
                yield return (x, y);
            }
        }
    }

    [GeneratedRegex(@"-?\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbers();

    // A ring has at least a triangle's steps.
    [GeneratedRegex(@"^(M\d+ \d+l(-?\d+[ -]?){4,}z)+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Subpaths();
}
