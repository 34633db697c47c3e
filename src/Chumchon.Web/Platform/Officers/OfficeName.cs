using Chumchon.Data.Areas;
using Chumchon.Domain.Areas;
using Chumchon.Web.Platform.Words;

namespace Chumchon.Web.Platform.Officers;

/// <summary>An office and its person as the header names them: <c>สพอ.เมืองสงขลา (สมหญิง ตัวอย่าง)</c> (R8).</summary>
public sealed class OfficeName(AreaDirectory areas, PageWords words)
{
    /// <summary>The office alone: <c>สพอ.เมืองสงขลา</c>.</summary>
    public string Of(AreaScope scope) =>
        scope.District is { } district ? words["office.district", areas.Name(district)]
        : scope.Province is { } province ? words["office.province", areas.Name(province)]
        : words["office.department"];

    /// <summary>The same; null where the area is none that the installation has.</summary>
    public string? OfKnown(AreaScope scope) =>
        (scope.District is { } district ? areas.Has(district) : scope.Province is not { } province || areas.Has(province)) ? Of(scope) : null;

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
