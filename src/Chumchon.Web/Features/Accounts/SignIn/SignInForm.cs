using System.ComponentModel.DataAnnotations;

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
}
