using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Offices;

namespace Chumchon.Domain.Returns;

/// <summary>Who records a district's months: the officers of its own office alone (R7); province and department read (R19).</summary>
public static class RecordingRight
{
    /// <summary>Why somebody may not record for a district; null when she may.</summary>
    public static AccessRefusal? RefusalOf(Actor actor, DistrictCode district) =>
        RefusalOf(actor.Scope, district) ?? (actor.May(Permission.Record) ? null : new ViewerOnlyReads());

    /// <summary>Why nobody of an area records for a district; null where an officer may.</summary>
    public static AccessRefusal? RefusalOf(AreaScope scope, DistrictCode district)
    {
        if (scope.District == district)
        {
            return null;
        }

        return scope.Includes(district) ? new DistrictRecordsItself() : new OutsideArea();
    }
}
