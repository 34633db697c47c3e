using Chumchon.Web.Platform.Errors;
using Chumchon.Web.Platform.Words;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.Failures.ShowFailure;

/// <summary>What a person sees when a page cannot be given: one sentence and what to do next, no trace of the machine.</summary>
[ResponseCache(NoStore = true)]
public sealed class FailurePage(PageWords words) : PageModel
{
    /// <summary>What is said.</summary>
    public string Words { get; private set; } = "";

    /// <summary>By which the administrator finds the request in the log; null where nothing is broken.</summary>
    public string? Number { get; private set; }

    public void OnGet()
    {
        // Asked for by its own address, the page is none that exists.
        if (HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }

        Words = FailureAnswers.WordsOf(HttpContext, words);
        Number = Response.StatusCode >= StatusCodes.Status500InternalServerError ? FailureAnswers.NumberOf(HttpContext) : null;
    }
}
