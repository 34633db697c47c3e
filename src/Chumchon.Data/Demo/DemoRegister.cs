using System.Globalization;
using Chumchon.Data.Areas;

namespace Chumchon.Data.Demo;

/// <summary>A producer line with what decides its share of the published sales.</summary>
/// <param name="Province">The province's index in the published table.</param>
/// <param name="Weight">Its usual size beside other lines of its province and type.</param>
/// <param name="Channels">A bit a channel in which it sells, the lowest domestic offline.</param>
/// <param name="IsBiggest">Whether it is the heaviest of its province and type, which sells in every channel in every month.</param>
internal sealed record SellingLine(
    int Index, DemoProducer Producer, int Province, int Type, int Weight, int Channels, bool IsBiggest = false)
{
    public bool SellsIn(int channel) => (Channels >> channel & 1) == 1;
}

/// <summary>The made-up producers of the country and their lines.</summary>
internal sealed class DemoRegister
{
    private const int AllChannels = 0b1111;
    private readonly ProducerNames names = ProducerNames.Read();

    public List<DemoProducer> Producers { get; } = [];

    public List<SellingLine> Lines { get; } = [];

    public static DemoRegister Make(AreaFiles areas, PublishedSales published)
    {
        var register = new DemoRegister();
        var districts = areas.Districts.ToLookup(district => district.ProvinceCode);
        var subdistricts = areas.Subdistricts.ToLookup(subdistrict => subdistrict.DistrictCode, subdistrict => subdistrict.Code);
        var places = published.ProvinceNames.Select((name, index) => (name, index)).ToDictionary(p => p.name, p => p.index);
        foreach (var province in areas.Provinces.Where(province => province.ReportOrder is not null))
        {
            var from = register.Lines.Count;
            var ofProvince = districts[province.Code].ToArray();
            foreach (var (place, district) in ofProvince.Index())
                register.AddDistrict(district, [.. subdistricts[district.Code]], place, ofProvince.Length, places[province.NameTh]);
            register.LetTheBiggestSellEverywhere(from);
        }

        return register;
    }

    private void AddDistrict(DistrictRecord district, int[] subdistricts, int place, int districts, int province)
    {
        var lines = LinesOf(district.Code);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var (number, left) = (0, lines); left > 0; number++)
        {
            var key = Producers.Count + 1L;
            // The province's first five turns go around its districts and bring each type once.
            var turn = number * districts + place;
            var type = turn < 5 ? (turn + district.ProvinceCode) % 5 + 1 : TypeOf(key);
            var second = left > 1 && Draw.Below(1000, Drawing.SecondType, key) < 75 ? type % 5 + 1 : 0;
            var kind = KindOf(key);
            var producer = new DemoProducer(
                key, district.Code, subdistricts[Draw.Below(subdistricts.Length, Drawing.Subdistrict, key)],
                names.Next(key, kind, type, taken), kind, CodeOf(key, district.Code, number, type), ProductsOf(key, second > 0));
            Producers.Add(producer);
            int[] types = second > 0 ? [Math.Min(type, second), Math.Max(type, second)] : [type];
            foreach (var sold in types)
                Lines.Add(new SellingLine(Lines.Count, producer, province, sold, WeightOf(key, sold, kind, lines), ChannelsOf(key, sold)));
            left -= types.Length;
        }
    }

    /// <summary>So that no published cell of a province, type and channel is without a seller.</summary>
    private void LetTheBiggestSellEverywhere(int from)
    {
        foreach (var ofType in Lines.Skip(from).GroupBy(line => line.Type).ToArray())
        {
            var biggest = ofType.MaxBy(line => line.Weight)!;
            Lines[biggest.Index] = biggest with { Channels = AllChannels, IsBiggest = true };
        }
    }

    private static int LinesOf(int district) => district switch
    {
        DemoCountry.SmallDistrict => DemoCountry.SmallDistrictLines,
        DemoCountry.MiddleDistrict => DemoCountry.MiddleDistrictLines,
        DemoCountry.LargeDistrict => DemoCountry.LargeDistrictLines,
        _ => 3 + Draw.Below(55, Drawing.LineCount, district) / 10,
    };

    public static int TypeOf(long key) => Draw.Below(100, Drawing.Type, key) switch
    {
        < 40 => 1,
        < 48 => 2,
        < 70 => 3,
        < 91 => 4,
        _ => 5,
    };

    public static int KindOf(long key) => Draw.Below(100, Drawing.Kind, key) switch { < 55 => 1, < 98 => 2, _ => 3 };

    public static int ProductsOf(long key, bool twoTypes)
    {
        var products = 1 + Draw.Below(3, Drawing.Products, key) + (Draw.Below(10, Drawing.Products, key, 1) == 0 ? 3 : 0);
        return twoTypes ? Math.Max(2, products) : products;
    }

    /// <summary>Producers of the crowded demo districts are smaller, or those districts would outsell the rest of their province.</summary>
    public static int WeightOf(long key, int type, int kind, int linesOfDistrict)
    {
        var drawn = Draw.Below(1000, Drawing.Weight, key, type);
        var size = (50 + drawn * drawn / 1000 * drawn / 1000) * (kind == 3 ? 3 : 1);
        return size * 4000 / (40 + linesOfDistrict);
    }

    public static int ChannelsOf(long key, int type) =>
        1
        | (Draw.Below(1000, Drawing.Channels, key, type, 1) < 220 ? 2 : 0)
        | (Draw.Below(1000, Drawing.Channels, key, type, 2) < 60 ? 4 : 0)
        | (Draw.Below(1000, Drawing.Channels, key, type, 3) < 25 ? 8 : 0);

    /// <summary>The Buddhist year in which it was registered; a code has the last two figures of it.</summary>
    public static int RoundOf(long key, string? code) =>
        2500 + (code is null ? 55 + Draw.Below(12, Drawing.Code, key, 1) : int.Parse(code.AsSpan(4, 2), NumberStyles.None, CultureInfo.InvariantCulture));

    /// <summary>Half of them have stars, most of those three or four.</summary>
    public static int? StarOf(long key) => Draw.Below(100, Drawing.Star, key) switch
    {
        < 50 => null,
        < 53 => 1,
        < 60 => 2,
        < 78 => 3,
        < 94 => 4,
        _ => 5,
    };

    public static string? CodeOf(long key, int district, int number, int type)
    {
        var round = 55 + Draw.Below(12, Drawing.Code, key, 1);
        return Draw.Below(10, Drawing.Code, key) switch
        {
            0 or 1 => string.Create(CultureInfo.InvariantCulture, $"{district:0000}{round:00}{number + 1:000}"),
            2 => string.Create(CultureInfo.InvariantCulture, $"{district:0000}{round:00}{type:00}{number + 1:0000}"),
            3 => string.Create(CultureInfo.InvariantCulture, $"{district:0000}{round:00}{type:00}{number + 1:000000}"),
            _ => null,
        };
    }
}
