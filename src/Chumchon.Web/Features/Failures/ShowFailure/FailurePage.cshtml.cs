using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.Failures.ShowFailure;

/// <summary>What a person sees when a page cannot be given: one sentence and what to do next, no trace of the machine.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class FailurePage : PageModel
{
    private static readonly int[] Worded = [400, 404, 413, 421, 429];

    /// <summary>Key of the words: the status where it has words of its own.</summary>
    public string Words { get; private set; } = "error.500";

    /// <summary>By which the administrator finds the request in the log; null where nothing is broken.</summary>
    public string? TraceId { get; private set; }

    public void OnGet(int status) => Show(status);

    public void OnPost(int status) => Show(status);

    private void Show(int status)
    {
        // The address of a fault says 500 for every exception, the answer what became of it. Asked for by its own
        // address, the page is none that exists.
        if (HttpContext.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            status = Response.StatusCode;
        }
        else if (HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null)
        {
            status = Response.StatusCode = StatusCodes.Status404NotFound;
        }

        var known = Array.IndexOf(Worded, status) >= 0;
        Words = known ? $"error.{status}" : status is 401 or 403 or 405 ? "error.404" : "error.500";
        TraceId = Words is "error.500" ? Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier : null;
    }
}
