using System.Diagnostics.CodeAnalysis;

namespace Chumchon.Domain.Offices;

/// <summary>Whose an account is. The numbers are stored and hashed: never renumber.</summary>
[SuppressMessage("Design", "CA1008", Justification = "Each account is somebody's.")]
public enum AccountKind
{
    /// <summary>บัญชีบุคคล: one person's own.</summary>
    Person = 1,

    /// <summary>รหัสผู้ใช้พื้นที่ (R1): an office's, which those who work there share.</summary>
    Area = 2,
}
