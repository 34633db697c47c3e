using System.Data.Common;
using Chumchon.Data.Producers;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;

namespace Chumchon.Data.Verification;

/// <summary>
/// Holds the register (ทะเบียนผู้ประกอบการ) of an area against itself: each producer against the last part of its history and its lines,
/// histories against the order of months, the numbers of each month against the histories, and all of it against the audit.
/// </summary>
internal sealed class RegisterCheck(DbTransaction transaction, AreaScope area, Differences found, CancellationToken cancellation)
{
    private const string OfArea = "district_code between @from and @to";

    public async Task RunAsync()
    {
        var producers = await ProducersAsync();
        await CheckPastAsync(producers);
        await CheckOrderAsync();
        await CheckLinesAsync(producers);
        await CheckCountsAsync();
        await new RegisterChainCheck(transaction, area, found, producers, cancellation).RunAsync();
    }

    private DbCommand Command(string text) => transaction.Command(text, ("@from", area.FirstDistrict), ("@to", area.LastDistrict));

    private async Task<Dictionary<long, PresentProducer>> ProducersAsync()
    {
        var producers = new Dictionary<long, PresentProducer>();
        await Command(
            $"""
            select id, version, external_code, registration_round, status_since, name, kind, district_code, subdistrict_code, status, products, star
            from producer where {OfArea}
            """).ForEachAsync(
            reader => producers.Add(reader.GetInt64(0), new(
                reader.GetInt64(1), reader.IsDBNull(2) ? null : reader.GetString(2), (int?)reader.NullableInt64(3), new(reader.GetInt32(4)),
                new(
                    reader.GetString(5), (ProducerKind)reader.GetInt32(6), new(reader.GetInt32(7)), reader.GetInt32(8), (ProducerStatus)reader.GetInt32(9),
                    Types: default, reader.GetInt32(10), (int?)reader.NullableInt64(11)))),
            cancellation);
        return producers;
    }

    /// <summary>The open part of each against what it is today, whose product types it tells.</summary>
    private async Task CheckPastAsync(Dictionary<long, PresentProducer> producers)
    {
        var open = new HashSet<long>();
        await Command(
            $"select past.producer_id, {StoredProducers.PartColumns} from producer_past past where past.until_month = {ProducerHistory.Open.Index} and {OfArea}")
            .ForEachAsync(
            reader =>
            {
                var (id, part) = (reader.GetInt64(0), StoredProducers.ReadPart(reader, first: 1));
                var where = $"d{part.State.District} producer {id}";
                if (!producers.TryGetValue(id, out var producer) || !open.Add(id))
                {
                    found.Add("register past", where, expected: "none", part.State);
                    return;
                }

                producers[id] = producer = producer with { State = producer.State with { Types = part.State.Types } };
                found.Compare("register past", where, producer.State, part.State);
            },
            cancellation);
        foreach (var (id, producer) in producers.Where(producer => !open.Contains(producer.Key)))
        {
            found.Add("register past", $"d{producer.State.District} producer {id}", producer.State, found: "none");
        }
    }

    /// <summary>One part follows on another, wherever it lies, and since when a status holds.</summary>
    private async Task CheckOrderAsync()
    {
        await Command(
            $"""
            select district_code, producer_id, from_month, until_month, next from (
                select district_code, producer_id, from_month, until_month,
                    lead(from_month, 1, {ProducerHistory.Open.Index}) over (partition by producer_id order by from_month) as next
                from producer_past) part
            where until_month <> next and {OfArea}
            """).ForEachAsync(
            reader => found.Add(
                "register months", $"d{new DistrictCode(reader.GetInt32(0))} producer {reader.GetInt64(1)} from {new SalesMonth(reader.GetInt32(2))}",
                $"until {new SalesMonth(reader.GetInt32(4))}", $"until {new SalesMonth(reader.GetInt32(3))}"),
            cancellation);
        await Command(
            $"""
            select producer.district_code, producer.id, producer.status_since, coalesce(max(part.until_month), first.from_month)
            from producer
            join (select producer_id, min(from_month) as from_month from producer_past group by producer_id) first on first.producer_id = producer.id
            left join producer_past part on part.producer_id = producer.id and part.status <> producer.status
            where producer.{OfArea}
            group by producer.district_code, producer.id, producer.status_since, first.from_month
            having producer.status_since <> coalesce(max(part.until_month), first.from_month)
            """).ForEachAsync(
            reader => found.Add(
                "register status", $"d{new DistrictCode(reader.GetInt32(0))} producer {reader.GetInt64(1)}",
                $"since {new SalesMonth(reader.GetInt32(3))}", $"since {new SalesMonth(reader.GetInt32(2))}"),
            cancellation);
    }

