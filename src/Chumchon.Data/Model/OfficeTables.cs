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

/// <summary>An account's membership of an office; an account may be a member of several.</summary>
public sealed class OfficeMember
{
    public long OfficeId { get; set; }

    public long AccountId { get; set; }

    public OfficeRole Role { get; set; }

    /// <summary>Unix milliseconds.</summary>
    public long StartsAt { get; set; }

    /// <summary>Unix milliseconds; null where it has no end.</summary>
    public long? EndsAt { get; set; }
}

/// <summary>An office's word that it looked through its accounts in a year.</summary>
public sealed class OfficeReview
{
    public long OfficeId { get; set; }

    /// <summary>Fiscal year by its Buddhist number.</summary>
    public int Year { get; set; }

    public long AccountId { get; set; }

    /// <summary>Unix milliseconds.</summary>
    public long At { get; set; }
}
