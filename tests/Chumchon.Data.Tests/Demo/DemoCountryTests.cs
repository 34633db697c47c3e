using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chumchon.Data.Areas;
using Chumchon.Data.Demo;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Tests.Demo;

public sealed class DemoCountryTests
{
    private static readonly AreaFiles Areas = AreaFiles.Read(ShippedData.Folder);
    private static readonly PublishedSales Published = PublishedSales.Read(ShippedData.Folder);
    private static readonly DemoCountry Country = DemoCountry.Make(Areas, Published, DemoDatabase.Today);
    private static readonly DemoFact[] Year = [.. Country.Facts.Where(fact => fact.Month < DemoCountry.FirstMadeUpMonth)];

    private static readonly int[] ProvincesInReportOrder =
        [.. Areas.Provinces.Where(p => p.ReportOrder is not null).OrderBy(p => p.ReportOrder).Select(p => p.Code)];

    public static TheoryData<int> MonthsOfTheYear => [.. Enumerable.Range(0, 12)];

    [Fact]
    public void Year_AddsUpToThePublishedTotal() => Year.Sum(Total).ShouldBe(32_906_606_405_913);

    [Theory]
    [MemberData(nameof(MonthsOfTheYear))]
    public void Month_HoldsThePublishedTypes(int month) =>
        Enumerable.Range(1, 5).Select(type => Of(month).Where(fact => fact.Type == type).Sum(Total)).ShouldBe(Published.ByType[month]);

    [Theory]
    [MemberData(nameof(MonthsOfTheYear))]
    public void Month_HoldsThePublishedChannels(int month) =>
        Enumerable.Range(0, 4).Select(channel => Of(month).Sum(fact => Amounts(fact)[channel] ?? 0)).ShouldBe(Published.ByChannel[month]);

    [Theory]
    [MemberData(nameof(MonthsOfTheYear))]
    public void Month_HoldsThePublishedProvincesButOneCell(int month)
    {
        var sums = Of(month).GroupBy(fact => fact.District / 100).ToDictionary(facts => facts.Key, facts => facts.Sum(Total));
        var published = Published.ByProvince[month].ToArray();
        if (month == 11)
            published[Array.IndexOf(ProvincesInReportOrder, 73)] -= 1_000_00;

        ProvincesInReportOrder.Select(province => sums[province]).ShouldBe(published);
        sums.Count.ShouldBe(76);
    }

    [Fact]
    public void Counts_AreThoseOfTheDesign()
    {
        Country.Producers.Count.ShouldBeInRange(5_200, 5_400);
        Year.Length.ShouldBeInRange(67_000, 69_000);
        Year.Length.ShouldBe(Country.Lines.Count * 12);
    }

    [Fact]
    public void EveryDistrictButBangkoks_HasProducers() =>
        Country.Producers.Select(producer => producer.DistrictCode).Distinct()
            .ShouldBe(Areas.Districts.Where(district => district.ProvinceCode != 10).Select(district => district.Code));

    [Theory]
    [InlineData(5013, "สันกำแพง", 100)]
    [InlineData(9001, "เมืองสงขลา", 300)]
    [InlineData(3001, "เมืองนครราชสีมา", 700)]
    public void NamedDistrict_HasItsRowsInEveryMonth(int district, string name, int rows)
    {
        Areas.Districts.Single(d => d.Code == district).NameTh.ShouldBe(name);
        Year.Where(fact => fact.District == district).CountBy(fact => fact.Month)
            .ShouldBe(Enumerable.Range(PublishedSales.FirstMonth, 12).Select(month => KeyValuePair.Create(month, rows)));
    }

    [Fact]
    public void EveryProvinceAndType_SellsInEveryChannelInEveryMonth()
    {
        var cells = Year.GroupBy(fact => (fact.Month, fact.District / 100, fact.Type)).ToArray();

        cells.Length.ShouldBe(12 * 76 * 5);
        cells.ShouldAllBe(facts => facts.Any(fact => Amounts(fact).All(amount => amount > 0)));
    }

    [Fact]
    public void Facts_HaveNoKeyTwice() =>
        Country.Facts.Select(fact => (fact.District, fact.Month, fact.Producer, fact.Type)).Distinct().Count().ShouldBe(Country.Facts.Count);

    [Fact]
    public void Facts_AreOfTheLinesAndProducersOfTheirDistrict()
    {
        var producers = Country.Producers.ToDictionary(producer => producer.Key);
        var lines = Country.Lines.ToHashSet();

        lines.Count.ShouldBe(Country.Lines.Count);
        Country.Facts.ShouldAllBe(fact =>
            lines.Contains(new DemoLine(fact.Producer, fact.Type))
            && producers[fact.Producer].DistrictCode == fact.District
            && producers[fact.Producer].Kind == fact.Kind);
    }

    [Fact]
    public void Amounts_AreWithinWhatARowMayHold() =>
        Country.Facts.SelectMany(Amounts).Where(amount => amount is < 0 or > 999_999_999_999).ShouldBeEmpty();

    [Fact]
    public void Year_IsWhollyEnteredMostlyInOneCell()
    {
        Year.ShouldAllBe(fact => fact.IsEntered);
        Year.Count(fact => Amounts(fact).Count(amount => amount is not null) == 1).ShouldBeGreaterThan(Year.Length / 2);
    }

