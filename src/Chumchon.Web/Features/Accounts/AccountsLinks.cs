using Chumchon.Web.Platform.Providers;

namespace Chumchon.Web.Features.Accounts;

/// <summary>The addresses of this room.</summary>
public static class AccountsLinks
{
    public const string SignIn = "/sign-in";

    /// <summary>Where whoever came by a one-time code chooses her own password.</summary>
    public const string FirstPassword = "/sign-in/password";

    /// <summary>Where whoever gave her password gives the second factor.</summary>
    public const string SecondStep = "/sign-in/second";

    /// <summary>Takes the passkey that a device showed.</summary>
    public const string SignInByPasskey = "/sign-in/passkey";

    /// <summary>Takes whoever signs in by the identity provider there.</summary>
    public const string External = "/sign-in/external";

    /// <summary>Where the provider's answer comes to.</summary>
    public const string ExternalAnswer = ProviderScheme.AnswerPath;

    /// <summary>Where whoever the provider names and nobody here knows proves which account is hers.</summary>
    public const string ExternalLink = "/sign-in/external/link";

    /// <summary>An officer's own external identity: linked and unlinked.</summary>
    public const string Identity = "/account/external";

    public const string SignOut = "/sign-out";

    public const string Language = "/language";

    /// <summary>Takes values of preferences, each under its name.</summary>
    public const string Preferences = "/preferences";

    public const string Password = "/password";

    /// <summary>Where the officer is signed in.</summary>
    public const string Sessions = "/account/sessions";

    /// <summary>The second factors of the officer's own account.</summary>
    public const string Factors = "/account/factors";

    /// <summary>An app's codes are set up.</summary>
    public const string SetUpTotp = "/account/factors/app";

    /// <summary>Asks once more who it is, and leads on to <c>returnUrl</c>.</summary>
    public const string Again = "/account/again";

    /// <summary>The same, on the way to what the request asks for.</summary>
    public static string AgainFor(HttpRequest request) => Again + QueryString.Create("returnUrl", request.Path + request.QueryString);

    /// <summary>What is held of the officer.</summary>
    public const string OwnData = "/account/data";

    /// <summary>The same as a file.</summary>
    public const string OwnDataFile = "/account/data.json";

    /// <summary>The offices of an account with several, to choose the one to work for.</summary>
    public const string Office = "/office";
}
