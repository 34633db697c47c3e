using Chumchon.Domain.Areas;

namespace Chumchon.Domain.Tests.Areas;

public sealed class AreaScopeTests
{
    private static readonly AreaScope Country = AreaScope.Country;
    private static readonly AreaScope Songkhla = AreaScope.Of(new ProvinceCode(90));
    private static readonly AreaScope Mueang = AreaScope.Of(new DistrictCode(9001));

    [Theory]
    [InlineData(9001, true, true, true)]
    [InlineData(9002, true, true, false)]
    [InlineData(9101, true, false, false)]
    public void Districts_LieInside(int district, bool country, bool province, bool own)
    {
        Country.Includes(new DistrictCode(district)).ShouldBe(country);
        Songkhla.Includes(new DistrictCode(district)).ShouldBe(province);
        Mueang.Includes(new DistrictCode(district)).ShouldBe(own);
    }

    [Fact]
    public void DistrictScope_HoldsNoProvinceNotEvenItsOwn()
    {
        Country.Includes(new ProvinceCode(90)).ShouldBeTrue();
        Songkhla.Includes(new ProvinceCode(90)).ShouldBeTrue();
        Songkhla.Includes(new ProvinceCode(91)).ShouldBeFalse();
        Mueang.Includes(new ProvinceCode(90)).ShouldBeFalse();
    }

    [Fact]
    public void CodeRange_HoldsExactlyTheDistrictsInside()
    {
        foreach (var scope in new[] { Country, Songkhla, Mueang })
        {
            Enumerable.Range(1001, 8999).ShouldAllBe(code =>
                (code >= scope.FirstDistrict && code <= scope.LastDistrict) == scope.Includes(new DistrictCode(code)));
        }
    }

    [Theory]
    [InlineData("country")]
    [InlineData("p90")]
    [InlineData("d9001")]
    public void Text_IsReadBack(string text)
    {
        AreaScope.TryParse(text, out var scope).ShouldBeTrue();
        scope.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("Country")]
    [InlineData("p")]
    [InlineData("p9")]
    [InlineData("p900")]
    [InlineData("p09")]
    [InlineData("d90")]
    [InlineData("d0901")]
    [InlineData("d๙๐๐๑")]
    [InlineData("x9001")]
    [InlineData(" d9001")]
    public void OtherText_IsNoScope(string? text) => AreaScope.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void ScopeNeverSet_HoldsNothing()
    {
        AreaScope nothing = default;

        nothing.ShouldNotBe(Country);
        nothing.Includes(new ProvinceCode(90)).ShouldBeFalse();
        nothing.Includes(new DistrictCode(9001)).ShouldBeFalse();
        nothing.FirstDistrict.ShouldBeGreaterThan(nothing.LastDistrict);
        AreaScope.TryParse("rubbish", out var parsed).ShouldBeFalse();
        parsed.ShouldBe(nothing);
    }
}