    [Fact]
    public void Zero_IsTypedOnlyInRowsThatSoldNothing()
    {
        var withZero = Year.Where(fact => Amounts(fact).Contains(0)).ToArray();

        withZero.Length.ShouldBeInRange(Year.Length / 100, Year.Length / 25);
        withZero.ShouldAllBe(fact => Amounts(fact).All(amount => amount == 0));
    }

    [Fact]
    public void MiddleDistrict_HasEnteredHalfOfItsLastMonthAndAllBefore()
    {
        Country.Facts.Where(fact => fact.District == 9001 && fact.IsEntered).CountBy(fact => fact.Month)
            .ShouldBe([.. Enumerable.Range(PublishedSales.FirstMonth, 14).Select(month => KeyValuePair.Create(month, 300)), KeyValuePair.Create(2024 * 12 + 11, 150)]);
        Country.Facts.Count(static fact => fact.District == 9001 && fact.Month == 2024 * 12 + 11).ShouldBe(300);
    }

    [Fact]
    public void LargeDistrict_HasNotBegunItsLastMonth() =>
        Country.Facts.Where(static fact => fact.District == 3001 && fact.IsEntered).Max(static fact => fact.Month).ShouldBe(2024 * 12 + 10);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0.97)]
    [InlineData(2, 0.60)]
    public void MadeUpMonth_IsAsFarAsOfficesGet(int number, double complete)
    {
        var linesOf = Year.Where(fact => fact.Month == PublishedSales.FirstMonth).CountBy(fact => fact.District).ToDictionary();
        var districts = Country.Facts.Where(fact => fact.Month == DemoCountry.FirstMadeUpMonth + number)
            .GroupBy(fact => fact.District).ToDictionary(facts => facts.Key, facts => facts.ToArray());
        var entered = districts.ToDictionary(d => d.Key, d => d.Value.Count(fact => fact.IsEntered));

        districts.ShouldAllBe(d => d.Value.Length == linesOf[d.Key]);
        entered.Count(d => d.Value == linesOf[d.Key]).ShouldBeInRange((int)(878 * (complete - 0.03)), (int)(878 * (complete + 0.03)));
        entered.Values.Any(static rows => rows == 0).ShouldBe(number == 2, "synced and no more");
        entered.Any(d => d.Value > 0 && d.Value < linesOf[d.Key]).ShouldBe(number > 0);
        (districts.Count < 878).ShouldBe(number == 2, "not begun");
    }

    [Fact]
    public void MonthAfterThePublishedYear_HasNothingMadeUp() =>
        DemoCountry.Make(Areas, Published, new(2024, 10, 15, 12, 0, 0, TimeSpan.Zero)).Facts.ShouldBe(Year);

    /// <summary>A month is drawn from its name and its district: whenever it is made, it is the same once it is complete.</summary>
    [Fact]
    public void OlderMonths_AreTheSameOnAnyLaterDay()
    {
        var later = DemoCountry.Make(Areas, Published, DemoDatabase.Today.AddYears(1));

        later.Facts.Where(static fact => fact.Month < 2024 * 12 + 10).ShouldBe(Country.Facts.Where(static fact => fact.Month < 2024 * 12 + 10));
        later.Facts.Max(static fact => fact.Month).ShouldBe(2025 * 12 + 11);
        var (first, second) = (OfYear(2568), OfYear(2569));
        (second / (double)first).ShouldBeInRange(0.97, 1.03, "last two months are under way, the year grows by some percent");

        long OfYear(int year) => later.Facts.Where(fact => new Domain.Calendar.SalesMonth(fact.Month) is var month
            && month.FiscalYear.BuddhistYear == year && month.Month is 10).Sum(Total);
    }

    [Fact]
    public void LastMonth_IsDecember() => Country.Facts.Max(fact => fact.Month).ShouldBe(2024 * 12 + 11);

    [Fact]
    public void UnderAnotherCulture_IsEqual()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("th-TH");
        try
        {
            Checksum(DemoCountry.Make(AreaFiles.Read(ShippedData.Folder), PublishedSales.Read(ShippedData.Folder), DemoDatabase.Today)).ShouldBe(Checksum(Country));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>The approved bytes. A change of the demo changes this value on purpose; a machine never does.</summary>
    [Fact]
    public void Checksum_IsTheApproved() =>
        Checksum(Country).ShouldBe("cfb5734bf54023f35a7e964752c4e3bd665deff825897ce3f1ca8834af032c68");

    private static IEnumerable<DemoFact> Of(int month) => Year.Where(fact => fact.Month == PublishedSales.FirstMonth + month);

    private static long?[] Amounts(DemoFact fact) => [.. SalesChannels.All.Select(channel => fact.Amounts[channel])];

    private static long Total(DemoFact fact) => Amounts(fact).Sum() ?? 0;

    private static string Checksum(DemoCountry country)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var producer in country.Producers)
        {
            Append(hash, producer.Key, producer.DistrictCode, producer.SubdistrictCode, producer.Kind, producer.Products);
            hash.AppendData(Encoding.UTF8.GetBytes($"{producer.Name}\n{producer.Code}\n"));
        }

        foreach (var line in country.Lines)
            Append(hash, line.Producer, line.Type);
        foreach (var fact in country.Facts)
        {
            Append(hash, fact.District, fact.Month, fact.Producer, fact.Type, fact.Kind);
            Append(hash, Array.ConvertAll(Amounts(fact), amount => amount ?? -1));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, params ReadOnlySpan<long> numbers)
    {
        Span<byte> bytes = stackalloc byte[8];
        foreach (var number in numbers)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
            hash.AppendData(bytes);
        }
    }
}
