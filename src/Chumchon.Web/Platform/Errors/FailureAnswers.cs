using System.Diagnostics;
using System.Text.Encodings.Web;
using Chumchon.Web.Platform.Words;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace Chumchon.Web.Platform.Errors;

/// <summary>
/// Turns whatever went wrong into a page in words, or into JSON for a script. The page is asked for as a GET without a form or a
/// query and without asking who is signed in, so that what broke the request cannot break the answer too.
/// </summary>
public static class FailureAnswers
{
    internal const string SecondsToWait = "10";

    public static IApplicationBuilder UseFailureAnswers(this IApplicationBuilder app)
    {
        app.UseStatusCodePages(AnswerAsync);
        return app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = NoteAsync,
            StatusCodeSelector = FailureStatus.Of,
            SuppressDiagnosticsCallback = static _ => true,
            AllowStatusCode404Response = true,
        });
    }

    /// <summary>On the way to the page of a failure, steps over what <paramref name="steps"/> would do.</summary>
    public static void UseUnlessFailed(this IApplicationBuilder app, Action<IApplicationBuilder> steps)
    {
        RequestDelegate past = null!;
        app.Use(next => context => IsAnswering(context) ? past(context) : next(context));
        steps(app);
        app.Use(next => past = next);
    }

    /// <summary>By which the administrator finds the request in the log and among the traces: the id of its trace.</summary>
    public static string NumberOf(HttpContext context) =>
        (context.Features.Get<IHttpActivityFeature>()?.Activity ?? Activity.Current)?.TraceId.ToString() ?? context.TraceIdentifier;

    /// <summary>What is said of the answer that <paramref name="context"/> has.</summary>
    public static string WordsOf(HttpContext context, PageWords words) =>
        context.Response.StatusCode == StatusCodes.Status400BadRequest && OneValueEach.TwiceIn(context) is { } twice
            ? words["error.twice", twice]
            : words[WordsOf(context.Response.StatusCode)];

    /// <summary>Key of the words of a status.</summary>
    public static string WordsOf(int status) => status switch
    {
        400 or 404 or 405 or 408 or 413 or 415 or 421 or 429 or 503 => $"error.{status}",
        401 or 403 => "error.404",
        < 500 => "error.400",
        _ => "error.500",
    };

    internal static bool IsAnswering(HttpContext context) => context.Features.Get<IStatusCodeReExecuteFeature>() is not null;

    private static Task NoteAsync(HttpContext context)
    {
        var broken = context.Features.Get<IExceptionHandlerFeature>()!.Error;
        var log = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(FailureAnswers));
        var request = context.Request;
        var path = request.Path.ToUriComponent();
        switch (context.Response.StatusCode)
        {
            case < 500:
                log.Refused(request.Method, path, broken.Message);
                break;
            case StatusCodes.Status503ServiceUnavailable:
                context.Response.Headers.RetryAfter = SecondsToWait;
                log.Unavailable(NumberOf(context), request.Method, path, broken.Message);
                break;
            default:
                log.Broke(broken, NumberOf(context), request.Method, path);
                break;
        }

        return Task.CompletedTask;
    }

    private static async Task AnswerAsync(StatusCodeContext failed)
    {
        var context = failed.HttpContext;
        if (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }

        if (ScriptRequest.Is(context.Request))
        {
            await AnswerScriptAsync(context);
            return;
        }

        await ShowAsync(context, failed.Next);
        if (!context.Response.HasStarted && context.Response.ContentType is null)
        {
            await SayPlainlyAsync(context);
        }
    }

    private static async Task AnswerScriptAsync(HttpContext context)
    {
        Language.UseInFailure(context);
        var status = context.Response.StatusCode;
        await Results.Problem(
            title: WordsOf(context, context.RequestServices.GetRequiredService<PageWords>()), statusCode: status,
            extensions: status is < 500 and not StatusCodes.Status409Conflict ? null : [new("number", NumberOf(context))]).ExecuteAsync(context);
    }

    /// <summary>
    /// The page of a failure, at the address that failed. A form goes along only where figures were typed into it: one page keeps it
    /// over a session that ended, another shows what could not be saved.
    /// </summary>
    private static async Task ShowAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        var (method, path, query) = (request.Method, request.Path, request.QueryString);
        context.Features.Set<IStatusCodeReExecuteFeature>(new StatusCodeReExecuteFeature
        {
            OriginalPathBase = request.PathBase.Value ?? "",
            OriginalPath = path.Value ?? "",
            OriginalQueryString = query.Value,
        });
        var isUnsaved = UnsavedForm.Is(context);
        request.Path = isUnsaved ? UnsavedForm.Page : $"/error/{context.Response.StatusCode}";
        request.QueryString = QueryString.Empty;
        if (!isUnsaved && context.Response.StatusCode != StatusCodes.Status401Unauthorized)
        {
            request.Method = HttpMethods.IsHead(method) ? method : HttpMethods.Get;
            context.Features.Set<IFormFeature>(new FormFeature(FormCollection.Empty));
        }

        context.SetEndpoint(endpoint: null);
        request.RouteValues.Clear();
        try
        {
            await next(context);
        }
        finally
        {
            (request.Method, request.Path, request.QueryString) = (method, path, query);
            context.Features.Set<IStatusCodeReExecuteFeature>(null);
        }
    }

    /// <summary>Where not even the page of a failure can be drawn: its words alone, in both languages.</summary>
    private static Task SayPlainlyAsync(HttpContext context)
    {
        var words = WordBook.Entries[WordsOf(context.Response.StatusCode)];
        var encoder = context.RequestServices.GetRequiredService<HtmlEncoder>();
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(
            $"""
            <!DOCTYPE html><html lang="th"><meta charset="utf-8"><title>{context.Response.StatusCode}</title>
            <div role="alert"><p>{encoder.Encode(words.Thai)}</p>
            <p lang="en">{encoder.Encode(words.English)}</p>
            <p>{encoder.Encode(NumberOf(context))}</p></div></html>
            """);
    }
}
