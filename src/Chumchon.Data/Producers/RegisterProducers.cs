using Chumchon.Domain;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;

namespace Chumchon.Data.Producers;

/// <summary>A producer as it shall be, among many.</summary>
/// <param name="Id">0 where it comes into the register.</param>
/// <param name="Version">That it was read at; 0 of a new one.</param>
/// <param name="Status">What it shall be; a new one that has ceased counts in no month.</param>
public sealed record ProducerEntry(long Id, long Version, ProducerDetails Details, ProducerStatus Status = ProducerStatus.Active);

/// <summary>Many producers as a write left them, in the order in which they were handed over.</summary>
public sealed record RegisteredProducers(IReadOnlyList<RegisteredProducer> Producers);

/// <summary>One of many that cannot be written; none was.</summary>
/// <param name="Index">Its place among them.</param>
public sealed record ProducerOfManyRefused(int Index, Refusal Why) : Refusal
{
    public override Refusal Root() => Why;
}

/// <summary>
/// Registers and changes many producers of one district at once: one transaction, one entry of the audit, statements that do not grow
/// with their number. All of them, or none.
/// </summary>
public sealed class RegisterProducers(ChumchonDatabase database, TimeProvider clock)
{
    /// <summary>The producers as they are now, in the order of the entries; those that were as they shall be are left alone.</summary>
    public Task<Result<RegisteredProducers>> ExecuteAsync(
        Actor actor, DistrictCode district, IReadOnlyList<ProducerEntry> entries, RegisterNote note, CancellationToken cancellation) => database.WriteAsync(
        actor, clock, write => WriteAsync(write, district, entries, note), repeatable: false, cancellation);

    /// <summary>
    /// Takes producers out of the register that no month has a row of, as they were read: what was brought by mistake is undone by it.
    /// All of them, or none.
    /// </summary>
    public Task<Result<int>> RemoveAsync(
        Actor actor, DistrictCode district, IReadOnlyList<(long Id, long Version)> producers, RegisterNote note, CancellationToken cancellation) => database.WriteAsync(
        actor, clock, write => RemoveAsync(write, district, producers, note), repeatable: false, cancellation);

    /// <summary>The same within a write that does more.</summary>
    internal static async Task<Decided<Result<RegisteredProducers>>> WriteAsync(
        Write write, DistrictCode district, IReadOnlyList<ProducerEntry> entries, RegisterNote note)
    {
        if (RegisterRight.RefusalOf(write.Actor, district) is { } denied)
        {
            return Decided.RollBack<Result<RegisteredProducers>>(denied);
        }

        var register = await RegisterTransaction.BeginAsync(write, district);
        var stored = await register.ReadAsync(entries.Where(static entry => entry.Id != 0).Select(static entry => entry.Id));
        var refused = register.RefusalOf(note, needsReason: entries.Any(static entry => entry.Id != 0));
        if (refused is null && await register.FirstRefusalAsync(district, [.. entries.Select(static entry => (entry.Id, entry.Details))]) is { } first)
        {
            refused = new ProducerOfManyRefused(first.Index, first.Refusal);
        }

        var from = note.From ?? register.Running;
        var ids = refused is null ? new Queue<long>(await register.ReserveAsync(entries.Count(static entry => entry.Id == 0))) : [];
        List<WrittenProducer> written = new(entries.Count);
        foreach (var (index, entry) in entries.Index())
        {
            var before = stored.GetValueOrDefault(entry.Id);
            refused ??= entry.Id == 0 ? null
                : before is null || before.District != district ? new ProducerOfManyRefused(index, new ProducerUnknown())
                : before.Version != entry.Version ? new ProducerOfManyRefused(index, new ProducerChangedMeanwhile())
                : ChangeProducer.BeforeItCame(before, from) is { } early ? new ProducerOfManyRefused(index, early)
                : null;
            if (refused is not null)
            {
                return Decided.RollBack<Result<RegisteredProducers>>(refused);
            }

            written.Add(new(before, After(before, ids, district, entry, from)));
        }

        var answer = new RegisteredProducers(
        [
            .. written.Select(static producer => producer.Facts.Count > 0
                ? new RegisteredProducer(producer.Id, producer.After!.Version)
                : new RegisteredProducer(producer.Id, producer.Before!.Version, IsChanged: false)),
        ]);
        var stays = await register.WriteAsync(from, note.Reason, written, static _ => AuditKind.ProducersRegistered);
        return stays ? Decided.Commit<Result<RegisteredProducers>>(answer) : Decided.RollBack<Result<RegisteredProducers>>(answer);
    }

    private static StoredProducer After(StoredProducer? before, Queue<long> ids, DistrictCode district, ProducerEntry entry, SalesMonth from)
    {
        if (before is null)
        {
            var added = StoredProducer.New(ids.Dequeue(), district, entry.Details, from);
            return entry.Status == ProducerStatus.Active ? added : added.With(from, was => was with { Status = entry.Status }) with { Version = 1 };
        }

        var changed = before.With(from, entry.Details);
        return entry.Status == before.Now.Status ? changed : changed.With(from, was => was with { Status = entry.Status }) with { Version = changed.Version };
    }

    /// <summary>The same within a write that does more.</summary>
    internal static async Task<Decided<Result<int>>> RemoveAsync(
        Write write, DistrictCode district, IReadOnlyList<(long Id, long Version)> producers, RegisterNote note)
    {
        if (RegisterRight.RefusalOf(write.Actor, district) is { } denied)
        {
            return Decided.RollBack<Result<int>>(denied);
        }

        var register = await RegisterTransaction.BeginAsync(write, district);
        var stored = await register.ReadAsync(producers.Select(static producer => producer.Id));
        var refused = register.RefusalOf(note, needsReason: true);
        var withRows = (await write.Command("select distinct producer_id from sales_entry where district_code = @district", ("@district", district.Value))
            .ListAsync(static reader => reader.GetInt64(0), write.Cancellation)).ToHashSet();
        foreach (var (index, (id, version)) in producers.Index())
        {
            refused ??= !stored.TryGetValue(id, out var there) || there.District != district ? new ProducerOfManyRefused(index, new ProducerUnknown())
                : there.Version != version ? new ProducerOfManyRefused(index, new ProducerChangedMeanwhile())
                : withRows.Contains(id) || there.History.Parts[0].State.District != district ? new ProducerOfManyRefused(index, new ProducerHasRows(there.Now.Name))
                : null;
        }

        if (refused is not null)
        {
            return Decided.RollBack<Result<int>>(refused);
        }

        var stays = await register.WriteAsync(
            note.From ?? register.Running, note.Reason, stored.Values.Select(static producer => new WrittenProducer(producer, After: null)),
            static _ => AuditKind.ProducersRemoved);
        return stays ? Decided.Commit<Result<int>>(stored.Count) : Decided.RollBack<Result<int>>(0);
    }
}
