using System.Globalization;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Producers.Duplicates;

namespace Chumchon.Domain.Tests.Producers.Duplicates;

/// <summary>
/// How many of 2,000 pairs are told right: 1,400 of one producer, written otherwise, and 600 of two whose names are near. And how
/// many others of the province are warned of beside it, for a producer that is truly new.
/// </summary>
internal sealed class LikenessMeasure
{
    private readonly SortedDictionary<string, (int Warned, int All)> told = new(StringComparer.Ordinal);

    private sealed record Asked(string Name, int Subdistrict, ProducerKind Kind);

    private LikenessMeasure()
    {
    }

    public int Pairs => told.Values.Sum(static of => of.All);

    /// <summary>Of the pairs of one producer those that are warned of; moved to another province and told by its name alone is one that is not.</summary>
    public double Recall => Share("one ");

    /// <summary>Of the pairs of two producers those that are warned of.</summary>
    public double FalseAlarms => Share("two ");

    /// <summary>Producers of its province that are warned of, in a hundred asks for a new producer.</summary>
    public double OthersInAHundred { get; private set; }

    public double NewWithoutWarning { get; private set; }

    public IEnumerable<string> Lines =>
    [
        .. told.Select(static of => string.Create(CultureInfo.InvariantCulture, $"{of.Key,-32} {of.Value.Warned,5} of {of.Value.All,5}")),
        string.Create(CultureInfo.InvariantCulture, $"recall {Recall:P1}, false alarms {FalseAlarms:P1}"),
        string.Create(CultureInfo.InvariantCulture, $"new producers: {NewWithoutWarning:P1} without a warning, {OthersInAHundred:F1} others warned of in a hundred asks"),
    ];

    public double ShareOf(string pairs) => told[pairs] is var (warned, all) ? (double)warned / all : 0;

    public static LikenessMeasure Of(int register, ulong seed)
    {
        var draws = DrawnProducers.Seeded(seed);
        var measure = new LikenessMeasure();
        var known = draws.Register(register);
        foreach (var (pairs, count, asked) in Draws(draws, known))
        {
            for (var pair = 0; pair < count; pair++)
            {
                var one = draws.Of(known);
                Asked? other;
                while ((other = asked(one)) is null)
                {
                    one = draws.Of(known);
                }

                measure.Tell(pairs, other, one);
            }
        }

        measure.AskForNew(draws, known);
        return measure;
    }

