using Chumchon.Domain.Areas;

namespace Chumchon.Domain.Returns;

/// <summary>Who records a district's months: its own office alone (R7); province and department read (R19).</summary>
public static class RecordingRight
{
    /// <summary>Why an officer of a scope may not record for a district; null when she may.</summary>
    public static Refusal? RefusalOf(AreaScope scope, DistrictCode district)
    {
        if (scope.District == district)
        {
            return null;
        }

        return scope.Includes(district) ? new DistrictRecordsItself() : new OutsideArea();
    }
}
