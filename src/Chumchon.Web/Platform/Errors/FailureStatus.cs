namespace Chumchon.Web.Platform.Errors;

/// <summary>The status that an exception is answered with.</summary>
public static class FailureStatus
{
    /// <summary>A request that the server could not read keeps the status that says why, 413 or 400; a bug is 500.</summary>
    public static int Of(Exception broken) =>
        broken is BadHttpRequestException unreadable ? unreadable.StatusCode : StatusCodes.Status500InternalServerError;
}
