using System.ComponentModel.DataAnnotations;
using Chumchon.Data.Accounts;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Chumchon.Web.Features.Accounts.TakeSecondStep;

/// <summary>The fields of the second step; their words are keys of the word book.</summary>
public sealed class SecondStepForm
{
    [Required(ErrorMessage = "second.code-required")]
    [StringLength(64, ErrorMessage = "refusal.SecondFactorFailed")]
    public string? Code { get; set; }

    public string? ReturnUrl { get; set; }

    /// <summary>A sealed form that was posted after its session had ended.</summary>
    public string? Kept { get; set; }

    /// <summary>What the account has.</summary>
    [BindNever]
    public HeldFactors? Factors { get; set; }
}
