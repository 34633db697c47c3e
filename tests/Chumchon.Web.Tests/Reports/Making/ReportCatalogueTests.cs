using Chumchon.Web.Reports.Making;

namespace Chumchon.Web.Tests.Reports.Making;

public sealed class ReportCatalogueTests
{
    [Fact]
    public void All_AreTheEightOfTheManualInOrder()
    {
        ReportCatalogue.All.Select(static entry => entry.Number).ShouldBe(Enumerable.Range(1, 8));
        ReportCatalogue.All.Select(static entry => entry.Slug).ShouldBe(
        [
            "province-summary", "monthly-by-product-type", "monthly-by-channel", "by-province",
            "domestic-overseas-by-province", "project-results", "rt3-by-product-type", "rt5-by-district",
        ]);
    }

    [Fact]
    public void UnknownSlug_IsNotFound() => ReportCatalogue.Find("by-planet").ShouldBeNull();
}
