using Chumchon.Data.Areas;
using Chumchon.Data.Demo;

namespace Chumchon.Data.Tests.Demo;

public sealed class DemoProducersTests
{
    private static readonly AreaFiles Areas = AreaFiles.Read(ShippedData.Folder);
    private static readonly DemoCountry Country = DemoCountry.Make(Areas, PublishedSales.Read(ShippedData.Folder), DemoDatabase.Today);

    [Fact]
    public void Keys_RunFromOneInOrderOfDistricts()
    {
        Country.Producers.Select(producer => producer.Key).ShouldBe(Enumerable.Range(1, Country.Producers.Count).Select(key => (long)key));
        Country.Producers.Select(producer => producer.DistrictCode).ShouldBeInOrder();
    }

    [Fact]
    public void Names_AreOnceInADistrict()
    {
        Country.Producers.DistinctBy(producer => (producer.DistrictCode, producer.Name)).Count().ShouldBe(Country.Producers.Count);
        Country.Producers.ShouldAllBe(producer => producer.Name.IsNormalized() && producer.Name.Trim() == producer.Name);
    }

    [Fact]
    public void SingleOwners_BearNamesThatNobodyBears() =>
        Country.Producers.Where(producer => producer.Kind == 2)
            .ShouldAllBe(producer => new[] { "ตัวอย่าง", "สมมติ", "นามสมมติ", "ทดลอง" }.Contains(producer.Name.Substring(producer.Name.IndexOf(' ') + 1)));

    [Fact]
    public void Subdistricts_AreOfTheDistrict()
    {
        var subdistricts = Areas.Subdistricts.ToDictionary(subdistrict => subdistrict.Code, subdistrict => subdistrict.DistrictCode);
        Country.Producers.ShouldAllBe(producer => subdistricts[producer.SubdistrictCode] == producer.DistrictCode);
    }

    [Theory]
    [InlineData(1, 55)]
    [InlineData(2, 43)]
    [InlineData(3, 2)]
    public void Kinds_AreInTheDepartmentsProportion(int kind, int percent) =>
        (Country.Producers.Count(producer => producer.Kind == kind) * 100.0 / Country.Producers.Count).ShouldBeInRange(percent - 1.5, percent + 1.5);

    [Fact]
    public void Codes_AreNineToFourteenDigitsOfTheDistrictAndOnce()
    {
        var coded = Country.Producers.Where(producer => producer.Code is not null).ToArray();

        coded.Length.ShouldBeInRange(Country.Producers.Count / 3, Country.Producers.Count / 2);
        coded.Select(producer => producer.Code).ShouldBeUnique();
        coded.ShouldAllBe(producer =>
            producer.Code!.Length >= 9 && producer.Code.Length <= 14
            && producer.Code.All(char.IsAsciiDigit)
            && producer.Code.StartsWith($"{producer.DistrictCode}", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_AreOneOrTwoAProducerOfItsTypes()
    {
        var lines = Country.Lines.ToLookup(line => line.Producer, line => line.Type);

        Country.Producers.ShouldAllBe(producer => lines[producer.Key].Count() == 1 || lines[producer.Key].Count() == 2);
        Country.Producers.Count(producer => lines[producer.Key].Count() == 2).ShouldBeInRange(250, 500);
        Country.Lines.ShouldAllBe(line => line.Type >= 1 && line.Type <= 5);
        Country.Lines.Distinct().Count().ShouldBe(Country.Lines.Count);
    }

    [Fact]
    public void Products_AreAtLeastOneForEachType()
    {
        var lines = Country.Lines.CountBy(line => line.Producer).ToDictionary();
        Country.Producers.ShouldAllBe(producer => producer.Products >= lines[producer.Key] && producer.Products <= 9);
    }
}
