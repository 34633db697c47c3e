using Chumchon.Data.Areas;
using Chumchon.Domain.Calendar;

namespace Chumchon.Data.Demo;

/// <summary>
/// The demonstration country: made-up producers whose sales of FY2567 add up to the department's published figures by province, by
/// product type and by channel, to the satang, and made-up months after it up to the month before today. The same bytes on every machine
/// and at every hour of a day.
/// </summary>
/// <param name="Producers">About 5,300, by key; every district but Bangkok's has some.</param>
/// <param name="Lines">About 5,700, in the order of producers, a producer's by type.</param>
/// <param name="Facts">
/// Months in order and in each the order of <paramref name="Lines"/>. FY2567 has every line in every month, all entered, about 68,000
/// rows. The months after it are complete but for the last two, in which a district is complete, partly entered, only synced (all its
/// rows blank) or has no rows.
/// </param>
/// <param name="Today">The midnight in Bangkok at which the day begins that the country is made for.</param>
public sealed record DemoCountry(
    IReadOnlyList<DemoProducer> Producers, IReadOnlyList<DemoLine> Lines, IReadOnlyList<DemoFact> Facts, DateTimeOffset Today)
{
    /// <summary>สันกำแพง, a district of the usual smallest size; it has not begun its last month.</summary>
    public const int SmallDistrict = 5013;

    /// <summary>Rows of <see cref="SmallDistrict"/> in a month.</summary>
    public const int SmallDistrictLines = 100;

    /// <summary>เมืองสงขลา, a district of middling size; half of its last month is entered, all before is complete.</summary>
    public const int MiddleDistrict = 9001;

    /// <summary>Rows of <see cref="MiddleDistrict"/> in a month.</summary>
    public const int MiddleDistrictLines = 300;

    /// <summary>เมืองนครราชสีมา, a district of the largest size; it has not begun its last month.</summary>
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

    /// <summary>Makes the country. Pure: equal files and days give equal records.</summary>
    /// <param name="now">Its day in Bangkok is today; before the end of the published year nothing is made up.</param>
    /// <exception cref="InvalidOperationException">The published tables disagree by more than the one cell.</exception>
    public static DemoCountry Make(AreaFiles areas, PublishedSales published, DateTimeOffset now)
    {
        var register = DemoRegister.Make(areas, published);
        var lowered = areas.Provinces.Single(province => province.Code == LoweredProvince).NameTh;
        var year = new PublishedYear(register.Lines, published, published.ProvinceNames.ToList().IndexOf(lowered));
        var count = register.Lines.Count;
        var facts = new List<DemoFact>(count * (12 + MadeUpMonths.Until(now).Count()));
        for (var month = 0; month < 12; month++)
            facts.AddRange(year.Month(month));
        var running = SalesMonth.At(now);
        foreach (var month in MadeUpMonths.Until(now))
        {
            var sameName = facts.GetRange((month.Index - FirstMadeUpMonth) % 12 * count, count);
            facts.AddRange(MadeUpMonths.Month(month, running.Index - month.Index, sameName));
        }

        return new DemoCountry(
            register.Producers,
            [.. register.Lines.Select(line => new DemoLine(line.Producer.Key, line.Type))],
            facts,
            new DateTimeOffset(BangkokTime.At(now).Date, BangkokTime.Offset));
    }
}
