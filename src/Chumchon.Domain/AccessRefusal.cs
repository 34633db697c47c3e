using Chumchon.Domain.Offices;

namespace Chumchon.Domain;

/// <summary>
/// A "no" of right: whoever asked may not, or not there. A rule that says whose something is answers with one of these, and what was
/// asked for in vain leaves an entry (<see cref="Audit.AuditKind.AccessRefused"/>).
/// </summary>
public abstract record AccessRefusal : Refusal
{
    /// <summary>What would have been needed, in that area.</summary>
    public abstract Permission Needed { get; }
}
