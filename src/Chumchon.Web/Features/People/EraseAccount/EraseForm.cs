using Chumchon.Domain;
using Chumchon.Domain.Accounts;

namespace Chumchon.Web.Features.People.EraseAccount;

/// <summary>What is said before a person's data are erased: why, whose once more, and that it cannot be taken back.</summary>
public sealed class EraseForm
{
    public ErasureReason Reason { get; set; }

    public string? UserName { get; set; }

    public bool Sure { get; set; }

    /// <summary>By the name of the field.</summary>
    internal IEnumerable<(string Field, Refusal Refusal)> Faults(string userName)
    {
        if (Reason is not (ErasureReason.Request or ErasureReason.NoLongerNeeded))
        {
            yield return (nameof(Reason), new ErasureReasonMissing());
        }

        if (!string.Equals(UserName?.Trim(), userName, StringComparison.OrdinalIgnoreCase))
        {
            yield return (nameof(UserName), new NameNotRepeated());
        }

        if (!Sure)
        {
            yield return (nameof(Sure), new ErasureNotConfirmed());
        }
    }
}
