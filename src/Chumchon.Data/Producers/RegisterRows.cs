using Chumchon.Domain.Producers;

namespace Chumchon.Data.Producers;

/// <summary>Puts producers into the tables of the register as a write leaves them: the same few statements however many they are.</summary>
internal sealed class RegisterRows(Write write)
{
    public async Task PutAsync(IReadOnlyList<WrittenProducer> producers)
    {
        var added = producers.Where(static producer => producer.Before is null).Select(static producer => producer.After!).ToList();
        var changed = producers.Where(static producer => producer is { Before: not null, After: not null }).ToList();
        await RemoveAsync([.. producers.Where(static producer => producer.After is null).Select(static producer => producer.Id)]);
        await AddAsync(added);
        await ChangeAsync(changed);
        await write.CopyAsync(Past([.. added, .. changed.Select(static producer => producer.After!)]));
    }

    private async Task AddAsync(List<StoredProducer> added)
    {
        if (added.Count == 0)
        {
            return;
        }

        await write.CopyAsync(new(
            "producer",
            [
                "id", "district_code", "subdistrict_code", "name", "name_search", "kind", "status", "status_since", "external_code", "products",
                "registration_round", "star", "version",
            ],
            added.Select(static producer => (object?[])
            [
                producer.Id, producer.District.Value, producer.Now.Subdistrict, producer.Now.Name, NameSearch.Of(producer.Now.Name),
                (int)producer.Now.Kind, (int)producer.Now.Status, producer.History.StatusSince.Index, producer.Code, producer.Now.Products, producer.Round,
                producer.Now.Star, producer.Version,
            ]))
        {
            AreIdsReserved = true,
        });
        await write.CopyAsync(new(
            "producer_line", ["producer_id", "product_type", "district_code", "active"],
            added.SelectMany(static producer => producer.Now.Types.Select(type => (object?[])[producer.Id, (int)type, producer.District.Value, true]))));
    }

    private async Task ChangeAsync(List<WrittenProducer> changed)
    {
        if (changed.Count == 0)
        {
            return;
        }

        var numbers = new RowSet(
            "id", "district_code", "subdistrict_code", "kind", "status", "status_since", "products", "registration_round", "star", "version");
        var lines = new RowSet("id", "product_type", "active");
        foreach (var (before, after) in changed.Select(static producer => (producer.Before!, producer.After!)))
        {
            numbers.Add(
                after.Id, after.District.Value, after.Now.Subdistrict, (long)after.Now.Kind, (long)after.Now.Status, after.History.StatusSince.Index,
                after.Now.Products, after.Round, after.Now.Star, after.Version);
            foreach (var type in before.Now.Types.Union(after.Now.Types))
            {
                lines.Add(after.Id, (long)type, after.Now.Types.Has(type) ? 1 : 0);
            }
        }

        var set = string.Join(", ", numbers.Columns.Skip(1).Select(static column => $"{column} = put.{column}"));
        var ids = Ids(changed.Select(static producer => producer.Id));
        await write.ExecuteAsync(
        [
            new($"update producer set {set} from ({write.Database.Rows(numbers)}) put where producer.id = put.id", [], numbers),
            .. changed.Where(static producer => producer.Texts.Count > 0).Select(static producer => Named(producer.After!)),
            new(
                $"""
                insert into producer_line (producer_id, product_type, district_code, active)
                select put.id, put.product_type, producer.district_code, put.active = 1
                from ({write.Database.Rows(lines)}) put join producer on producer.id = put.id where true
                on conflict (producer_id, product_type) do update set active = excluded.active
                """,
                [], lines),
            new(
                $"""
                update producer_line set district_code = put.district_code from ({write.Database.Rows(numbers)}) put
                where producer_line.producer_id = put.id and producer_line.district_code <> put.district_code
                """,
                [], numbers),
            Delete("producer_past", ids),
        ]);
    }

    /// <summary>Texts cannot be handed over as a set of numbers.</summary>
    private static Statement Named(StoredProducer producer) => new(
        "update producer set name = @name, name_search = @search, external_code = @code where id = @id",
        [("@name", producer.Now.Name), ("@search", NameSearch.Of(producer.Now.Name)), ("@code", producer.Code), ("@id", producer.Id)]);

    private static TableRows Past(IReadOnlyList<StoredProducer> producers) => new(
        "producer_past",
        [
            "district_code", "producer_id", "from_month", "until_month", "name", "kind", "subdistrict_code", "status", "product_types", "products", "star",
        ],
        producers.SelectMany(static producer => producer.History.Parts.Select(part => (object?[])
        [
            part.State.District.Value, producer.Id, part.From.Index, part.Until.Index, part.State.Name, (int)part.State.Kind, part.State.Subdistrict,
            (int)part.State.Status, part.State.Types.Bits, part.State.Products, part.State.Star,
        ])));

    private async Task RemoveAsync(IReadOnlyList<long> removed)
    {
        if (removed.Count > 0)
        {
            var ids = Ids(removed);
            await write.ExecuteAsync(
            [
                Delete("producer_past", ids), Delete("producer_line", ids),
                new($"delete from producer where id in (select id from ({write.Database.Rows(ids)}) these)", [], ids),
            ]);
        }
    }

    private Statement Delete(string table, RowSet ids) => new($"delete from {table} where producer_id in (select id from ({write.Database.Rows(ids)}) these)", [], ids);

    private static RowSet Ids(IEnumerable<long> producers)
    {
        var ids = new RowSet("id");
        foreach (var id in producers)
        {
            ids.Add(id);
        }

        return ids;
    }
}
