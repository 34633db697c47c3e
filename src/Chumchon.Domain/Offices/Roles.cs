using System.Collections.Frozen;
using Chumchon.Domain.Areas;

namespace Chumchon.Domain.Offices;

/// <summary>The roles as sets of permissions, where each can be held, and who gives it: the one place that says who may do what.</summary>
public static class Roles
{
    private static readonly FrozenDictionary<OfficeRole, FrozenSet<Permission>> Permissions = new Dictionary<OfficeRole, FrozenSet<Permission>>
    {
        [OfficeRole.DistrictOfficer] = Set(
            Permission.ReadTotals, Permission.ReadProducers, Permission.ExportProducers, Permission.Record, Permission.ReadAudit, Permission.KeepOffice),
        [OfficeRole.ProvincialOfficer] = Set(
            Permission.ReadTotals, Permission.ReadProducers, Permission.ExportProducers, Permission.ReadAudit, Permission.KeepOffice,
            Permission.ManageAccounts, Permission.KeepRegister),
        [OfficeRole.DepartmentOfficer] = Set(
            Permission.ReadTotals, Permission.ReadProducers, Permission.ExportProducers, Permission.ReadAudit, Permission.KeepOffice,
            Permission.ManageAccounts, Permission.KeepRegister),
        [OfficeRole.Viewer] = Set(Permission.ReadTotals, Permission.ReadProducers),
        [OfficeRole.Administrator] = Set(
            Permission.ReadTotals, Permission.ReadProducers, Permission.ExportProducers, Permission.ReadAudit, Permission.KeepOffice,
            Permission.ManageAccounts, Permission.KeepRegister, Permission.RunSystem),
    }.ToFrozenDictionary();

    public static IReadOnlySet<Permission> PermissionsOf(OfficeRole role) => Permissions.GetValueOrDefault(role, FrozenSet<Permission>.Empty);

    public static bool May(this OfficeRole role, Permission permission) => PermissionsOf(role).Contains(permission);

    /// <summary>Whether a role can be held in an office of a level.</summary>
    public static bool Fits(this OfficeRole role, OfficeKind office) => role switch
    {
        OfficeRole.DistrictOfficer => office == OfficeKind.District,
        OfficeRole.ProvincialOfficer => office == OfficeKind.Province,
        OfficeRole.DepartmentOfficer or OfficeRole.Administrator => office == OfficeKind.Department,
        OfficeRole.Viewer => true,
        _ => false,
    };

    /// <summary>
    /// Whether somebody gives a role in an office, and takes it: a province those of its districts, the department those of its
    /// provinces, an administrator all. Of her own membership nobody decides, whatever this says.
    /// </summary>
    /// <param name="role">Of whoever gives.</param>
    /// <param name="scope">The area of her office.</param>
    /// <param name="given">What is given.</param>
    /// <param name="office">The level of the office in which it is given.</param>
    /// <param name="area">The area of that office.</param>
    public static bool MayGive(OfficeRole role, AreaScope scope, OfficeRole given, OfficeKind office, AreaScope area) =>
        given.Fits(office) && role switch
        {
            OfficeRole.Administrator => true,
            OfficeRole.DepartmentOfficer => office == OfficeKind.Province,
            OfficeRole.ProvincialOfficer => office == OfficeKind.District && area.District is { } district && scope.Includes(district),
            _ => false,
        };

    /// <summary>
    /// Whether somebody sees the accounts of an office: those of her own where she keeps it, and of the offices in which she gives roles.
    /// </summary>
    /// <param name="isOwn">Whether it is the office that she works for.</param>
    public static bool LooksAfter(OfficeRole role, AreaScope scope, bool isOwn, OfficeKind office, AreaScope area) =>
        (isOwn && role.May(Permission.KeepOffice))
        || Enum.GetValues<OfficeRole>().Any(given => MayGive(role, scope, given, office, area));

    private static FrozenSet<Permission> Set(params IEnumerable<Permission> permissions) => permissions.ToFrozenSet();
}
