using System.Data.Common;
using System.Globalization;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;

namespace Chumchon.Data.Producers;

/// <summary>Reads producers with their history, and begins the history of those that were put in without one.</summary>
internal static class StoredProducers
{
    private const int IdsOfAQuery = 5_000;

    /// <summary>The columns of <see cref="Read"/>: a row a part of a history.</summary>
    private const string Select =
        $"""
        select producer.id, producer.version, producer.external_code, producer.registration_round, {PartColumns}
        from producer join producer_past past on past.producer_id = producer.id
        """;

    /// <summary>A part of a history, as <see cref="ReadPart"/> reads it.</summary>
    public const string PartColumns =
        """
        past.from_month, past.until_month, past.name, past.kind, past.district_code, past.subdistrict_code, past.status,
        past.product_types, past.products, past.star
        """;

    // Bits of the lines that are in use.
    private const string Types =
        "coalesce((select sum(1 << (line.product_type - 1)) from producer_line line where line.producer_id = producer.id and line.active), 0)";

    private const string WithoutHistory =
        "district_code between @first and @last and not exists (select 1 from producer_past past where past.producer_id = producer.id)";

    private static readonly string Begin =
        $"""
        update producer set status_since = @from where {WithoutHistory};
        insert into producer_past (
            district_code, producer_id, from_month, until_month, name, kind, subdistrict_code, status, product_types, products, star)
        select district_code, id, @from, {ProducerHistory.Open.Index}, name, kind, subdistrict_code, status, cast({Types} as integer), products, star
        from producer
        where {WithoutHistory}
        """;

    /// <summary>By id; those that there are.</summary>
    public static async Task<Dictionary<long, StoredProducer>> ReadAsync(
        DbTransaction transaction, IEnumerable<long> ids, CancellationToken cancellation)
    {
        var found = new Dictionary<long, StoredProducer>();
        foreach (var part in ids.Distinct().Chunk(IdsOfAQuery))
        {
            var listed = string.Join(", ", part.Select(static id => id.ToString(CultureInfo.InvariantCulture)));
            var rows = await transaction.Command($"{Select} where producer.id in ({listed})").ListAsync(Read, cancellation);
            foreach (var parts in rows.GroupBy(static row => row.Producer.Id))
            {
                found[parts.Key] = parts.First().Producer with { History = ProducerHistory.Of(parts.Select(static row => row.Part)) };
            }
        }

        return found;
    }

    /// <summary>Null where there is none.</summary>
    public static async Task<StoredProducer?> ReadAsync(DbTransaction transaction, long id, CancellationToken cancellation) =>
        (await ReadAsync(transaction, [id], cancellation)).GetValueOrDefault(id);

    /// <summary>The district in which a producer is today; null where there is none.</summary>
    public static async Task<DistrictCode?> DistrictOfAsync(DbTransaction transaction, long id, CancellationToken cancellation) =>
        await transaction.Command("select district_code from producer where id = @id", ("@id", id))
            .FirstAsync(static reader => reader.GetInt32(0), cancellation) is > 0 and var code ? new DistrictCode(code) : null;

    /// <summary>Lets the producers of districts that have no history be from a month on what they are today.</summary>
    public static Task BeginAsync(
        DbTransaction transaction, int firstDistrict, int lastDistrict, SalesMonth from, CancellationToken cancellation) => transaction.Command(
        Begin, ("@first", firstDistrict), ("@last", lastDistrict), ("@from", from.Index)).ExecuteAsync(cancellation);

    private static (StoredProducer Producer, PastProducer Part) Read(DbDataReader reader)
    {
        var part = ReadPart(reader, first: 4);
        return (
            new(
                reader.GetInt64(0), reader.GetInt64(1), reader.IsDBNull(2) ? null : reader.GetString(2), (int?)reader.NullableInt64(3),
                ProducerHistory.Of([part])),
            part);
    }

    /// <param name="first">The column of the first month; those of <see cref="PartColumns"/> follow.</param>
    public static PastProducer ReadPart(DbDataReader reader, int first) => new(new(reader.GetInt32(first)), new(reader.GetInt32(first + 1)), new(
        reader.GetString(first + 2), (ProducerKind)reader.GetInt32(first + 3), new(reader.GetInt32(first + 4)), reader.GetInt32(first + 5),
        (ProducerStatus)reader.GetInt32(first + 6), new(reader.GetInt32(first + 7)), reader.GetInt32(first + 8), (int?)reader.NullableInt64(first + 9)));
}
