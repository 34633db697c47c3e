using System.ComponentModel.DataAnnotations;

namespace Chumchon.Web.Features.Accounts.LinkIdentity;

/// <summary>Whose account somebody has whom the provider names: its name and a one-time code.</summary>
public sealed class LinkForm
{
    [Required(ErrorMessage = "sign-in.user-name-required")]
    [StringLength(256, ErrorMessage = "refusal.LinkCodeWrong")]
    public string? UserName { get; set; }

    [Required(ErrorMessage = "link.code-required")]
    [StringLength(256, ErrorMessage = "refusal.LinkCodeWrong")]
    public string? Code { get; set; }
}

/// <summary>The password of whoever links an identity to her own account.</summary>
public sealed class OwnPasswordForm
{
    [Required(ErrorMessage = "password.current-required")]
    [StringLength(256, ErrorMessage = "refusal.PasswordWrong")]
    public string? Current { get; set; }
}
