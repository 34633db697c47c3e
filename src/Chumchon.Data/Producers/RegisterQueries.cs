using System.Data.Common;
using System.Globalization;
using Chumchon.Data.Areas;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Producers.Duplicates;

namespace Chumchon.Data.Producers;

/// <summary>
/// The list of producers, a part of it at a time under a key, never by an offset. What is typed is sought in the names as they are
/// compared, in codes, and among the names of districts and subdistricts; a hundred thousand names are read through for it.
/// </summary>
public sealed class RegisterQueries(ChumchonDatabase database, AreaDirectory areas)
{
    /// <summary>Months of a producer that its page shows.</summary>
    public const int MonthsShown = 12;

    private const string Columns =
        """
        producer.id, producer.name, producer.external_code, producer.district_code, producer.subdistrict_code, producer.kind, producer.status,
        (select cast(coalesce(sum(1 << (line.product_type - 1)), 0) as integer) from producer_line line where line.producer_id = producer.id and line.active),
        producer.products, producer.registration_round, producer.star
        """;

    /// <param name="after">Only producers behind this place; null for the first.</param>
    public Task<RegisterPart> PartAsync(
        AreaScope scope, RegisterFilter filter, RegisterPlace? after, int most, CancellationToken cancellation) => database.ReadAsync(
        async transaction =>
        {
            List<(string, object?)> values = [];
            var conditions = string.Join(" and ", Conditions(scope, filter, values));
            var (found, products) = await transaction.Command(
                $"select count(*), cast(coalesce(sum(producer.products), 0) as bigint) from producer where {conditions}", [.. values])
                .FirstAsync(static reader => (reader.GetInt64(0), reader.GetInt64(1)), cancellation);
            var rows = found == 0 ? [] : await RowsAsync(transaction, conditions, values, after, most, cancellation);
            var shown = rows.Count > most ? rows[..most] : rows;
            return new RegisterPart(found, products, shown, rows.Count > most ? new(shown[^1].District.Value, shown[^1].Id) : null);
        },
        cancellation);

    /// <summary>Null where there is no such producer, or it is in a district outside the scope.</summary>
    public Task<RegisteredDetails?> OneAsync(AreaScope scope, long id, CancellationToken cancellation) => database.ReadAsync<RegisteredDetails?>(
        async transaction => await StoredProducers.ReadAsync(transaction, id, cancellation) is { } producer && scope.Includes(producer.District)
            ? new(
                id, producer.Version, producer.District, producer.Now.Status, producer.History.StatusSince, producer.Details,
                [.. producer.History.Parts.Reverse()], await SalesAsync(transaction, scope, producer, cancellation))
            : null,
        cancellation);

    /// <summary>The months are those of the districts in which it was, looked up one by one.</summary>
    private static async Task<IReadOnlyList<(DistrictCode, SalesMonth, long?)>> SalesAsync(
        DbTransaction transaction, AreaScope scope, StoredProducer producer, CancellationToken cancellation)
    {
        List<(DistrictCode, SalesMonth, long?)> sales = [];
        foreach (var district in producer.History.Parts.Select(static part => part.State.District).Distinct().Where(scope.Includes))
        {
            sales.AddRange(await transaction.Command(
                $"""
                select stored.month, cast(sum(case when {ChannelColumns.Entered} then {ChannelColumns.TotalOrNoughtOf("entry")} end) as bigint)
                from (select month from monthly_return where district_code = @district and rows > 0 order by month desc limit {MonthsShown}) stored
                join sales_entry entry on entry.district_code = @district and entry.month = stored.month and entry.producer_id = @producer
                group by stored.month
                """,
                ("@district", district.Value), ("@producer", producer.Id)).ListAsync(
                reader => (district, new SalesMonth(reader.GetInt32(0)), reader.NullableInt64(1)), cancellation));
        }

        return [.. sales.OrderByDescending(static month => month.Item2).Take(MonthsShown)];
    }

    private static Task<List<RegisterRow>> RowsAsync(
        DbTransaction transaction, string conditions, List<(string, object?)> values, RegisterPlace? after, int most, CancellationToken cancellation)
    {
        var behind = after is null ? "" : "and (producer.district_code, producer.id) > (@after_district, @after_id)";
        return transaction.Command(
            $"select {Columns} from producer where {conditions} {behind} order by producer.district_code, producer.id limit @most",
            [.. values, ("@most", most + 1), .. after is null ? [] : new (string, object?)[] { ("@after_district", after.District), ("@after_id", after.Id) }])
            .ListAsync(ReadRow, cancellation);
    }

    private IEnumerable<string> Conditions(AreaScope scope, RegisterFilter filter, List<(string, object?)> values)
    {
        yield return Range(scope, "", values);
        if (filter.Area is { } area)
        {
            yield return Range(area, "asked_", values);
        }

        foreach (var (column, value) in new[]
        {
            ("kind", (int?)filter.Kind), ("status", (int?)filter.Status), ("star", filter.Star), ("registration_round", filter.Round),
        })
        {
            if (value is { } asked)
            {
                values.Add(($"@{column}", asked));
                yield return $"producer.{column} = @{column}";
            }
        }

        if (filter.Type is { } type)
        {
            values.Add(("@type", (int)type));
            yield return "exists (select 1 from producer_line line where line.producer_id = producer.id and line.product_type = @type and line.active)";
        }

        if (filter.Words is { Length: > 0 } words && Sought(words, values) is { } sought)
        {
            yield return sought;
        }
    }

    private static string Range(AreaScope area, string name, List<(string, object?)> values)
    {
        values.AddRange([($"@{name}from", area.FirstDistrict), ($"@{name}to", area.LastDistrict)]);
        return $"producer.district_code between @{name}from and @{name}to";
    }

    /// <summary>Null where nothing is left of the words: all are shown then.</summary>
    private string? Sought(string words, List<(string, object?)> values)
    {
        var sought = NameTitles.Sought(words);
        if (sought.Length == 0)
        {
            return null;
        }

        values.Add(("@words", $"%{Escaped(sought)}%"));
        var places = areas.Named(sought);
        var inPlaces = new[] { Listed("district_code", places.Districts), Listed("subdistrict_code", places.Subdistricts) }.OfType<string>();
        var byCode = sought.All(char.IsAsciiDigit) ? ["producer.external_code like @words"] : Array.Empty<string>();
        return $"({string.Join(" or ", [@"producer.name_search like @words escape '\'", .. byCode, .. inPlaces])})";
    }

    private static string? Listed(string column, IReadOnlyList<int> codes) => codes.Count == 0
        ? null
        : $"producer.{column} in ({string.Join(", ", codes.Select(static code => code.ToString(CultureInfo.InvariantCulture)))})";

    private static string Escaped(string words) =>
        words.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);

    private static RegisterRow ReadRow(DbDataReader reader) => new(
        reader.GetInt64(0), reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetString(2), new(reader.GetInt32(3)), reader.GetInt32(4),
        (ProducerKind)reader.GetInt32(5), (ProducerStatus)reader.GetInt32(6), new(reader.GetInt32(7)), reader.GetInt32(8),
        (int?)reader.NullableInt64(9), (int?)reader.NullableInt64(10));
}
