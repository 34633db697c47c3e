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
/// <param name="after">Where the district's stream ends already; the default where it is new.</param>
internal sealed class MadeChain(DistrictCode district, AuditAuthor author, StreamEnd after = default)
{
    private readonly List<MadeWrite> writes = [];
    private Dictionary<LineKey, SalesRow> rows = [];
    private (SalesMonth Month, long Version) written;

    public IReadOnlyList<MadeWrite> Writes => writes;

    /// <summary>The month that is written next has been written already, and these are its rows.</summary>
    public void GoOnWith(SalesMonth month, long version, IEnumerable<SalesRow> stored)
    {
        written = (month, version);
        rows = stored.ToDictionary(static row => row.Key);
    }

    /// <summary>Adds a write to a month; those of one month follow on one another.</summary>
    /// <param name="put">Rows as they shall be.</param>
    public void Add(SalesMonth month, AuditKind kind, DateTimeOffset at, IReadOnlyCollection<SalesRow> put)
    {
        var before = writes is [.., var last] ? last : null;
        var version = written.Month == month ? written.Version + 1 : 1;
        written = (month, version);
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
            AuditStream.Returns(district), after.Number + writes.Count + 1, at.ToUnixTimeMilliseconds(), author, kind, month.Index, version) { Changes = changes };
        writes.Add(new(
            ChainedEntry.After(before?.Chained.Hash ?? after.Hash, entry), totals,
            IsSave: kind.Confirms(totals)));
    }

    /// <summary>The writes of facts, by district: each month at its first version, told as made up.</summary>
    /// <param name="today">Nothing is saved after it.</param>
    /// <param name="officers">Who works for a district code.</param>
    /// <param name="ends">Where the streams of districts end already.</param>
    /// <param name="begun">Months that a write before left behind: they are gone on with.</param>
    public static List<MadeWrite> OfDemo(
        IEnumerable<DemoFact> all, DateTimeOffset today, IReadOnlyDictionary<int, AuditAuthor> officers, IReadOnlyDictionary<int, StreamEnd> ends,
        IReadOnlyDictionary<(int District, int Month), BegunMonth> begun)
    {
        var made = new List<MadeWrite>();
        foreach (var district in all.GroupBy(static fact => fact.District))
        {
            var chain = new MadeChain(new(district.Key), officers[district.Key] with { Way = WriteWay.System }, ends.GetValueOrDefault(district.Key));
            foreach (var facts in district.GroupBy(static fact => fact.Month))
            {
                var month = new SalesMonth(facts.Key);
                var at = SavedAt(district.Key, month, today);
                if (begun.TryGetValue((district.Key, facts.Key), out var left))
                {
                    chain.GoOnWith(month, left.Version, left.Rows);
                    at = CompletedAt(district.Key, month);
                }

                chain.Add(month, AuditKind.DemoCreated, at, [.. facts.Select(static fact => fact.Row)]);
            }

            made.AddRange(chain.Writes);
        }

        return made;
    }

    /// <summary>
    /// Between 08:30 and 16:30 in Bangkok on one of the weekdays from the 3rd to the 9th of the month after that are over today; where
    /// none is, on one of the last three weekdays before today.
    /// </summary>
    public static DateTimeOffset SavedAt(int district, SalesMonth month, DateTimeOffset? today = null)
    {
        var third = month.Next.Begins.AddDays(2);
        var weekdays = Enumerable.Range(0, 7).Select(day => third.AddDays(day)).Where(day => IsWeekday(day) && !(day >= today)).ToArray();
        if (weekdays.Length == 0)
        {
            weekdays = [.. Enumerable.Range(1, 7).Select(day => today!.Value.AddDays(-day)).Where(IsWeekday).Take(3)];
        }

        return weekdays[Draw.Below(weekdays.Length, Drawing.SavedDay, district, month.Index)]
            .AddMinutes((8 * 60) + 30)
            .AddSeconds(Draw.Below(8 * 60 * 60, Drawing.SavedSecond, district, month.Index));
    }

    /// <summary>In the office hours of the day on which the month is due: after <see cref="SavedAt"/>, and not late.</summary>
    private static DateTimeOffset CompletedAt(int district, SalesMonth month) => month.Next.Begins.AddDays(9).AddMinutes((8 * 60) + 30)
        .AddSeconds(Draw.Below(8 * 60 * 60, Drawing.SavedSecond, district, month.Index));

    private static bool IsWeekday(DateTimeOffset day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}

/// <summary>A month as made-up writes left it: its version, and its rows.</summary>
internal sealed record BegunMonth(long Version, IReadOnlyList<SalesRow> Rows);

/// <summary>Where a stream of the audit ends: how many entries it has, and the hash of the last.</summary>
internal readonly record struct StreamEnd(long Number, byte[]? Hash);
