using Chumchon.Web.Features.SalesReports.Sorting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Chumchon.Web.Tests.SalesReports.Sorting;

public sealed class SortHeadTests
{
    [Fact]
    public void FiguresHeading_GoesFromTheMostToTheLeastAndBackToTheOfficialOrder()
    {
        Next(now: null).ShouldBe("-total");
        Next("-total").ShouldBe("total");
        Next("total").ShouldBe("");
        Next("-name").ShouldBe("-total", "another column decides so far");
    }

    [Fact]
    public void NamesHeading_BeginsWithTheFirstLetter()
    {
        new SortHead("name", "จังหวัด", Sort(""), FromMost: false).Next.ShouldBe("name");
        new SortHead("name", "จังหวัด", Sort("name"), FromMost: false).Next.ShouldBe("-name");
        new SortHead("name", "จังหวัด", Sort("-name"), FromMost: false).Next.ShouldBe("");
    }

    [Fact]
    public void Aria_StandsOnlyOnTheColumnThatDecides()
    {
        new SortHead("total", "รวม", Sort("-total"), FromMost: true).Aria.ShouldBe("descending");
        new SortHead("total", "รวม", Sort("total"), FromMost: true).Aria.ShouldBe("ascending");
        new SortHead("name", "จังหวัด", Sort("total"), FromMost: false).Aria.ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("planet")]
    [InlineData("--total")]
    [InlineData("-")]
    public void ColumnThatIsNotThere_IsTheOfficialOrder(string sort) => Sort(sort).ShouldBeNull();

    private static string Next(string? now) => new SortHead("total", "รวม", Sort(now ?? ""), FromMost: true).Next;

    private static TableSort? Sort(string text) =>
        TableSort.Of(new QueryCollection(new Dictionary<string, StringValues> { [TableSort.Name] = text }), ["name", "total"]);
}
