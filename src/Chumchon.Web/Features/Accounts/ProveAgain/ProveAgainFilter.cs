using System.Reflection;
using Chumchon.Domain;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Security;
using Chumchon.Web.Platform.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Chumchon.Web.Features.Accounts.ProveAgain;

/// <summary>
/// Before an act that <see cref="AsksAgainAttribute"/> marks: answers the post with the question who it is, in a form that carries what
/// was posted to the same address; there it is done once the answer is right.
/// </summary>
public sealed class ProveAgainFilter(ProveIdentity prove, PageWords words, IModelMetadataProvider metadata) : IAsyncPageFilter
{
    private const int LongestPassword = 256;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (context.HandlerMethod?.MethodInfo.GetCustomAttribute<AsksAgainAttribute>() is null || ProofTime.IsFresh(http))
        {
            await next();
            return;
        }

        var refused = await RefusedAsync(http);
        if (refused is { Length: 0 })
        {
            await next();
            return;
        }

        var form = new ProveAgainForm
        {
            Action = http.Request.Path + http.Request.QueryString,
            Waiting =
            [
                .. http.Request.Form.Where(static field => field.Key is not (ProveAgainForm.Field or "__RequestVerificationToken"))
                    .SelectMany(static field => field.Value.Select(value => (field.Key, value ?? ""))),
            ],
            HasTotp = await prove.HasTotpAsync(http.User, http.RequestAborted),
            UserName = Officer.Of(http.User).UserName,
            Problem = refused,
        };
        context.Result = new ViewResult
        {
            ViewName = "/Features/Accounts/ProveAgain/ProveAgain.cshtml",
            ViewData = new ViewDataDictionary<ProveAgainForm>(metadata, new ModelStateDictionary()) { Model = form },
        };
    }

    /// <summary>What is wrong with the answer; null where none was given yet, empty where it is right.</summary>
    private async Task<string?> RefusedAsync(HttpContext http)
    {
        if (!http.Request.Form.TryGetValue(ProveAgainForm.Field, out var typed))
        {
            return null;
        }

        return await ProblemAsync(prove, words, http, typed.ToString()) ?? "";
    }

    internal static async Task<string?> ProblemAsync(ProveIdentity prove, PageWords words, HttpContext http, string typed)
    {
        if (typed.Length is 0 or > LongestPassword)
        {
            return words["again.required"];
        }

        Refusal? refusal = await prove.ExecuteAsync(http, typed, http.RequestAborted);
        return refusal is null ? null : words.Of(refusal);
    }
}
