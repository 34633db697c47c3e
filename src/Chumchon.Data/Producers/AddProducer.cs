using Chumchon.Domain;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Producers;

namespace Chumchon.Data.Producers;

/// <summary>Registers a new producer (ขึ้นทะเบียนผู้ประกอบการ) in a district, from the running month on or from an earlier one.</summary>
public sealed class AddProducer(ChumchonDatabase database, TimeProvider clock)
{
    /// <param name="note">Dated back it says why.</param>
    public Task<Result<RegisteredProducer>> ExecuteAsync(
        Actor actor, DistrictCode district, ProducerDetails details, RegisterNote note, CancellationToken cancellation) => database.WriteAsync(
        actor, clock, write => AddAsync(write, district, details, note), repeatable: false, cancellation);

    /// <summary>The same within a write that does more: whoever grants a request adds the producer to its month too.</summary>
    internal static async Task<Decided<Result<RegisteredProducer>>> AddAsync(Write write, DistrictCode district, ProducerDetails details, RegisterNote note)
    {
        if (RegisterRight.RefusalOf(write.Actor, district) is { } denied)
        {
            return Decided.RollBack<Result<RegisteredProducer>>(denied);
        }

        var register = await RegisterTransaction.BeginAsync(write, district);
        if ((register.RefusalOf(note, needsReason: false) ?? await register.RefusalOfAsync(district, id: 0, details)) is { } refusal)
        {
            return Decided.RollBack<Result<RegisteredProducer>>(refusal);
        }

        var from = note.From ?? register.Running;
        var added = StoredProducer.New((await register.ReserveAsync(1))[0], district, details, from);
        await register.WriteAsync(from, note.Reason, [new(Before: null, added)], static _ => AuditKind.ProducerAdded);
        return Decided.Commit<Result<RegisteredProducer>>(new RegisteredProducer(added.Id, added.Version));
    }
}
