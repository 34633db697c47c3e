using Chumchon.Data.Areas;

namespace Chumchon.Data.Tests.Areas;

public sealed class AreaFilesTests
{
    private static readonly AreaFiles Areas = AreaFiles.Read(ShippedData.Folder);

    [Fact]
    public void Shipped_HoldEveryArea()
    {
        Areas.Provinces.Count.ShouldBe(77);
        Areas.Districts.Count.ShouldBe(928);
        Areas.Districts.Count(d => d.ProvinceCode != 10).ShouldBe(878);
        Areas.Subdistricts.Count.ShouldBe(7436);
    }

    [Fact]
    public void Shipped_NestByPrefix()
    {
        var provinces = Areas.Provinces.Select(p => p.Code).ToHashSet();
        var districts = Areas.Districts.Select(d => d.Code).ToHashSet();

        districts.Count.ShouldBe(Areas.Districts.Count);
        Areas.Districts.ShouldAllBe(d => d.Code / 100 == d.ProvinceCode && provinces.Contains(d.ProvinceCode));
        Areas.Subdistricts.ShouldAllBe(s => s.Code / 100 == s.DistrictCode && districts.Contains(s.DistrictCode));
    }

    [Fact]
    public void ReportOrder_IsOneTo76AndLeavesOutBangkok()
    {
        Areas.Provinces.Where(p => p.ReportOrder is not null).Select(p => p.ReportOrder!.Value).Order()
            .ShouldBe(Enumerable.Range(1, 76));
        Areas.Provinces.Single(p => p.ReportOrder is null).NameTh.ShouldBe("กรุงเทพมหานคร");
    }

    [Fact]
    public void OneProvince_HasItsNamesAndRegion() =>
        Areas.Provinces.Single(p => p.Code == 90)
            .ShouldBe(new ProvinceRecord(90, "สงขลา", "Songkhla", "ภาคใต้", "South", 31));

    [Fact]
    public void Regions_AreTheInteriorsFour() =>
        Areas.Provinces.Where(p => p.ReportOrder is not null).GroupBy(p => p.RegionTh).Select(region => (region.Key, region.Count()))
            .ShouldBe([("ภาคเหนือ", 17), ("ภาคตะวันออกเฉียงเหนือ", 20), ("ภาคกลาง", 25), ("ภาคใต้", 14)], ignoreOrder: true);

    [Theory]
    [InlineData(63, "ภาคเหนือ")]
    [InlineData(60, "ภาคเหนือ")]
    [InlineData(20, "ภาคกลาง")]
    [InlineData(70, "ภาคกลาง")]
    [InlineData(10, "ภาคกลาง")]
    public void ProvinceThatGeographersCountElsewhere_HasTheInteriorsRegion(int code, string region) =>
        Areas.Provinces.Single(p => p.Code == code).RegionTh.ShouldBe(region);

    [Fact]
    public void OtherHeader_IsRefused()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllText(path, "code,name\n1,a\n");
        Should.Throw<InvalidDataException>(() => ShippedData.Rows(path, "code,name_th"));
        File.Delete(path);
    }

    [Fact]
    public void RaggedRow_IsRefused()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllText(path, "code,name\n1,a\n2\n");
        Should.Throw<InvalidDataException>(() => ShippedData.Rows(path, "code,name")).Message.ShouldContain("line 3");
        File.Delete(path);
    }
}
