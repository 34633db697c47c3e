using System.Diagnostics.CodeAnalysis;

namespace Chumchon.Domain.Offices;

/// <summary>What a member of an office is there; <see cref="Roles"/> says what each may do. The numbers are stored and hashed: never renumber.</summary>
[SuppressMessage("Design", "CA1008", Justification = "There is no member without a role.")]
public enum OfficeRole
{
    /// <summary>เจ้าหน้าที่อำเภอ: records the district's months.</summary>
    DistrictOfficer = 1,

    /// <summary>เจ้าหน้าที่จังหวัด: follows the province's districts and looks after their accounts.</summary>
    ProvincialOfficer = 2,

    /// <summary>เจ้าหน้าที่กรม: follows the country and looks after the provinces' accounts.</summary>
    DepartmentOfficer = 3,

    /// <summary>ผู้ดูข้อมูล: reads what the office may read, and changes nothing.</summary>
    Viewer = 4,

    /// <summary>ผู้ดูแลระบบ: runs the system: all accounts, months, settings.</summary>
    Administrator = 5,
}
