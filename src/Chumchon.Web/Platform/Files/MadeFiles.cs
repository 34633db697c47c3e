using Chumchon.Domain;
using Chumchon.Web.Platform.Errors;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Words;

namespace Chumchon.Web.Platform.Files;

/// <summary>Makes a file when it is its turn, away from what answers pages and saves.</summary>
public sealed class MadeFiles(FileQueue queue, FileMeters meters, PageWords words)
{
    private const string SecondsToWait = "15";

    /// <summary>The file, or why none is made now. Its turn lasts until the answer is sent.</summary>
    public Task<Result<T>> MakeAsync<T>(HttpContext context, Func<Task<T>> make, Func<T, long> lengthOf) => meters.MakeAsync(
        () => queue.EnterAsync(Officer.Of(context.User).Account, context.RequestAborted),
        async turn =>
        {
            context.Response.RegisterForDispose(turn);
            var made = await Task.Run(make, context.RequestAborted);
            turn.Made(lengthOf(made));
            return made;
        });

    /// <summary>429: for a script the reason in words, for a browser the page of that status.</summary>
    public IResult Refuse(HttpContext context, Refusal refusal)
    {
        context.Response.Headers.RetryAfter = SecondsToWait;
        return ScriptRequest.Is(context.Request)
            ? TypedResults.Problem(title: words.Of(refusal), statusCode: StatusCodes.Status429TooManyRequests)
            : TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
    }
}
