using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Chumchon.Web.Features.Accounts.SignIn;

/// <summary>The fields of the sign-in page; their words are keys of the word book.</summary>
public sealed class SignInForm
{
    [Required(ErrorMessage = "sign-in.user-name-required")]
    [StringLength(256, ErrorMessage = "refusal.SignInFailed")]
    public string? UserName { get; set; }

    [Required(ErrorMessage = "sign-in.password-required")]
    [StringLength(256, ErrorMessage = "refusal.SignInFailed")]
    public string? Password { get; set; }

    public string? ReturnUrl { get; set; }

    /// <summary>A sealed form that was posted after its session had ended.</summary>
    public string? Kept { get; set; }

    /// <summary>Whether she who is signed in already goes on as she is.</summary>
    public bool Stay { get; set; }

    /// <summary>Whether she was asked, and means to be somebody else.</summary>
    public bool Instead { get; set; }

    /// <summary>Who is signed in already; null where nobody is.</summary>
    [BindNever]
    public string? SignedInAs { get; set; }
}
