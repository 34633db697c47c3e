using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Chumchon.Web.Platform.Errors;

/// <summary>
/// Refuses an address or a form that names a value twice. The framework joins both with a comma, takes the first, or does
/// either under another spelling of the name: each answers something that was not asked.
/// </summary>
public sealed class OneValueEach : IAsyncResourceFilter
{
    /// <summary>For addresses, of pages and of files alike.</summary>
    public static Task CheckAddressAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Query.All(static value => value.Value.Count == 1))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        var isOwn = context.ActionDescriptor.EndpointMetadata.OfType<ReadsFormItselfAttribute>().Any()
            || context.HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        if (!isOwn && request.HasFormContentType && !IsOneEach(await request.ReadFormAsync(context.HttpContext.RequestAborted)))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
            return;
        }

        await next();
    }

    private static bool IsOneEach(IFormCollection form) =>
        form.All(static field => field.Value.Count == 1)
        && form.Files.Select(static file => file.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count() == form.Files.Count;
}

/// <summary>A page that says itself, at its fields, what is wrong with a form.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReadsFormItselfAttribute : Attribute;
