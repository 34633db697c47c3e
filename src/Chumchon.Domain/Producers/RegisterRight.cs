using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Offices;

namespace Chumchon.Domain.Producers;

/// <summary>Who keeps the register of a district: its province, the department, administrators. A district asks (R21).</summary>
public static class RegisterRight
{
    /// <summary>Why somebody may not change the register of a district; null when she may.</summary>
    public static AccessRefusal? RefusalOf(Actor actor, DistrictCode district) =>
        !actor.Scope.Includes(district) ? new RegisterOutsideArea()
        : actor.May(Permission.KeepRegister) ? null
        : new RegisterKeptByOthers();

    /// <summary>Why somebody may not give a producer a further product type; null when she may. A district may do that much.</summary>
    public static AccessRefusal? RefusalOfType(Actor actor, DistrictCode district) =>
        actor.May(Permission.Record) && actor.Scope.Includes(district) ? null : RefusalOf(actor, district);
}
