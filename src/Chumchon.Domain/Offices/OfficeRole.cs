using System.Diagnostics.CodeAnalysis;

namespace Chumchon.Domain.Offices;

/// <summary>What a member of an office may do there.</summary>
[SuppressMessage("Design", "CA1008", Justification = "There is no member without a role.")]
public enum OfficeRole
{
    /// <summary>Works with the figures of the office's area.</summary>
    Officer = 1,

    /// <summary>Runs the system: accounts, months, settings.</summary>
    Administrator = 2,
}
