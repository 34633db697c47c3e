using Chumchon.Data.Audit;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Demo;

/// <summary>A made-up write to a month: what a real one leaves behind.</summary>
/// <param name="Totals">Of the month after it.</param>
/// <param name="IsSave">Whether it confirmed the month; what brought rows alone did not.</param>
internal sealed record MadeWrite(ChainedEntry Chained, ReturnTotals Totals, bool IsSave)
{
    public AuditEntry Entry => Chained.Entry;
}

/// <summary>
/// The made-up writes of one district, from its first: entries are made of rows as <see cref="Returns.ReturnTransaction"/> makes
/// them, and chained, but written in bulk.
/// </summary>
/// <param name="author">Who writes.</param>
internal sealed class MadeChain(DistrictCode district, AuditAuthor author)
{
    private readonly List<MadeWrite> writes = [];
    private Dictionary<LineKey, SalesRow> rows = [];

    public IReadOnlyList<MadeWrite> Writes => writes;

    /// <summary>Adds a write to a month; those of one month follow on one another.</summary>
    /// <param name="put">Rows as they shall be.</param>
    public void Add(SalesMonth month, AuditKind kind, DateTimeOffset at, IReadOnlyCollection<SalesRow> put)
    {
        var before = writes is [.., var last] ? last : null;
        var version = before?.Entry.Subject == month.Index ? before.Entry.Version + 1 : 1;
        if (version == 1)
        {
            rows = [];
        }

        var changes = ReturnChanges.Of(rows, put, remove: []);
        foreach (var row in put)
        {
            rows[row.Key] = row;
        }

        var totals = ReturnTotals.Of(rows.Values);
        var entry = new AuditEntry(
            AuditStream.Returns(district), writes.Count + 1, at.ToUnixTimeMilliseconds(), author, kind, month.Index, version) { Changes = changes };
        writes.Add(new(
            ChainedEntry.After(before?.Chained.Hash, entry), totals,
            IsSave: kind.Confirms(totals)));
    }

    /// <summary>The writes of every district of the demonstration: each month at its first version, told as made up.</summary>
    /// <param name="officers">Who works for a district code.</param>
    public static List<MadeWrite> OfDemo(DemoCountry country, IReadOnlyDictionary<int, AuditAuthor> officers)
    {
        var made = new List<MadeWrite>();
        foreach (var district in country.Facts.GroupBy(static fact => fact.District))
        {
            var chain = new MadeChain(new(district.Key), officers[district.Key] with { Way = WriteWay.System });
            foreach (var facts in district.GroupBy(static fact => fact.Month))
            {
                var month = new SalesMonth(facts.Key);
                chain.Add(month, AuditKind.DemoCreated, SavedAt(district.Key, month), [.. facts.Select(static fact => fact.Row)]);
            }

            made.AddRange(chain.Writes);
        }

        return made;
    }

    /// <summary>Between 08:30 and 16:30 in Bangkok on one of the weekdays from the 3rd to the 9th of the month after.</summary>
    public static DateTimeOffset SavedAt(int district, SalesMonth month)
    {
        var third = month.Next.Begins.AddDays(2);
        var weekdays = Enumerable.Range(0, 7).Select(day => third.AddDays(day))
            .Where(static day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).ToArray();
        return weekdays[Draw.Below(weekdays.Length, Drawing.SavedDay, district, month.Index)]
            .AddMinutes((8 * 60) + 30)
            .AddSeconds(Draw.Below(8 * 60 * 60, Drawing.SavedSecond, district, month.Index));
    }
}
