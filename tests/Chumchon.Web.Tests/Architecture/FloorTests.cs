using System.Xml.Linq;

namespace Chumchon.Web.Tests.Architecture;

/// <summary>Four projects on three floors, held by what their project files refer to.</summary>
public sealed class FloorTests
{
    private static readonly Dictionary<string, string[]> Floors = new()
    {
        ["Chumchon.Domain"] = [],
        ["Chumchon.Documents"] = [],
        ["Chumchon.Data"] = ["Chumchon.Domain"],
        ["Chumchon.Web"] = ["Chumchon.Data", "Chumchon.Documents", "Chumchon.Domain"],
    };

    [Fact]
    public void SourceProjects_AreTheseFour() =>
        Directory.EnumerateDirectories(SourceTree.Of("src")).Select(Path.GetFileName).ShouldBe(Floors.Keys, ignoreOrder: true);

    [Theory]
    [InlineData("Chumchon.Domain")]
    [InlineData("Chumchon.Documents")]
    [InlineData("Chumchon.Data")]
    [InlineData("Chumchon.Web")]
    public void Project_RefersOnlyToFloorsBelow(string project) => Violations(project, ProjectFile(project)).ShouldBeEmpty();

    [Theory]
    [InlineData("Chumchon.Domain")]
    [InlineData("Chumchon.Documents")]
    public void LowestFloor_TakesNoPackageAndNoFramework(string project) =>
        ProjectFile(project).Descendants()
            .Where(static element => element.Name.LocalName is "PackageReference" or "FrameworkReference" or "Reference")
            .ShouldBeEmpty();

    [Fact]
    public void Check_FindsAReferenceUpwards()
    {
        var upwards = XDocument.Parse(
            """<Project><ItemGroup><ProjectReference Include="..\Chumchon.Web\Chumchon.Web.csproj" /></ItemGroup></Project>""");

        Violations("Chumchon.Data", upwards).ShouldBe(["Chumchon.Data refers to Chumchon.Web"]);
    }

    private static XDocument ProjectFile(string project) => XDocument.Load(SourceTree.Of("src", project, $"{project}.csproj"));

    private static IEnumerable<string> Violations(string project, XDocument file) => file.Descendants("ProjectReference")
        .Select(static reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')))
        .Where(other => !Floors[project].Contains(other))
        .Select(other => $"{project} refers to {other}");
}
