namespace Chumchon.Domain.Accounts;

/// <summary>Why a person's data are erased. The numbers are stored and hashed: never renumber.</summary>
public enum ErasureReason
{
    None = 0,

    /// <summary>She asked for it.</summary>
    Request = 1,

    /// <summary>They were no longer needed, an administrator found.</summary>
    NoLongerNeeded = 2,

    /// <summary>The time to keep them was over.</summary>
    TimeOver = 3,
}
