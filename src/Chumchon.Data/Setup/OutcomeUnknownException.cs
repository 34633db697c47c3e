using System.Data.Common;

namespace Chumchon.Data.Setup;

/// <summary>
/// A commit whose answer was lost, or whose wait for the standby was given up: it may have happened, and may yet be undone
/// by a failover.
/// </summary>
public sealed class OutcomeUnknownException : DbException
{
    public OutcomeUnknownException()
        : base("The database did not say whether it committed.")
    {
    }

    public OutcomeUnknownException(string message)
        : base(message)
    {
    }

    public OutcomeUnknownException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
