using System.Data.Common;
using System.Globalization;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Offices;

namespace Chumchon.Data.Audit;

/// <summary>
/// Entries of the audit for people, newest first: a district sees its own chains and the reader's account, a province also those of
/// the accounts and offices that it looks after, the department all. Read part by part under a key, never by an offset.
/// </summary>
public sealed class AuditQueries(ChumchonDatabase database)
{
    /// <summary>The offices of a province and of its districts.</summary>
    private static readonly string OfficesOfProvince =
        $"(office.kind = {(int)OfficeKind.Province} and office.area_code = @first / 100 or office.kind = {(int)OfficeKind.District} and office.area_code between @first and @last)";

    /// <param name="reader">Account of whoever reads.</param>
    /// <param name="before">Only entries behind this place; null for the newest.</param>
    public Task<AuditPart> PartAsync(
        AreaScope scope, long reader, AuditFilter filter, AuditPlace? before, int most, CancellationToken cancellation) => database.ReadAsync(
        async transaction =>
        {
            List<(string, object?)> values = [("@most", most + 1)];
            var account = filter.Account is { } name
                ? await transaction.Command("select id from account where normalized_user_name = @name", ("@name", name)).FirstAsync(static row => (long?)row.GetInt64(0), cancellation)
                : null;
            if (filter.Account is not null && account is null)
            {
                return new AuditPart([], await NamesAsync(transaction, [], cancellation), Next: null);
            }

            return await PartAsync(transaction, [.. Conditions(scope, reader, filter, account, before, values)], values, most, static entry => entry, cancellation);
        },
        cancellation);

    /// <summary>What the reader did herself and what was done to her account, wherever: newest first, without what it changed in rows of producers.</summary>
    /// <param name="before">Only entries behind this place; null for the newest.</param>
    public Task<AuditPart> OwnAsync(Actor reader, AuditPlace? before, int most, CancellationToken cancellation) => database.ReadAsync(
        async transaction =>
        {
            List<(string, object?)> values = [("@most", most + 1)];
            return await PartAsync(
                transaction, [.. Conditions(AreaScope.Country, reader.Account, new(), reader.Account, before, values)], values, most,
                static entry => entry with { Changes = [], Remarks = [], Producers = [] }, cancellation);
        },
        cancellation);

    /// <summary>What was written to a producer of the register, in districts of the scope, newest first: single entries by their subject, those of many by their texts.</summary>
    public Task<AuditPart> OfProducerAsync(AreaScope scope, long producer, int most, CancellationToken cancellation) => database.ReadAsync(
        async transaction =>
        {
            var found = await transaction.Command(
                $"""
                select {StoredEntry.Columns} from audit_entry entry
                where entry.district_code between @first and @last and entry.stream = {AuditStream.RegisterNumber}
                    and entry.district_code in (select district_code from producer_past where producer_id = @producer
                        union select district_code from register_text where producer_id = @producer)
                    and (entry.subject = @producer or entry.subject = 0 and exists (
                        select 1 from register_text text where text.district_code = entry.district_code and text.number = entry.number and text.producer_id = @producer))
                order by entry.at desc, entry.district_code desc, entry.number desc limit @most
                """,
                ("@first", Math.Max(scope.FirstDistrict, 1)), ("@last", scope.LastDistrict), ("@producer", producer), ("@most", most))
                .ListAsync(static row => StoredEntry.Read(row, before: []).Entry, cancellation);
            var told = found.ConvertAll(entry => entry with { Producers = [.. entry.Producers.Where(change => change.Producer == producer)] });
            return new AuditPart(told, await NamesAsync(transaction, told, cancellation), Next: null);
        },
        cancellation);

