using Chumchon.Web.Platform.Security;
using Chumchon.Web.Platform.Words;
using Microsoft.AspNetCore.Antiforgery;

namespace Chumchon.Web.Features.MonthlyReturns.EnterSales;

/// <summary>Why a posted entry page may not write.</summary>
/// <param name="Status">Null where the answer is a page like any other.</param>
public sealed record EntryProblem(string Words, SaveResult Result, int? Status);

/// <summary>Whether a posted entry page may write: no form of another account, no expired token, no missing or strange fields.</summary>
public sealed class PostedEntryCheck(IAntiforgery antiforgery, DraftKeys draftKeys, PageWords words)
{
    public async Task<EntryProblem?> ProblemAsync(HttpContext context, EntryPost post)
    {
        var form = post.Form;
        if (form.Account is { } account && draftKeys.Of(post.Officer) is { Tag: var own } && account != own)
        {
            return new(words["form.other-account"], SaveResult.OtherAccount, StatusCodes.Status409Conflict);
        }

        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return new(words["form.expired"], SaveResult.Expired, StatusCodes.Status400BadRequest);
        }

        if (!form.IsOfThePage)
        {
            return new(words["form.strange", form.StrangeNames], SaveResult.Invalid, StatusCodes.Status400BadRequest);
        }

        if (form.IsKept)
        {
            return new(words["form.restored"], SaveResult.Refused, Status: null);
        }

        return form.IsWhole ? null : new(words["form.malformed"], SaveResult.Refused, StatusCodes.Status400BadRequest);
    }
}
