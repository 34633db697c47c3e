using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Chumchon.Web.Platform.Requests;

/// <summary>
/// A post to a page that takes posts, by none of the names that it has for them, is not found. The framework would draw the page
/// without having run anything of it.
/// </summary>
public sealed class NamedActs : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        // The page of a failure, which takes no posts, is drawn for whatever failed.
        if (context.HandlerMethod is null && HttpMethods.IsPost(context.HttpContext.Request.Method)
            && context.ActionDescriptor.HandlerMethods.Any(static handler => HttpMethods.IsPost(handler.HttpMethod)))
        {
            context.Result = new NotFoundResult();
        }
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }
}