    // What is sought stands in the index alone; the bodies are read of those few that are shown.
    private static async Task<AuditPart> PartAsync(
        DbTransaction transaction, List<string> conditions, List<(string, object?)> values, int most, Func<AuditEntry, AuditEntry> show, CancellationToken cancellation)
    {
        var found = await transaction.Command(
            $"""
            select {StoredEntry.Columns} from (
                select entry.at, entry.district_code, entry.stream, entry.number from audit_entry entry
                where {string.Join(" and ", conditions)}
                order by entry.at desc, entry.district_code desc, entry.stream desc, entry.number desc limit @most) chosen
            join audit_entry entry on entry.district_code = chosen.district_code and entry.stream = chosen.stream and entry.number = chosen.number
            order by entry.at desc, entry.district_code desc, entry.stream desc, entry.number desc
            """,
            [.. values]).ListAsync(static row => StoredEntry.Read(row, before: []), cancellation);
        var shown = found.Take(most).Select(stored => show(stored.Entry)).ToList();
        var last = shown.Count < found.Count ? shown[^1] : null;
        return new AuditPart(
            shown, await NamesAsync(transaction, shown, cancellation), last is null ? null : new(last.AtUnixMs, last.Stream.District, last.Stream.Number, last.Number));
    }

    /// <summary>One entry; null where there is none, or the scope does not hold it.</summary>
    public Task<AuditPart?> EntryAsync(AreaScope scope, long reader, AuditStream stream, long number, CancellationToken cancellation) => database.ReadAsync<AuditPart?>(
        async transaction =>
        {
            List<(string, object?)> values = [("@district", stream.District), ("@stream", stream.Number), ("@number", number)];
            var conditions = Conditions(scope, reader, new(), account: null, before: null, values).ToList();
            var found = await transaction.Command(
                $"""
                select {StoredEntry.Columns} from audit_entry entry
                where entry.district_code = @district and entry.stream = @stream and entry.number = @number and {string.Join(" and ", conditions)}
                """,
                [.. values]).ListAsync(static row => StoredEntry.Read(row, before: []).Entry, cancellation);
            return found.Count == 0 ? null : new(found, await NamesAsync(transaction, found, cancellation), Next: null);
        },
        cancellation);

    private static IEnumerable<string> Conditions(
        AreaScope scope, long reader, AuditFilter filter, long? account, AuditPlace? before, List<(string, object?)> values)
    {
        yield return "1 = 1";
        if (scope != AreaScope.Country)
        {
            values.AddRange([("@first", scope.FirstDistrict), ("@last", scope.LastDistrict), ("@own", AuditStream.OfAccount(reader).Number)]);
            var others = scope.District is null && scope.Province is not null
                ? $"""
                  or entry.stream in (
                      select {AuditStream.Kinds} * member.account_id + {AuditStream.AccountKind} from office_member member join office on office.id = member.office_id where {OfficesOfProvince}
                      union all select {AuditStream.Kinds} * office.id + {AuditStream.OfficeKind} from office where {OfficesOfProvince})
                  """
                : "";
            yield return $"(entry.district_code between @first and @last or entry.district_code = 0 and (entry.stream = @own {others}))";
        }

        if (filter.Area is { } area)
        {
            values.AddRange([("@from_district", Math.Max(area.FirstDistrict, 1)), ("@to_district", area.LastDistrict)]);
            yield return "entry.district_code between @from_district and @to_district";
        }

        if (account is { } id)
        {
            values.AddRange([("@account", id), ("@account_stream", AuditStream.OfAccount(id).Number)]);
            yield return "(entry.account_id = @account or entry.district_code = 0 and entry.stream = @account_stream)";
        }

        if (filter.Kind is { } kind)
        {
            values.Add(("@kind", (int)kind));
            yield return "entry.kind = @kind";
        }

        if (filter.From is { } from)
        {
            values.Add(("@from", from.ToUnixTimeMilliseconds()));
            yield return "entry.at >= @from";
        }

        if (filter.Until is { } until)
        {
            values.Add(("@until", until.ToUnixTimeMilliseconds()));
            yield return "entry.at < @until";
        }

        if (before is { } place)
        {
            values.AddRange([("@at", place.At), ("@at_district", place.District), ("@at_stream", place.Stream), ("@at_number", place.Number)]);
            yield return "(entry.at, entry.district_code, entry.stream, entry.number) < (@at, @at_district, @at_stream, @at_number)";
        }
    }

