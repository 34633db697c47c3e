using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Offices;
using Chumchon.Domain.Returns;

namespace Chumchon.Domain.Tests.Returns;

public sealed class RecordingRightTests
{
    private static readonly DistrictCode Mueang = new(9001);

    [Fact]
    public void OfficersOfTheOwnOffice_Record() => RefusalOf(OfficeRole.DistrictOfficer, AreaScope.Of(Mueang)).ShouldBeNull();

    [Fact]
    public void ViewerOfTheOwnOffice_OnlyReads() => RefusalOf(OfficeRole.Viewer, AreaScope.Of(Mueang)).ShouldBeOfType<ViewerOnlyReads>();

    [Fact]
    public void ProvinceAndDepartment_OnlyRead()
    {
        RefusalOf(OfficeRole.ProvincialOfficer, AreaScope.Of(new ProvinceCode(90))).ShouldBeOfType<DistrictRecordsItself>();
        RefusalOf(OfficeRole.Administrator, AreaScope.Country).ShouldBeOfType<DistrictRecordsItself>();
    }

    [Fact]
    public void OtherAreas_DoNotSeeIt()
    {
        RefusalOf(OfficeRole.DistrictOfficer, AreaScope.Of(new DistrictCode(9002))).ShouldBeOfType<OutsideArea>();
        RefusalOf(OfficeRole.ProvincialOfficer, AreaScope.Of(new ProvinceCode(91))).ShouldBeOfType<OutsideArea>();
    }

    private static AccessRefusal? RefusalOf(OfficeRole role, AreaScope scope) =>
        RecordingRight.RefusalOf(new Actor(Account: 17, Office: 5, role, scope, WriteWay.Page), Mueang);
}
