using System.Reflection;
using Chumchon.Web.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Chumchon.Web.Features.Accounts.ProveAgain;

/// <summary>
/// Before an act that <see cref="AsksAgainAttribute"/> marks: answers the post with the question who it is, in a form that carries what
/// was posted to the same address; there it is done once the answer is right.
/// </summary>
public sealed class ProveAgainFilter(ProveIdentity prove, IModelMetadataProvider metadata) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (context.HandlerMethod?.MethodInfo.GetCustomAttribute<AsksAgainAttribute>() is null || ProofTime.IsFresh(http))
        {
            await next();
            return;
        }

        var isAnswered = http.Request.Form.ContainsKey(ProveAgainForm.Field);
        var problem = isAnswered ? await prove.ProblemAsync(http, http.RequestAborted) : null;
        if (isAnswered && problem is null)
        {
            await next();
            return;
        }

        var waiting = http.Request.Form
            .Where(static field => field.Key != FormOrigin.Token && !field.Key.StartsWith(ProveAgainForm.Field, StringComparison.Ordinal))
            .SelectMany(static field => field.Value.Select(value => (field.Key, value ?? ""))).ToList();
        context.Result = new ViewResult
        {
            ViewName = "/Features/Accounts/ProveAgain/ProveAgain.cshtml",
            ViewData = new ViewDataDictionary<ProveAgainForm>(metadata, new ModelStateDictionary())
            {
                Model = await prove.AskAsync(http, http.Request.Path + http.Request.QueryString, http.Request.Path.Value!, waiting, problem, http.RequestAborted),
            },
        };
    }
}