    /// <summary>What Sync brings of each, against the product types of its history.</summary>
    private async Task CheckLinesAsync(Dictionary<long, PresentProducer> producers)
    {
        var lines = new Dictionary<long, ProductTypeSet>();
        await Command($"select producer_id, product_type, active, district_code from producer_line where {OfArea}").ForEachAsync(
            reader =>
            {
                var (id, type) = (reader.GetInt64(0), (ProductType)reader.GetInt32(1));
                var producer = producers.GetValueOrDefault(id);
                if (producer?.State.District.Value != reader.GetInt32(3))
                {
                    found.Add("register line", $"d{producer?.State.District ?? new(reader.GetInt32(3))} producer {id}", producer?.State.District, $"{type} of d{new DistrictCode(reader.GetInt32(3))}");
                }
                else if (reader.GetBoolean(2))
                {
                    lines[id] = lines.GetValueOrDefault(id).With(type);
                }
            },
            cancellation);
        foreach (var (id, producer) in producers)
        {
            found.Compare("register line", $"d{producer.State.District} producer {id}", producer.State.Types, lines.GetValueOrDefault(id));
        }
    }

    /// <summary>The numbers of each month, counted anew one producer after another.</summary>
    private async Task CheckCountsAsync()
    {
        var steps = new Dictionary<(int District, int Kind), SortedDictionary<int, (long Producers, long Products)>>();
        await Command($"select district_code, kind, from_month, until_month, products from producer_past where status <> {(int)ProducerStatus.Ceased} and {OfArea}").ForEachAsync(
            reader =>
            {
                var key = (reader.GetInt32(0), reader.GetInt32(1));
                var ofKey = steps.TryGetValue(key, out var known) ? known : steps[key] = [];
                Step(ofKey, reader.GetInt32(2), 1, reader.GetInt32(4));
                Step(ofKey, reader.GetInt32(3), -1, -reader.GetInt32(4));
            },
            cancellation);
        var expected = steps.SelectMany(static counted => Counted(counted.Key, counted.Value)).ToDictionary();
        await Command($"select district_code, kind, from_month, until_month, producers, products from register_rollup where {OfArea}").ForEachAsync(
            reader =>
            {
                var key = (reader.GetInt32(0), reader.GetInt32(1), reader.GetInt32(2));
                expected.Remove(key, out var counts);
                found.Compare("register", WhereOf(key), counts, (reader.GetInt32(3), reader.GetInt64(4), reader.GetInt64(5)));
            },
            cancellation);
        foreach (var (key, counts) in expected)
        {
            found.Add("register", WhereOf(key), counts, found: "none");
        }
    }

    private static void Step(SortedDictionary<int, (long Producers, long Products)> steps, int month, int producers, int products)
    {
        var (before, beforeProducts) = steps.GetValueOrDefault(month);
        steps[month] = (before + producers, beforeProducts + products);
    }

    private static IEnumerable<KeyValuePair<(int District, int Kind, int From), (int Until, long Producers, long Products)>> Counted(
        (int District, int Kind) of, SortedDictionary<int, (long Producers, long Products)> steps)
    {
        var turns = steps.Where(static step => step.Value != default).ToList();
        var (producers, products) = (0L, 0L);
        foreach (var (index, (month, (more, moreProducts))) in turns.Index())
        {
            (producers, products) = (producers + more, products + moreProducts);
            if (producers > 0)
            {
                yield return new((of.District, of.Kind, month), (turns[index + 1].Key, producers, products));
            }
        }
    }

    private static string WhereOf((int District, int Kind, int From) key) =>
        $"d{new DistrictCode(key.District)} {(ProducerKind)key.Kind} from {new SalesMonth(key.From)}";
}

/// <summary>A producer as its own row says.</summary>
internal sealed record PresentProducer(long Version, string? Code, int? Round, SalesMonth StatusSince, ProducerAsOf State);
