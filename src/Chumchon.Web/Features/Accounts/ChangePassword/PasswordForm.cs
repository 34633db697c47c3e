using System.ComponentModel.DataAnnotations;

namespace Chumchon.Web.Features.Accounts.ChangePassword;

/// <summary>A password that is chosen, twice; the words of the fields are keys of the word book.</summary>
public class NewPasswordForm
{
    [Required(ErrorMessage = "password.new-required")]
    [StringLength(256, ErrorMessage = "password.too-long")]
    public string? New { get; set; }

    [Required(ErrorMessage = "password.again-required")]
    [Compare(nameof(New), ErrorMessage = "password.again-differs")]
    public string? Again { get; set; }
}

/// <summary>The fields of a change of password.</summary>
public sealed class PasswordForm : NewPasswordForm
{
    [Required(ErrorMessage = "password.current-required")]
    [StringLength(256, ErrorMessage = "refusal.PasswordWrong")]
    public string? Current { get; set; }
}
