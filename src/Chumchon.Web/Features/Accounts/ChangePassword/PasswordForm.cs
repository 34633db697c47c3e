using System.ComponentModel.DataAnnotations;

namespace Chumchon.Web.Features.Accounts.ChangePassword;

/// <summary>The fields of a change of password; their words are keys of the word book.</summary>
public sealed class PasswordForm
{
    [Required(ErrorMessage = "password.current-required")]
    [StringLength(256, ErrorMessage = "refusal.PasswordWrong")]
    public string? Current { get; set; }

    [Required(ErrorMessage = "password.new-required")]
    [StringLength(256, ErrorMessage = "password.too-long")]
    public string? New { get; set; }

    [Required(ErrorMessage = "password.again-required")]
    [Compare(nameof(New), ErrorMessage = "password.again-differs")]
    public string? Again { get; set; }
}