    private static IEnumerable<(string Pairs, int Count, Func<DrawnProducer, Asked?> Asked)> Draws(
        DrawnProducers draws, List<DrawnProducer> known)
    {
        var slips = new Slips(draws);
        Asked? Written(DrawnProducer one, string name) => name == one.Name ? null : new(name, Beside(one.Subdistrict), one.Kind);

        // Another subdistrict of the same district: what an officer chooses wrongly, and a village on the border.
        int Beside(int subdistrict) => draws.Below(3) > 0 ? subdistrict : draws.Of<int>([.. draws.Places.Select(p => p.Code).Where(code => code / 100 == subdistrict / 100)]);
        yield return ("one slip", 450, one => Written(one, slips.Slipped(one.Name)));
        yield return ("one any other letter", 100, one => Written(one, slips.OtherLetter(one.Name)));
        yield return ("one two slips", 100, one => Written(one, slips.Slipped(slips.Slipped(one.Name))));
        yield return ("one spelled otherwise", 150, one => Written(one, slips.Respelled(one.Name)));
        yield return ("one other title", 200, one => Written(one, one.Kind switch
        {
            ProducerKind.CommunityGroup => (one with { Title = draws.Of(["กลุ่ม", "วิสาหกิจชุมชน", "วสช.", "กลุ่มวิสาหกิจชุมชน"]) }).Name,
            ProducerKind.SingleOwner => (one with { Title = draws.Of(["นาง", "น.ส.", "คุณ", ""]) }).Name,
            _ => (one with { Title = draws.Of(["บจก.", "หจก.", ""]) }).Name,
        }));
        yield return ("one words in other order", 100, one => one.Kind switch
        {
            ProducerKind.CommunityGroup => Written(one, $"{one.Title}{one.Own}{one.Craft}"),
            ProducerKind.SingleOwner => Written(one, $"{one.Title}{one.Own.Trim()} {one.Craft}"),
            _ => null,
        });
        yield return ("one place or บ้าน left out", 150, one => one.Kind != ProducerKind.CommunityGroup ? null : Written(one, draws.Below(3) switch
        {
            0 => one.Name.Replace("บ้าน", "", StringComparison.Ordinal),
            1 => $"{one.Name} ต.{draws.Of(draws.Places).Name}",
            _ => $"{one.Name} หมู่ที่ {1 + draws.Below(12)}",
        }));
        yield return ("one moved in its province", 120, one => new(one.Name, draws.Of<int>([.. draws.Places.Select(p => p.Code)
            .Where(code => code / 10000 == one.Subdistrict / 10000 && code / 100 != one.District)]), one.Kind));
        yield return ("one moved out of its province", 30, one => new(one.Name, Far(one), one.Kind));
        int Far(DrawnProducer one) => draws.Of<int>([.. draws.Places.Select(p => p.Code).Where(code => code / 10000 != one.Subdistrict / 10000)]);

        yield return ("two namesakes far away", 150, one => new(one.Name, Far(one), one.Kind));
        yield return ("two namesakes of other kind", 100, one => one.Kind != ProducerKind.SingleOwner ? null
            : new($"ร้าน{one.Craft}{one.Own}", one.Subdistrict, ProducerKind.Sme));
        yield return ("two of one family", 100, one => one.Kind != ProducerKind.SingleOwner ? null
            : Written(one, (one with { Craft = draws.GivenName() }).Name));
        yield return ("two of one craft", 100, one => one.Kind != ProducerKind.CommunityGroup ? null
            : Written(one, (one with { Own = $"บ้าน{draws.Of(draws.Places).Name}" }).Name));
        yield return ("two of one village", 100, one => one.Kind != ProducerKind.CommunityGroup ? null
            : Written(one, (one with { Craft = draws.Craft() }).Name));
        yield return ("two with numbers", 50, one => one.Kind != ProducerKind.CommunityGroup ? null : Written(one, $"{one.Name} {2 + draws.Below(3)}"));
    }

    private void Tell(string pairs, Asked asked, DrawnProducer known)
    {
        var (warned, all) = told.GetValueOrDefault(pairs);
        var likeness = ProducerLikeness.Of(new(ComparedName.Of(asked.Name), asked.Subdistrict, asked.Kind, OfficialCode: null), known.Compared);
        told[pairs] = (warned + (likeness?.IsWarned == true ? 1 : 0), all + 1);
    }

    private void AskForNew(DrawnProducers draws, List<DrawnProducer> known)
    {
        const int Asks = 1_000;
        var provinces = known.Select(static one => one.Compared).ToLookup(static one => one.District / 100);
        var (others, quiet) = (0, 0);
        for (var ask = 0; ask < Asks; ask++)
        {
            var asked = draws.In(draws.Below(draws.Places.Count)).Compared;
            var warned = provinces[asked.District / 100].Count(one => ProducerLikeness.Of(asked, one)?.IsWarned == true);
            others += warned;
            quiet += warned == 0 ? 1 : 0;
        }

        OthersInAHundred = 100.0 * others / Asks;
        NewWithoutWarning = (double)quiet / Asks;
    }

    private double Share(string beginning)
    {
        var of = told.Where(pairs => pairs.Key.StartsWith(beginning, StringComparison.Ordinal)).Select(static pairs => pairs.Value).ToList();
        return (double)of.Sum(static pairs => pairs.Warned) / of.Sum(static pairs => pairs.All);
    }
}
