using Chumchon.Domain;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Producers;

namespace Chumchon.Data.Producers;

/// <summary>
/// Moves a producer (ย้ายอำเภอ) to another district: it keeps its number and what it is, months that were reported stay where they were
/// reported, and the registers of both districts tell of it. Only who keeps both registers may.
/// </summary>
public sealed class MoveProducer(ChumchonDatabase database, TimeProvider clock)
{
    /// <param name="to">Another district than its own.</param>
    /// <param name="subdistrict">Of that district.</param>
    public Task<Result<RegisteredProducer>> ExecuteAsync(
        Actor actor, long id, long version, DistrictCode to, int subdistrict, RegisterNote note, CancellationToken cancellation) => database.WriteAsync(
        actor, clock, write => MoveAsync(write, id, version, to, subdistrict, note), repeatable: false, cancellation);

    /// <summary>The same within a write that does more.</summary>
    internal static async Task<Decided<Result<RegisteredProducer>>> MoveAsync(
        Write write, long id, long version, DistrictCode to, int subdistrict, RegisterNote note)
    {
        if (await StoredProducers.DistrictOfAsync(write.Transaction, id, write.Cancellation) is not { } left || !write.Actor.Scope.Includes(left))
        {
            return Decided.RollBack<Result<RegisteredProducer>>(new ProducerUnknown());
        }

        if ((RegisterRight.RefusalOf(write.Actor, left) ?? RegisterRight.RefusalOf(write.Actor, to)) is { } denied)
        {
            return Decided.RollBack<Result<RegisteredProducer>>(denied);
        }

        if (left == to)
        {
            return Decided.RollBack<Result<RegisteredProducer>>(new DistrictIsTheSame());
        }

        var register = await RegisterTransaction.BeginAsync(write, left, to);
        var producer = (await register.ReadAsync([id])).GetValueOrDefault(id);
        if (producer is null || producer.Version != version || producer.District != left)
        {
            return Decided.RollBack<Result<RegisteredProducer>>(new ProducerChangedMeanwhile());
        }

        var month = note.From ?? register.Running;
        if ((register.RefusalOf(note, needsReason: true) ?? ChangeProducer.BeforeItCame(producer, month)
            ?? await register.RefusalOfAsync(to, id, producer.Details with { Subdistrict = subdistrict })) is { } refusal)
        {
            return Decided.RollBack<Result<RegisteredProducer>>(refusal);
        }

        var after = producer.With(month, was => was with { District = to, Subdistrict = subdistrict });
        await register.WriteAsync(
            month, note.Reason, [new(producer, after)],
            district => district == to ? AuditKind.ProducerMovedIn : AuditKind.ProducerMovedAway);
        return Decided.Commit<Result<RegisteredProducer>>(new RegisteredProducer(id, after.Version));
    }
}
