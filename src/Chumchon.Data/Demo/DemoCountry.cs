using Chumchon.Data.Areas;

namespace Chumchon.Data.Demo;

/// <summary>
/// The demonstration country: made-up producers whose sales of FY2567 add up to the department's published figures by province, by
/// product type and by channel, to the satang, and three made-up months of FY2568. The same bytes on every machine.
/// </summary>
/// <param name="Producers">About 5,300, by key; every district but Bangkok's has some.</param>
/// <param name="Lines">About 5,700, in the order of producers, a producer's by type.</param>
/// <param name="Facts">
/// Months in order and in each the order of <paramref name="Lines"/>. FY2567 has every line in every month, all entered, about 68,000
/// rows. In FY2568 a district is complete, partly entered, only synced (all its rows blank) or has no rows.
/// </param>
public sealed record DemoCountry(
    IReadOnlyList<DemoProducer> Producers, IReadOnlyList<DemoLine> Lines, IReadOnlyList<DemoFact> Facts)
{
    /// <summary>สันกำแพง, a district of the usual smallest size.</summary>
    public const int SmallDistrict = 5013;

    /// <summary>Rows of <see cref="SmallDistrict"/> in a month.</summary>
    public const int SmallDistrictLines = 100;

    /// <summary>เมืองสงขลา, a district of middling size; it has completed every month up to ธันวาคม 2567.</summary>
    public const int MiddleDistrict = 9001;

    /// <summary>Rows of <see cref="MiddleDistrict"/> in a month.</summary>
    public const int MiddleDistrictLines = 300;

    /// <summary>เมืองนครราชสีมา, a district of the largest size.</summary>
    public const int LargeDistrict = 3001;

    /// <summary>Rows of <see cref="LargeDistrict"/> in a month.</summary>
    public const int LargeDistrictLines = 700;

    /// <summary>
    /// นครปฐม, whose <see cref="LoweredMonth"/> is lowered by <see cref="LoweredSatang"/>: the published table by province is that much
    /// higher in that month than those by type and by channel. Its cell is the largest of the month, so it is changed least in proportion.
    /// </summary>
    public const int LoweredProvince = 73;

    /// <summary>กันยายน 2567 as CE year × 12 + month − 1.</summary>
    public const int LoweredMonth = 2024 * 12 + 8;

    /// <summary>1,000.00 baht.</summary>
    public const long LoweredSatang = 100_000;

    /// <summary>ตุลาคม 2567 as CE year × 12 + month − 1: from here on figures are made up and rest on nothing published.</summary>
    public const int FirstMadeUpMonth = PublishedSales.FirstMonth + 12;

    /// <summary>ธันวาคม 2567 as CE year × 12 + month − 1: the last month with rows.</summary>
    public const int LastMonth = FirstMadeUpMonth + 2;

    /// <summary>Makes the country. Pure: equal files give equal records.</summary>
    /// <exception cref="InvalidOperationException">The published tables disagree by more than the one cell.</exception>
    public static DemoCountry Make(AreaFiles areas, PublishedSales published)
    {
        var register = DemoRegister.Make(areas, published);
        var lowered = areas.Provinces.Single(province => province.Code == LoweredProvince).NameTh;
        var year = new PublishedYear(register.Lines, published, published.ProvinceNames.ToList().IndexOf(lowered));
        var count = register.Lines.Count;
        var facts = new List<DemoFact>(count * 15);
        for (var month = 0; month < 12; month++)
            facts.AddRange(year.Month(month));
        for (var month = 0; month < 3; month++)
            facts.AddRange(MadeUpMonths.Month(month, facts.GetRange(month * count, count)));
        return new DemoCountry(
            register.Producers,
            [.. register.Lines.Select(line => new DemoLine(line.Producer.Key, line.Type))],
            facts);
    }
}
