using Chumchon.Web.Platform.Errors;
using Microsoft.AspNetCore.Authorization;

namespace Chumchon.Web.Platform.Security;

/// <summary>Leads whoever must have a second factor and has none to where it is set up; nothing else is open to her before.</summary>
/// <param name="place">The address of that page.</param>
public sealed class FactorsFirst(RequestDelegate next, RequiredFactors required, string place)
{
    public Task InvokeAsync(HttpContext context)
    {
        var metadata = context.GetEndpoint()?.Metadata;
        if (metadata is null || metadata.GetMetadata<IAllowAnonymous>() is not null || metadata.GetMetadata<OpenBeforeFactorAttribute>() is not null
            || !required.AreDue(context))
        {
            return next(context);
        }

        if (ScriptRequest.Is(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
        else
        {
            context.Response.Redirect(place);
        }

        return Task.CompletedTask;
    }
}
