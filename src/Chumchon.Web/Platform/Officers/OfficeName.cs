using Chumchon.Data.Areas;
using Chumchon.Web.Platform.Words;

namespace Chumchon.Web.Platform.Officers;

/// <summary>An office and its person as the header names them: <c>สพอ.เมืองสงขลา (สมหญิง ตัวอย่าง)</c> (R8).</summary>
public sealed class OfficeName(AreaDirectory areas, PageWords words)
{
    public string Of(Officer officer)
    {
        if (officer.Scope.District is { } district)
        {
            return words["header.district-office", areas.Name(district), officer.PersonName];
        }

        return officer.Scope.Province is { } province
            ? words["header.province-office", areas.Name(province), officer.PersonName]
            : words["header.department", officer.PersonName];
    }
}
