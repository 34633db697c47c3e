using Chumchon.Domain.Areas;

namespace Chumchon.Domain.Producers.Duplicates;

/// <summary>Tells whether a producer that is asked for is one that the register has (R21). ADR 47.</summary>
public static class ProducerLikeness
{
    // Shorter texts sound alike or contain one another by chance.
    private const int FewestSpoken = 5;

    /// <summary>Null where nothing makes one think of the other.</summary>
    /// <param name="asked">The producer asked for.</param>
    /// <param name="known">A producer of the register.</param>
    public static Likeness? Of(ComparedProducer asked, ComparedProducer known)
    {
        if (asked.OfficialCode is { Length: > 0 } code && code == known.OfficialCode)
        {
            return new(LikenessDegree.Sure, [new SameOfficialCode(code)]);
        }

        return OfNames(asked.Name, known.Name) is { } reason ? Weighed(reason, asked, known) : null;
    }

    private static Likeness Weighed(LikenessReason reason, ComparedProducer asked, ComparedProducer known)
    {
        var reasons = new List<LikenessReason> { reason };
        var doubts = asked.OfficialCode is { Length: > 0 } && known.OfficialCode is { Length: > 0 } ? 1 : 0;
        if (asked.District != known.District)
        {
            reasons.Add(new InOtherDistrict(new DistrictCode(known.District)));

            // A producer moves with its whole name and not far; a name that is only near is another's.
            doubts += reason is SameName && asked.District / 100 == known.District / 100 ? 0 : 1;
        }

        if (asked.Kind != known.Kind)
        {
            reasons.Add(new OfOtherKind(known.Kind));
            doubts++;
        }

        var certain = reason is SameName && asked.District == known.District;
        return new((certain, doubts) switch
        {
            (true, 0) => LikenessDegree.Sure,
            (true, 1) or (false, 0) => LikenessDegree.Likely,
            _ => LikenessDegree.Namesake,
        }, reasons);
    }

    private static LikenessReason? OfNames(ComparedName asked, ComparedName known)
    {
        if (asked.Searched == known.Searched)
        {
            return new SameName();
        }

        // Numbers tell groups of one name apart: กลุ่มทอผ้า 1 and กลุ่มทอผ้า 2.
        if (asked.Digits != known.Digits || (asked.Place != known.Place && asked.Place.Length > 0 && known.Place.Length > 0))
        {
            return null;
        }

        if (asked.Own == known.Own)
        {
            return asked.Place != known.Place ? new PlaceLeftOut()
                : asked.Title != known.Title ? new OtherTitle(asked.Title, known.Title)
                : new SameName();
        }

        return asked.Title.Length > 0 && known.Title.Length > 0 && !AreNear(asked.Title, known.Title) ? null : OfLetters(asked, known);
    }

    // One thing at a time: whose letters differ and whose title differs in sense is another.
    private static bool AreNear(string title, string other) =>
        title == other || title.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(title, StringComparison.Ordinal)
        || title.EndsWith(other, StringComparison.Ordinal) || other.EndsWith(title, StringComparison.Ordinal);

    private static LikenessReason? OfLetters(ComparedName asked, ComparedName known)
    {
        if (asked.Spoken.Length >= FewestSpoken && asked.Spoken == known.Spoken)
        {
            return new SpokenAlike();
        }

        var most = MostSlips(Math.Min(asked.Own.Length, known.Own.Length));
        var slips = SlipDistance.Between(asked.Own, known.Own, most);

        // A slip in a title or in บ้าน hides it.
        if (slips == SlipDistance.Far)
        {
            slips = SlipDistance.Between(asked.Searched, known.Searched, most);
        }

        return slips != SlipDistance.Far ? new LettersDiffer(Math.Max(1, (slips + 5) / 10))
            : AreTurned(asked.Own, known.Own) ? new WordsInOtherOrder()
            : null;
    }

    /// <summary>In tenths of a letter: the longer a name, the less one letter tells.</summary>
    private static int MostSlips(int letters) => letters switch
    {
        < 5 => 3,
        < 9 => 10,
        < 16 => 16,
        _ => 21,
    };

    private static bool AreTurned(string one, string other) =>
        one.Length == other.Length && one.Length >= FewestSpoken
        && one.Sum(static letter => letter) == other.Sum(static letter => letter)
        && (one + one).Contains(other, StringComparison.Ordinal);
}
