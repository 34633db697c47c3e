using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Demo;

/// <summary>
/// A district's month of the demo at its first version. Nobody typed it: its one audit entry says that the demo made it and
/// lists no cell.
/// </summary>
/// <param name="Hash">Of <paramref name="Entry"/>.</param>
/// <param name="Cells">How many figures it holds.</param>
internal sealed record DemoReturn(ReturnTotals Totals, AuditEntry Entry, byte[] Hash, int Cells)
{
    private const int Version = 1;

    /// <summary>Whether it counts as confirmed; a month with no figure is only synced.</summary>
    public bool IsSaved => Totals.RowsEntered > 0;

    /// <summary>The months of every district, in the order of its audit stream.</summary>
    /// <param name="accounts">The account that works for a district code.</param>
    public static List<DemoReturn> MakeAll(DemoCountry country, IReadOnlyDictionary<int, long> accounts) =>
    [
        .. country.Facts.GroupBy(static fact => fact.District)
            .SelectMany(district => OfDistrict(district.Key, accounts[district.Key], district.GroupBy(static fact => fact.Month).Select(static month => month.ToArray()))),
    ];

    /// <summary>The months of one district, oldest first.</summary>
    /// <param name="account">The account that works for it.</param>
    /// <param name="months">The facts of each, at least one.</param>
    public static IEnumerable<DemoReturn> OfDistrict(int district, long account, IEnumerable<DemoFact[]> months)
    {
        byte[] last = [];
        foreach (var (index, month) in months.Index())
        {
            var made = Make(new DistrictCode(district), new SalesMonth(month[0].Month), index + 1, account, last, month);
            last = made.Hash;
            yield return made;
        }
    }

    private static DemoReturn Make(
        DistrictCode district, SalesMonth month, int number, long account, byte[] before, DemoFact[] facts)
    {
        var entry = new AuditEntry(
            AuditEntry.StreamOf(district), number, SavedAt(district, month).ToUnixTimeMilliseconds(), account,
            AuditKind.DemoCreated, district.Value, month.Index, Version, Changes: []);
        var rows = Array.ConvertAll(facts, Row);
        var cells = rows.Sum(static row => SalesChannels.All.Count(channel => row.Amounts[channel] is not null));
        return new DemoReturn(ReturnTotals.Of(rows), entry, entry.Hash(before), cells);
    }

    private static SalesRow Row(DemoFact fact) => new(
        new LineKey(fact.Producer, (ProductType)fact.Type),
        (ProducerKind)fact.Kind,
        new ChannelAmounts(fact.DomesticOffline, fact.DomesticOnline, fact.OverseasOffline, fact.OverseasOnline));

    /// <summary>Between 08:30 and 16:30 in Bangkok on one of the weekdays from the 3rd to the 9th of the month after.</summary>
    private static DateTimeOffset SavedAt(DistrictCode district, SalesMonth month)
    {
        var third = month.Next.Begins.AddDays(2);
        var weekdays = Enumerable.Range(0, 7).Select(day => third.AddDays(day))
            .Where(static day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).ToArray();
        return weekdays[Draw.Below(weekdays.Length, Drawing.SavedDay, district.Value, month.Index)]
            .AddMinutes((8 * 60) + 30)
            .AddSeconds(Draw.Below(8 * 60 * 60, Drawing.SavedSecond, district.Value, month.Index));
    }
}
