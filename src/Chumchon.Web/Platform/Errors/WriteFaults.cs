using Chumchon.Data.Setup;

namespace Chumchon.Web.Platform.Errors;

/// <summary>
/// What a write is answered with that the database did not carry out, or did not say so: 503 for what passes or has to be
/// looked up, 500 under a number for what does not pass.
/// </summary>
public static class WriteFaults
{
    /// <summary>The fault of a failure, its status set and the failure logged; none where it is not the database's.</summary>
    public static DatabaseFault Take(HttpContext context, Exception? failure)
    {
        var fault = failure switch
        {
            null => DatabaseFault.None,

            // Another node, of the newer program, takes what is sent again.
            NewerSchemaException => DatabaseFault.Passing,
            _ => DatabaseFaults.Of(failure),
        };
        if (fault == DatabaseFault.None)
        {
            return fault;
        }

        var log = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(WriteFaults));
        var (method, path, number) = (context.Request.Method, context.Request.Path.ToUriComponent(), FailureAnswers.NumberOf(context));
        if (fault == DatabaseFault.Lasting)
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            log.Broke(failure!, number, method, path);
            return fault;
        }

        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = FailureAnswers.SecondsToWait;
        log.Unavailable(number, method, path, failure!.Message);
        return fault;
    }
}
