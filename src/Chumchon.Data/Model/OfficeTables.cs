using Chumchon.Domain.Offices;

namespace Chumchon.Data.Model;

/// <summary>An office of the department: สพอ., สพจ. or พช.</summary>
public sealed class Office
{
    public long Id { get; set; }

    public OfficeKind Kind { get; set; }

    /// <summary>District code, province code, or 0 for the department.</summary>
    public int AreaCode { get; set; }
}

/// <summary>A person's place in an office; a person may have several.</summary>
public sealed class OfficeMember
{
    public long OfficeId { get; set; }

    public long AccountId { get; set; }

    public OfficeRole Role { get; set; }
}
