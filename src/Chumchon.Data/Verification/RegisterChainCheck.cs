using System.Data.Common;
using Chumchon.Data.Audit;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;

namespace Chumchon.Data.Verification;

/// <summary>
/// The streams of registers against the producers: each write of a producer has its version, the last value that an entry states is
/// what stands, and a text that is kept is the one that was marked.
/// </summary>
internal sealed class RegisterChainCheck(
    DbTransaction transaction, AreaScope area, Differences found, IReadOnlyDictionary<long, PresentProducer> producers, CancellationToken cancellation)
{
    private readonly Dictionary<(int District, long Number, long Producer, AuditField Field), KeptText> texts = [];
    private readonly Dictionary<long, SortedDictionary<long, (StoredEntry In, ProducerChange Change)>> written = [];

    public async Task RunAsync()
    {
        await ReadAsync();
        foreach (var (id, changes) in written)
        {
            Check(id, [.. changes.Values]);
        }

        foreach (var (id, producer) in producers.Where(producer => producer.Value.Version > 0 && !written.ContainsKey(producer.Key)))
        {
            found.Add("register version", WhereOf(producer.State.District.Value, id), expected: 0, producer.Version);
        }
    }

    private async Task ReadAsync()
    {
        (string, object?)[] values = [("@from", area.FirstDistrict), ("@to", area.LastDistrict)];
        await transaction.Command("select district_code, number, producer_id, field, before, after, salt from register_text where district_code between @from and @to", values)
            .ForEachAsync(
                reader => texts.Add(
                    (reader.GetInt32(0), reader.GetInt64(1), reader.GetInt64(2), (AuditField)reader.GetInt32(3)),
                    new(reader.IsDBNull(4) ? null : reader.GetString(4), reader.IsDBNull(5) ? null : reader.GetString(5), reader.GetFieldValue<byte[]>(6))),
                cancellation);
        await transaction.Command(
            $"select {StoredEntry.Columns} from audit_entry entry where entry.district_code between @from and @to and entry.stream = {AuditStream.RegisterNumber} and entry.district_code > 0",
            values).ForEachAsync(
            reader =>
            {
                var entry = StoredEntry.Read(reader, before: []);
                CheckTexts(entry, producer: 0, entry.Entry.Facts);
                foreach (var change in entry.Entry.Producers)
                {
                    CheckTexts(entry, change.Producer, change.Facts);
                    var ofProducer = written.TryGetValue(change.Producer, out var known) ? known : written[change.Producer] = [];
                    var isSeenFromBoth = ofProducer.TryGetValue(change.Version, out var other)
                        && other.In.Entry.Kind != entry.Entry.Kind && IsMove(other.In) && IsMove(entry);
                    if (!isSeenFromBoth && !ofProducer.TryAdd(change.Version, (entry, change)))
                    {
                        found.Add("register version", WhereOf(entry.Stream.District, change.Producer), "one write a version", $"another of {change.Version}");
                    }
                }
            },
            cancellation);
    }

    private static bool IsMove(StoredEntry entry) => entry.Entry.Kind is AuditKind.ProducerMovedAway or AuditKind.ProducerMovedIn;

    private void CheckTexts(StoredEntry entry, long producer, IReadOnlyList<AuditFact> facts)
    {
        foreach (var fact in facts.Where(static fact => fact.Field is AuditField.ProducerName or AuditField.ProducerCode or AuditField.Reason))
        {
            if (texts.TryGetValue((entry.Stream.District, entry.Number, producer, fact.Field), out var kept)
                && (kept.MarkOf(kept.Before), kept.MarkOf(kept.After)) != (fact.Before, fact.After))
            {
                found.Add("register text", $"{entry.Stream} number {entry.Number} {fact.Field}", "the text that was marked", "another");
            }
        }
    }

    private void Check(long id, IReadOnlyList<(StoredEntry In, ProducerChange Change)> changes)
    {
        // A producer that left the register has version 0, and stands first.
        var left = changes[0].Change.Version == 0;
        var inOrder = left ? changes.Skip(1).ToList() : changes;
        var last = left ? changes[0] : changes[^1];
        var where = WhereOf(last.In.Stream.District, id);

        // What was written where it was before, outside the area, is not looked at.
        var before = inOrder.Count > 0 && inOrder[0].In.Entry.Kind == AuditKind.ProducerMovedIn ? inOrder[0].Change.Version - 1 : 0;
        foreach (var (index, (_, change)) in inOrder.Index())
        {
            found.Compare("register version", $"{where} write {index + 1}", before + index + 1, change.Version);
        }

        if (producers.TryGetValue(id, out var producer))
        {
            found.Compare("register version", where, left ? 0 : last.Change.Version, producer.Version);
            CheckValues(where, producer, inOrder);
        }
        else if (!left && last.In.Entry.Kind != AuditKind.ProducerMovedAway)
        {
            found.Add("register", where, $"a producer of version {last.Change.Version}", found: "none");
        }
    }

    private void CheckValues(string where, PresentProducer producer, IReadOnlyList<(StoredEntry In, ProducerChange Change)> changes)
    {
        var stated = new Dictionary<AuditField, (StoredEntry In, AuditFact Fact, long Producer)>();
        foreach (var (entry, change) in changes)
        {
            foreach (var fact in change.Facts)
            {
                stated[fact.Field] = (entry, fact, change.Producer);
            }
        }

        foreach (var (field, (entry, fact, id)) in stated)
        {
            if (field is AuditField.ProducerName or AuditField.ProducerCode)
            {
                if (texts.TryGetValue((entry.Stream.District, entry.Number, id, field), out var kept))
                {
                    found.Compare($"register {field}", where, kept.After, field == AuditField.ProducerName ? producer.State.Name : producer.Code);
                }
            }
            else
            {
                found.Compare($"register {field}", where, fact.After, NumberOf(producer, field));
            }
        }
    }

    private static long? NumberOf(PresentProducer producer, AuditField field) => field switch
    {
        AuditField.ProducerKind => (long)producer.State.Kind,
        AuditField.District => producer.State.District.Value,
        AuditField.Subdistrict => producer.State.Subdistrict,
        AuditField.ProductTypes => producer.State.Types.Bits,
        AuditField.Products => producer.State.Products,
        AuditField.RegistrationRound => producer.Round,
        AuditField.Star => producer.State.Star,
        AuditField.ProducerStatus => (long)producer.State.Status,
        _ => null,
    };

    private static string WhereOf(int district, long producer) => $"d{new DistrictCode(district)} producer {producer}";

    private sealed record KeptText(string? Before, string? After, byte[] Salt)
    {
        public long? MarkOf(string? text) => text is null ? null : RegisterMark.Of(Salt, text);
    }
}
