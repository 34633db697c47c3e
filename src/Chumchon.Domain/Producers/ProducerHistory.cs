using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;

namespace Chumchon.Domain.Producers;

/// <summary>A producer as it was in a month: what reports of that month count it by.</summary>
public sealed record ProducerAsOf(
    string Name, ProducerKind Kind, DistrictCode District, int Subdistrict, ProducerStatus Status, ProductTypeSet Types, int Products, int? Star);

/// <summary>A producer from a month on.</summary>
/// <param name="Until">The first month in which it is otherwise; <see cref="ProducerHistory.Open"/> where it still is so.</param>
public sealed record PastProducer(SalesMonth From, SalesMonth Until, ProducerAsOf State)
{
    public bool Holds(SalesMonth month) => From <= month && month < Until;
}

/// <summary>
/// What a producer was from which month on: by valid time, in the order of months, without a gap, each part other than the one
/// before. When it was written so is the audit's to say.
/// </summary>
public sealed class ProducerHistory
{
    /// <summary>The end of what still is so.</summary>
    public static readonly SalesMonth Open = new(999_999);

    private ProducerHistory(IReadOnlyList<PastProducer> parts) => Parts = parts;

    /// <summary>The oldest first; the last is open.</summary>
    public IReadOnlyList<PastProducer> Parts { get; }

    public ProducerAsOf Now => Parts[^1].State;

    /// <summary>Since when it is in its district without a break.</summary>
    public SalesMonth Came => Parts.Reverse().TakeWhile(part => part.State.District == Now.District).Last().From;

    /// <summary>Since when it has its status.</summary>
    public SalesMonth StatusSince => Parts.Reverse().TakeWhile(part => part.State.Status == Now.Status).Last().From;

    public static ProducerHistory Beginning(SalesMonth from, ProducerAsOf state) => new([new(from, Open, state)]);

    /// <summary>As it is stored.</summary>
    /// <param name="parts">At least one.</param>
    public static ProducerHistory Of(IEnumerable<PastProducer> parts) => new([.. parts.OrderBy(static part => part.From)]);

    /// <summary>Null before it was registered.</summary>
    public ProducerAsOf? At(SalesMonth month) => Parts.FirstOrDefault(part => part.Holds(month))?.State;

    /// <summary>The same with a change from a month on: what it changes is so in all that follows, the rest stays as it was in each month.</summary>
    /// <param name="from">Not before the first part.</param>
    public ProducerHistory With(SalesMonth from, Func<ProducerAsOf, ProducerAsOf> change)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(from, Parts[0].From);
        List<(SalesMonth From, ProducerAsOf State)> changed = [.. Parts.Where(part => part.From < from).Select(static part => (part.From, part.State))];
        var there = Parts.Where(part => part.Until > from).Select(part => (part.From < from ? from : part.From, change(part.State)));
        foreach (var part in there)
        {
            if (changed.Count == 0 || changed[^1].State != part.Item2)
            {
                changed.Add(part);
            }
        }

        return new([.. changed.Select((part, index) => new PastProducer(part.From, index + 1 < changed.Count ? changed[index + 1].From : Open, part.State))]);
    }
}
