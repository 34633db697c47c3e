using Chumchon.Domain.Areas;
using Chumchon.Domain.Returns;

namespace Chumchon.Domain.Tests.Returns;

public sealed class RecordingRightTests
{
    private static readonly DistrictCode Mueang = new(9001);

    [Fact]
    public void OwnOffice_Records() => RecordingRight.RefusalOf(AreaScope.Of(Mueang), Mueang).ShouldBeNull();

    [Fact]
    public void ProvinceAndDepartment_OnlyRead()
    {
        RecordingRight.RefusalOf(AreaScope.Of(new ProvinceCode(90)), Mueang).ShouldBeOfType<DistrictRecordsItself>();
        RecordingRight.RefusalOf(AreaScope.Country, Mueang).ShouldBeOfType<DistrictRecordsItself>();
    }

    [Fact]
    public void OtherAreas_DoNotSeeIt()
    {
        RecordingRight.RefusalOf(AreaScope.Of(new DistrictCode(9002)), Mueang).ShouldBeOfType<OutsideArea>();
        RecordingRight.RefusalOf(AreaScope.Of(new ProvinceCode(91)), Mueang).ShouldBeOfType<OutsideArea>();
    }
}
