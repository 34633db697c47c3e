using Chumchon.Data.Demo;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Generate;

/// <summary>
/// The producers of one district and what they sell, drawn as those of the demonstration are but bound to no published total. About
/// 270,000 baht a row and month, growing by 3 % a year.
/// </summary>
internal sealed class GeneratedDistrict
{
    private const int UsualLines = 114;
    private const int GrowthPerMille = 30;

    /// <summary>Shares of the channels after domestic offline, per mille of what is left, in the middle.</summary>
    private static readonly long[] ChannelPerMille = [0, 160, 400, 100];

    private readonly CountryPlan plan;
    private readonly List<(long Key, SellingLine Line)> selling = [];
    private readonly List<DemoProducer> producers = [];

    public GeneratedDistrict(CountryPlan plan, DistrictShare share, ProducerNames names)
    {
        this.plan = plan;
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var number = 0; number < share.Producers; number++)
        {
            Add(share, number, names, taken);
        }
    }

    public IReadOnlyList<DemoProducer> Producers => producers;

    public IEnumerable<DemoLine> Lines => selling.Select(static line => new DemoLine(line.Key, line.Line.Type));

    /// <summary>The facts of a month, a row a line.</summary>
    public DemoFact[] Month(SalesMonth month)
    {
        var facts = new DemoFact[selling.Count];
        Span<long> amounts = stackalloc long[ChannelPerMille.Length];
        for (var index = 0; index < facts.Length; index++)
        {
            var (key, line) = selling[index];
            Amounts(line, month, amounts);
            var fact = PublishedYear.Fact(line, month.Index, amounts) with { Producer = key };
            facts[index] = Draw.Below(1000, Drawing.RowEntered, line.Producer.Key, line.Type, month.Index) > 0
                ? fact
                : fact with { Amounts = ChannelAmounts.Blank };
        }

        return facts;
    }

    private void Add(DistrictShare share, int number, ProducerNames names, HashSet<string> taken)
    {
        var key = share.FirstKey + number;

        // What is drawn about a producer is drawn under this number, which no other seed has.
        var drawn = (plan.Seed * 10_000_000L) + key;
        var (type, kind) = (DemoRegister.TypeOf(drawn), DemoRegister.KindOf(drawn));
        var second = Draw.Below(1000, Drawing.SecondType, drawn) < 75 ? (type % 5) + 1 : 0;
        var producer = new DemoProducer(
            key, share.District, share.Subdistricts[Draw.Below(share.Subdistricts.Count, Drawing.Subdistrict, drawn)],
            names.Next(drawn, kind, type, taken), kind, DemoRegister.CodeOf(drawn, share.District, number, type),
            DemoRegister.ProductsOf(drawn, second > 0));
        producers.Add(producer);
        int[] types = second > 0 ? [Math.Min(type, second), Math.Max(type, second)] : [type];
        foreach (var sold in types)
        {
            selling.Add((key, new SellingLine(
                selling.Count, producer with { Key = drawn }, Province: 0, sold,
                DemoRegister.WeightOf(drawn, sold, kind, UsualLines), DemoRegister.ChannelsOf(drawn, sold))));
        }
    }

    private void Amounts(SellingLine line, SalesMonth month, Span<long> amounts)
    {
        var years = (month.Index - plan.First.Index) / 12;
        var left = PublishedYear.WeightIn(month.Index, line) * 7L / 2 * (1000 + (GrowthPerMille * years)) / 1000;

        // Most producers name whole baht.
        left -= line.Producer.Key % 8 == 0 ? 0 : left % 100;
        amounts.Clear();
        for (var channel = 1; channel < amounts.Length; channel++)
        {
            if (line.SellsIn(channel))
            {
                amounts[channel] = left / 100 * ChannelPerMille[channel] * PublishedYear.LeaningTo(channel, line) / 1_000_000 * 100;
                left -= amounts[channel];
            }
        }

        amounts[0] = left;
    }
}
