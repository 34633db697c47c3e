using System.Security.Claims;
using Chumchon.Domain.Accounts;

namespace Chumchon.Web.Platform.Providers;

/// <summary>Sign-in by an identity provider (การเข้าสู่ระบบด้วยบัญชีภายนอก), where the settings name one.</summary>
public sealed class ExternalSignIn(ProviderSettings? settings)
{
    public bool IsOn => settings is not null;

    /// <summary>As officers know it, in the language of the page; empty where it is off.</summary>
    public string Name => settings is null ? "" : Language.IsEnglish ? settings.NameEn : settings.NameTh;

    /// <summary>Whether signing out here goes on to the provider.</summary>
    public bool EndsSession => settings?.EndsSession == true;

    /// <summary>
    /// The one place that says whether what the provider answered counts as two factors: by how it says that she signed in there, where the
    /// settings trust that. Without them never.
    /// </summary>
    public bool CountsAsTwoFactors(ClaimsPrincipal answer) => settings is not null
        && (answer.FindAll("acr").Any(acr => settings.SecondFactorAcr.Contains(acr.Value, StringComparer.Ordinal))
            || answer.FindAll("amr").Any(amr => settings.SecondFactorAmr.Contains(amr.Value, StringComparer.Ordinal)));

    /// <summary>Null where the provider names nobody that may be kept.</summary>
    internal static ExternalIdentity? IdentityOf(ClaimsPrincipal answer) =>
        ExternalIdentity.Of(answer.FindFirstValue("iss") ?? "", answer.FindFirstValue("sub") ?? "");
}
