using Chumchon.Data.Setup;

namespace Chumchon.Web.Platform.Errors;

/// <summary>The status that an exception is answered with.</summary>
public static class FailureStatus
{
    /// <summary>
    /// A request that the server could not read keeps the status that says why, 413 or 400; a database that is away or cannot be
    /// used as it is is 503, and so is a commit that has to be looked up; a bug is 500.
    /// </summary>
    public static int Of(Exception broken) => broken switch
    {
        BadHttpRequestException unreadable => unreadable.StatusCode,
        _ => DatabaseFaults.Of(broken) is DatabaseFault.Passing or DatabaseFault.Unknown || DatabaseFaults.IsOutOfUse(broken)
            ? StatusCodes.Status503ServiceUnavailable
            : StatusCodes.Status500InternalServerError,
    };
}
