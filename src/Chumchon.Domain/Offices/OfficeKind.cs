using System.Diagnostics.CodeAnalysis;

namespace Chumchon.Domain.Offices;

/// <summary>The three levels of the department's offices.</summary>
[SuppressMessage("Design", "CA1008", Justification = "There is no office without a level.")]
public enum OfficeKind
{
    /// <summary>สำนักงานพัฒนาชุมชนอำเภอ (สพอ.): records.</summary>
    District = 1,

    /// <summary>สำนักงานพัฒนาชุมชนจังหวัด (สพจ.): reads and follows its districts.</summary>
    Province = 2,

    /// <summary>กรมการพัฒนาชุมชน (พช.): reads the country.</summary>
    Department = 3,
}