    private static async Task<AuditNames> NamesAsync(DbTransaction transaction, List<AuditEntry> entries, CancellationToken cancellation)
    {
        var facts = entries.SelectMany(static entry => entry.Facts).ToList();
        IEnumerable<long> Stated(AuditField field) => facts.Where(fact => fact.Field == field).SelectMany(static fact => new[] { fact.Before ?? 0, fact.After ?? 0 });
        var accounts = entries.Select(static entry => entry.By.Account).Concat(entries.Where(static entry => !entry.Kind.TellsOfAMonth() && !entry.Kind.TellsOfProducers()).Select(static entry => entry.Subject));
        var offices = entries.SelectMany(static entry => new[] { entry.By.Office, entry.Stream.Office ?? 0 }).Concat(Stated(AuditField.Office));
        var producers = entries.SelectMany(static entry => entry.Changes.Select(static change => change.Key.Producer).Concat(entry.Remarks.Select(static remark => remark.Key.Producer))
            .Concat(entry.Kind.TellsOfProducers() ? entry.Producers.Select(static change => change.Producer).Append(entry.Kind.TellsOfARequest() ? 0 : entry.Subject) : [])).Concat(Stated(AuditField.Producer));
        return new(
            await ByIdAsync("select id, coalesce(user_name, ''), person_name from account where id", accounts, static row => new NamedAccount(row.GetString(1), row.GetString(2))),
            await ByIdAsync("select id, kind, area_code from office where id", offices, static row => new OfficeCode((OfficeKind)row.GetInt32(1), row.GetInt32(2)).Scope),
            await ByIdAsync("select id, name from producer where id", producers, static row => row.GetString(1)),
            await TextsAsync(transaction, entries, cancellation));

        async Task<IReadOnlyDictionary<long, T>> ByIdAsync<T>(string select, IEnumerable<long> ids, Func<DbDataReader, T> read)
        {
            var known = ids.Where(static id => id > 0).Distinct().Select(static id => id.ToString(CultureInfo.InvariantCulture)).ToList();
            return known.Count == 0
                ? new Dictionary<long, T>()
                : (await transaction.Command($"{select} in ({string.Join(", ", known)})").ListAsync(row => (Id: row.GetInt64(0), Value: read(row)), cancellation))
                    .ToDictionary(static row => row.Id, static row => row.Value);
        }
    }

    /// <summary>The texts that entries of registers tell of by their marks, unless they were erased.</summary>
    private static async Task<IReadOnlyDictionary<RegisterTextKey, RegisterTexts>> TextsAsync(
        DbTransaction transaction, List<AuditEntry> entries, CancellationToken cancellation)
    {
        var told = entries.Where(static entry => entry.Kind.TellsOfProducers())
            .Select(static entry => string.Create(CultureInfo.InvariantCulture, $"({entry.Stream.District}, {entry.Number})")).ToList();
        return told.Count == 0
            ? new Dictionary<RegisterTextKey, RegisterTexts>()
            : (await transaction.Command(
                $"""
                select district_code, number, producer_id, field, before, after from register_text
                where (district_code, number) in (values {string.Join(", ", told)})
                """).ListAsync(
                static row => (
                    Key: new RegisterTextKey(AuditStream.Register(new(row.GetInt32(0))), row.GetInt64(1), row.GetInt64(2), (AuditField)row.GetInt32(3)),
                    Texts: new RegisterTexts(row.IsDBNull(4) ? null : row.GetString(4), row.IsDBNull(5) ? null : row.GetString(5))),
                cancellation)).ToDictionary(static text => text.Key, static text => text.Texts);
    }
}
