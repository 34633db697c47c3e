using Chumchon.Data.Audit;
using Chumchon.Data.Reports;
using Chumchon.Data.Setup;
using Chumchon.Domain;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;

namespace Chumchon.Data.Producers;

/// <summary>
/// One write to the register of districts. It begins with the ends of their streams, in the order of their codes, which orders all who
/// write there: what is read after that is what others left, and stays so until the write ends. Whoever also writes a month passes
/// that month's gate first.
/// </summary>
internal sealed class RegisterTransaction
{
    private const int CodesOfAQuery = 1_000;

    private readonly Write write;
    private readonly IReadOnlyDictionary<DistrictCode, (long Number, byte[] Hash)> ends;

    private RegisterTransaction(Write write, IReadOnlyDictionary<DistrictCode, (long Number, byte[] Hash)> ends, SalesMonth? firstMonth)
    {
        this.write = write;
        this.ends = ends;
        FirstMonth = firstMonth;
    }

    public SalesMonth Running => SalesMonth.At(write.Now);

    /// <summary>Of the installation; null where none was drawn.</summary>
    public SalesMonth? FirstMonth { get; }

    public static async Task<RegisterTransaction> BeginAsync(Write write, params IEnumerable<DistrictCode> districts)
    {
        var taken = new Dictionary<DistrictCode, (long, byte[])>();
        foreach (var district in districts.Distinct().OrderBy(static district => district.Value))
        {
            taken.Add(district, await AuditHeads.NextAsync(write.Transaction, AuditStream.Register(district), write.Cancellation));
        }

        return new(write, taken, await Setup.FirstMonth.OfAsync(write.Transaction, write.Cancellation));
    }

    /// <summary>By id; those that there are.</summary>
    public Task<Dictionary<long, StoredProducer>> ReadAsync(IEnumerable<long> ids) =>
        StoredProducers.ReadAsync(write.Transaction, ids, write.Cancellation);

    /// <summary>Why a note cannot stand; null where it can.</summary>
    public Refusal? RefusalOf(RegisterNote note, bool needsReason) => note.Refusal(Running, FirstMonth, needsReason);

    /// <summary>Why a producer of a district cannot have these details; null where it can.</summary>
    /// <param name="id">Of the producer; 0 of a new one.</param>
    public async Task<Refusal?> RefusalOfAsync(DistrictCode district, long id, ProducerDetails details) =>
        (await FirstRefusalAsync(district, [(id, details)]))?.Refusal;

    /// <summary>The first of some that a district's register cannot hold, by its place among them; null where it holds all.</summary>
    public async Task<(int Index, Refusal Refusal)?> FirstRefusalAsync(
        DistrictCode district, IReadOnlyList<(long Id, ProducerDetails Details)> producers)
    {
        var subdistricts = (await write.Command("select code from subdistrict where district_code = @district", ("@district", district.Value))
            .ListAsync(static reader => reader.GetInt32(0), write.Cancellation)).ToHashSet();
        foreach (var (index, (_, details)) in producers.Index())
        {
            if ((details.Refusal() ?? (subdistricts.Contains(details.Subdistrict) ? null : new SubdistrictOfAnotherDistrict())) is { } refusal)
            {
                return (index, refusal);
            }
        }

        return await CodeTakenAsync(producers);
    }

    /// <summary>A code belongs to one producer of the country: to none outside those that are written, and to one among them.</summary>
    private async Task<(int Index, Refusal Refusal)?> CodeTakenAsync(IReadOnlyList<(long Id, ProducerDetails Details)> producers)
    {
        var codes = producers.Select(static producer => producer.Details.Code).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var written = producers.Select(static producer => producer.Id).ToHashSet();
        var holders = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in codes.Chunk(CodesOfAQuery))
        {
            // Digits alone: their details were looked at.
            await write.Command($"select external_code, id, name, district_code from producer where external_code in ('{string.Join("', '", part)}')").ForEachAsync(
                reader =>
                {
                    if (!written.Contains(reader.GetInt64(1)))
                    {
                        holders[reader.GetString(0)] = write.Actor.Scope.Includes(new DistrictCode(reader.GetInt32(3))) ? reader.GetString(2) : "";
                    }
                },
                write.Cancellation);
        }

        foreach (var (index, (_, details)) in producers.Index())
        {
            if (details.Code is { } code && !holders.TryAdd(code, details.Name))
            {
                return (index, new ProducerCodeTaken(code, holders[code]));
            }
        }

        return null;
    }

    /// <summary>Ids for producers that come.</summary>
    public Task<List<long>> ReserveAsync(int count) => write.Database.ReserveIdsAsync(write.Transaction, "producer", count, write.Cancellation);

    /// <summary>
    /// Puts producers into the register, tells of them in the stream of each district that the write began with, and counts those
    /// districts anew; nothing where nothing becomes other.
    /// </summary>
    /// <param name="from">The month from which it holds.</param>
    /// <param name="kindOf">What a district's entry says that happened.</param>
    /// <returns>Whether anything was written: without, the write is to be rolled back, or it leaves a gap in the streams.</returns>
    public async Task<bool> WriteAsync(
        SalesMonth from, string reason, IEnumerable<WrittenProducer> producers, Func<DistrictCode, AuditKind> kindOf)
    {
        var written = producers.Where(static producer => producer.Facts.Count > 0).OrderBy(static producer => producer.Id).ToList();
        if (written.Count == 0)
        {
            return false;
        }

        await new RegisterRows(write).PutAsync(written);
        var said = reason.Length == 0 ? null : new MarkedText(Producer: 0, AuditField.Reason, Before: null, reason);
        AuditFact[] facts = [.. said is null ? [] : new[] { said.Fact }, AuditFact.Of(AuditField.ValidFrom, from.Index)];
        var changes = written.ConvertAll(static producer => producer.Change);
        List<MarkedText> texts = [.. said is null ? [] : new[] { said }, .. written.SelectMany(static producer => producer.Texts)];
        if (written.Count > 1)
        {
            // An entry of many is found from one of them by its texts, of which one may have none.
            texts.AddRange(written.Where(static producer => producer.Texts.Count == 0).Select(static producer => new MarkedText(producer.Id, AuditField.None, Before: null, After: null)));
        }

        var (subject, version) = written is [var one] ? (one.Id, one.After?.Version ?? 0) : (0, 0);
        foreach (var (district, end) in ends)
        {
            var entry = ChainedEntry.After(end.Hash, new(
                AuditStream.Register(district), end.Number, write.Now.ToUnixTimeMilliseconds(), write.Actor.Author, kindOf(district), subject, version)
            {
                Facts = facts,
                Producers = changes,
            });
            await write.ExecuteAsync(entry.Statements);
            await write.CopyAsync(Texts(district, end.Number, texts));
            await RegisterCounts.RefreshAsync(write.Transaction, district.Value, district.Value, write.Cancellation);
        }

        return true;
    }

    /// <summary>The number of the entry in a district's stream.</summary>
    public long NumberOf(DistrictCode district) => ends[district].Number;

    private static TableRows Texts(DistrictCode district, long number, List<MarkedText> texts) => new(
        "register_text", ["district_code", "number", "producer_id", "field", "before", "after", "salt"],
        texts.Select(text => (object?[])[district.Value, number, text.Producer, (int)text.Field, text.Before, text.After, text.Salt]));
}
