using Chumchon.Domain.Areas;
using Chumchon.Domain.Offices;

namespace Chumchon.Domain.Tests.Offices;

public sealed class RolesTests
{
    private static readonly AreaScope Mueang = AreaScope.Of(new DistrictCode(9001));
    private static readonly AreaScope Songkhla = AreaScope.Of(new ProvinceCode(90));
    private static readonly AreaScope Satun = AreaScope.Of(new ProvinceCode(91));

    [Fact]
    public void OnlyOfficersOfADistrict_Record() =>
        Enum.GetValues<OfficeRole>().Where(static role => role.May(Permission.Record)).ShouldBe([OfficeRole.DistrictOfficer]);

    [Fact]
    public void Viewer_Reads() => Roles.PermissionsOf(OfficeRole.Viewer).Order().ShouldBe([Permission.ReadTotals, Permission.ReadProducers]);

    [Fact]
    public void OnlyAdministrators_RunTheSystem() =>
        Enum.GetValues<OfficeRole>().Where(static role => role.May(Permission.RunSystem)).ShouldBe([OfficeRole.Administrator]);

    [Fact]
    public void RoleThatIsNone_MayNothing() => Roles.PermissionsOf((OfficeRole)99).ShouldBeEmpty();

    [Theory]
    [InlineData(OfficeRole.DistrictOfficer, OfficeKind.Province)]
    [InlineData(OfficeRole.ProvincialOfficer, OfficeKind.District)]
    [InlineData(OfficeRole.DepartmentOfficer, OfficeKind.Province)]
    [InlineData(OfficeRole.Administrator, OfficeKind.Province)]
    [InlineData((OfficeRole)0, OfficeKind.Department)]
    public void RoleOfAnotherLevel_DoesNotFit(OfficeRole role, OfficeKind office) => role.Fits(office).ShouldBeFalse();

    [Fact]
    public void Province_GivesRolesInItsDistrictsAlone()
    {
        bool Gives(OfficeRole role, OfficeKind office, AreaScope area) => Roles.MayGive(OfficeRole.ProvincialOfficer, Songkhla, role, office, area);

        Gives(OfficeRole.DistrictOfficer, OfficeKind.District, Mueang).ShouldBeTrue();
        Gives(OfficeRole.Viewer, OfficeKind.District, Mueang).ShouldBeTrue();
        Gives(OfficeRole.DistrictOfficer, OfficeKind.District, AreaScope.Of(new DistrictCode(9101))).ShouldBeFalse();
        Gives(OfficeRole.ProvincialOfficer, OfficeKind.Province, Songkhla).ShouldBeFalse();
        Gives(OfficeRole.Viewer, OfficeKind.Province, Songkhla).ShouldBeFalse();
        Gives(OfficeRole.ProvincialOfficer, OfficeKind.District, Mueang).ShouldBeFalse();
    }

    [Fact]
    public void Department_GivesRolesInProvinces()
    {
        bool Gives(OfficeRole role, OfficeKind office, AreaScope area) => Roles.MayGive(OfficeRole.DepartmentOfficer, AreaScope.Country, role, office, area);

        Gives(OfficeRole.ProvincialOfficer, OfficeKind.Province, Satun).ShouldBeTrue();
        Gives(OfficeRole.DistrictOfficer, OfficeKind.District, Mueang).ShouldBeFalse();
        Gives(OfficeRole.Administrator, OfficeKind.Department, AreaScope.Country).ShouldBeFalse();
    }

    [Theory]
    [InlineData(OfficeRole.DistrictOfficer)]
    [InlineData(OfficeRole.Viewer)]
    public void WhoManagesNoAccounts_GivesNothing(OfficeRole role) =>
        (from given in Enum.GetValues<OfficeRole>()
         from office in Enum.GetValues<OfficeKind>()
         select Roles.MayGive(role, Mueang, given, office, Mueang)).ShouldAllBe(static may => !may);
}
