using Chumchon.Domain;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;

namespace Chumchon.Data.Producers;

/// <summary>
/// Changes what the register says of one producer: its details, its product types, whether it works. Over the version that was read:
/// of two officers at once the second is told. From the running month on, or from an earlier one; the months before stay as they were.
/// </summary>
public sealed class ChangeProducer(ChumchonDatabase database, TimeProvider clock)
{
    /// <summary>Name, kind, subdistrict, product types, products, code, round and stars, all as they shall be.</summary>
    public Task<Result<RegisteredProducer>> ExecuteAsync(
        Actor actor, long id, long version, ProducerDetails details, RegisterNote note, CancellationToken cancellation) => database.WriteAsync(
        actor, clock, write => DetailsAsync(write, id, version, details, note), repeatable: false, cancellation);

    /// <summary>หยุดชั่วคราว, กลับมาดำเนินการ, เลิกกิจการ.</summary>
    public Task<Result<RegisteredProducer>> SetStatusAsync(
        Actor actor, long id, long version, ProducerStatus status, RegisterNote note, CancellationToken cancellation) => database.WriteAsync(
        actor, clock, write => StatusAsync(write, id, version, status, note), repeatable: false, cancellation);

    /// <summary>A further product type, from the running month on: a district does that much by itself. Nothing where the producer has it.</summary>
    public Task<Result<RegisteredProducer>> AddTypeAsync(Actor actor, long id, ProductType type, CancellationToken cancellation) => database.WriteAsync(
        actor, clock,
        async write =>
        {
            var added = await AddTypeAsync(write, id, type, SalesMonth.At(write.Now));
            return added is { IsOk: true, Value.IsChanged: true } ? Decided.Commit(added) : Decided.RollBack(added);
        },
        repeatable: false, cancellation);

    internal static Task<Decided<Result<RegisteredProducer>>> DetailsAsync(
        Write write, long id, long version, ProducerDetails details, RegisterNote note) => ChangeAsync(
        write, id, version, note,
        static _ => null,
        (producer, from) => producer.With(from, details),
        async (register, producer) => await register.RefusalOfAsync(producer.District, id, details),
        AuditKind.ProducerChanged);

    internal static Task<Decided<Result<RegisteredProducer>>> StatusAsync(Write write, long id, long version, ProducerStatus status, RegisterNote note) => ChangeAsync(
        write, id, version, note,
        producer => producer.Now.Status == status ? new StatusIsTheSame() : null,
        (producer, from) => producer.With(from, was => was with { Status = status }),
        static (_, _) => Task.FromResult<Refusal?>(null),
        status switch
        {
            ProducerStatus.Active => AuditKind.ProducerResumed,
            ProducerStatus.Paused => AuditKind.ProducerPaused,
            _ => AuditKind.ProducerCeased,
        });

    /// <summary>The same of a type within a write that does more: where the producer has it, nothing is written.</summary>
    /// <param name="from">The month in which it sells it; it is not dated back before the producer came into its district.</param>
    internal static async Task<Result<RegisteredProducer>> AddTypeAsync(Write write, long id, ProductType type, SalesMonth from)
    {
        if (await StoredProducers.ReadAsync(write.Transaction, id, write.Cancellation) is not { } seen || !write.Actor.Scope.Includes(seen.District))
        {
            return new ProducerUnknown();
        }

        if (RegisterRight.RefusalOfType(write.Actor, seen.District) is { } denied)
        {
            return denied;
        }

        if (seen.Now.Types.Has(type))
        {
            return new RegisteredProducer(id, seen.Version, IsChanged: false);
        }

        var register = await RegisterTransaction.BeginAsync(write, seen.District);
        var producer = (await register.ReadAsync([id])).GetValueOrDefault(id);
        if (producer is null || producer.Version != seen.Version)
        {
            return new ProducerChangedMeanwhile();
        }

        from = from < producer.History.Came ? producer.History.Came : from > register.Running ? register.Running : from;
        var after = producer.With(from, was => was with { Types = was.Types.With(type) });
        await register.WriteAsync(from, reason: "", [new(producer, after)], static _ => AuditKind.ProducerChanged);
        return new RegisteredProducer(id, after.Version);
    }

    private static async Task<Decided<Result<RegisteredProducer>>> ChangeAsync(
        Write write, long id, long version, RegisterNote note, Func<StoredProducer, Refusal?> blocks,
        Func<StoredProducer, SalesMonth, StoredProducer> change, Func<RegisterTransaction, StoredProducer, Task<Refusal?>> check, AuditKind kind)
    {
        if (await StoredProducers.DistrictOfAsync(write.Transaction, id, write.Cancellation) is not { } district
            || !write.Actor.Scope.Includes(district))
        {
            return Decided.RollBack<Result<RegisteredProducer>>(new ProducerUnknown());
        }

        if (RegisterRight.RefusalOf(write.Actor, district) is { } denied)
        {
            return Decided.RollBack<Result<RegisteredProducer>>(denied);
        }

        var register = await RegisterTransaction.BeginAsync(write, district);
        var producer = (await register.ReadAsync([id])).GetValueOrDefault(id);
        if (producer is null || producer.Version != version || producer.District != district)
        {
            return Decided.RollBack<Result<RegisteredProducer>>(new ProducerChangedMeanwhile());
        }

        var from = note.From ?? register.Running;
        if ((register.RefusalOf(note, needsReason: true) ?? BeforeItCame(producer, from) ?? blocks(producer) ?? await check(register, producer)) is { } refusal)
        {
            return Decided.RollBack<Result<RegisteredProducer>>(refusal);
        }

        var after = change(producer, from);
        return await register.WriteAsync(from, note.Reason, [new(producer, after)], _ => kind)
            ? Decided.Commit<Result<RegisteredProducer>>(new RegisteredProducer(id, after.Version))
            : Decided.RollBack<Result<RegisteredProducer>>(new RegisteredProducer(id, version, IsChanged: false));
    }

    internal static Refusal? BeforeItCame(StoredProducer producer, SalesMonth from) =>
        from < producer.History.Came ? new ChangeBeforeProducerCame(producer.History.Came) : null;
}
